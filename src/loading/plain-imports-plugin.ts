import type { Plugin } from "vite";

/** What Vite puts around each part of the page that comes on demand. */
const helper = "\0vite/preload-helper.js";

/** A minified part that comes on demand, as Vite calls it by its helper; what it comes by is the first group. */
const helped =
  /(?<![\w$.])[\w$]+\(\(\)=>(import\(`[^`]+`\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?),\[\],import\.meta\.url\)/g;

/** What Vite hands to the helper besides, of the styles that go with a part. */
const unused = ",[],import.meta.url)";

/**
 * Lets a part of the page's script come by the browser's own `import` alone. Vite would first see to styles that
 * go with it; here no such part brings any: it asks for them itself, by their address. One that does stops the build.
 */
export function plainImportsPlugin(): Plugin {
  return {
    name: "dateline-plain-imports",
    apply: "build",
    enforce: "pre",
    load(id) {
      return id === helper ? "export const __vitePreload = (load) => load();" : null;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "chunk") continue;
          file.code = file.code.replace(helped, "$1").replaceAll(unused, ")");
          const [styles] = file.isDynamicEntry ? (file.viteMetadata?.importedCss ?? []) : [];
          if (styles) {
            this.error(
              `${file.name} imports styles (${styles}) that would not be there: import them with ?url, and add a link to them`,
            );
          }
        }
      },
    },
  };
}
