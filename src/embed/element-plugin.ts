import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { build } from "vite";
import { dictionaryOf, languages } from "../words/dictionary.ts";

/** Where the element's script stands, from the site's root; without a hash, since articles name it for years. */
export const elementFile = "embed/date-line.js";

/**
 * Builds the script of the element `<date-line>` by itself, and serves it while developing. A classic script:
 * one of modules would need a host that lets any origin read it.
 */
export function elementPlugin(): Plugin {
  let print: (text: string) => void = () => {};
  return {
    name: "dateline-element",
    configResolved(config) {
      print = (text) => config.logger.info(text);
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split("?")[0]?.endsWith(`/${elementFile}`)) {
          next();
          return;
        }
        buildElement().then((script) => {
          response.setHeader("Content-Type", "text/javascript");
          response.end(script);
        }, next);
      });
    },
    async generateBundle() {
      const source = await buildElement();
      const kilobytes = (gzipSync(source).length / 1000).toFixed(2);
      print(`${elementFile}: ${kilobytes} KB gzipped`);
      this.emitFile({ type: "asset", fileName: elementFile, source });
    },
  };
}

/** The script of the element, smallest. */
export async function buildElement(): Promise<string> {
  const frameTitles = Object.fromEntries(
    languages.map((language) => [language, dictionaryOf(language).frameTitle]),
  );
  const built = await build({
    configFile: false,
    logLevel: "warn",
    define: { frameTitles: JSON.stringify(frameTitles) },
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: join(import.meta.dirname, "date-line.ts"),
        output: { format: "iife" },
      },
    },
  });
  const [chunk] = "output" in built ? built.output : [];
  if (chunk?.type !== "chunk") throw new Error(`${elementFile} could not be built`);
  return chunk.code;
}
