import type { Plugin } from "vite";

/** What Vite puts around each part of the page that comes on demand. */
const helper = "\0vite/preload-helper.js";

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
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk" || !file.isDynamicEntry) continue;
        const [styles] = file.viteMetadata?.importedCss ?? [];
        if (styles) {
          this.error(
            `${file.name} imports styles (${styles}) that would not be there: import them with ?url, and add a link to them`,
          );
        }
      }
    },
  };
}
