import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import type { Story } from "../record/story.ts";
import { appManifestOf, iconDrawings } from "./app-manifest.ts";
import { drawPng } from "./draw-png.ts";

export interface AppManifestOptions {
  /** Reads the story that the page shows; `root` is the project's folder. */
  readonly readStory: (root: string) => Promise<Story>;
}

const manifestFile = "manifest.webmanifest";

/** Writes into a build what a browser needs to install the page: a manifest, and the page's icon in pixels. */
export function appManifestPlugin({ readStory }: AppManifestOptions): Plugin {
  let root = process.cwd();
  let iconFile = "";
  return {
    name: "dateline-app-manifest",
    apply: "build",
    configResolved(config) {
      root = config.root;
      iconFile = resolve(config.publicDir, "icon.svg");
    },
    async generateBundle() {
      const source = JSON.stringify(appManifestOf(await readStory(root)));
      this.emitFile({ type: "asset", fileName: manifestFile, source });
      for (const [fileName, svg] of iconDrawings(await readFile(iconFile, "utf8"))) {
        // oxlint-disable-next-line no-await-in-loop -- one program draws them all
        this.emitFile({ type: "asset", fileName, source: await drawPng(svg) });
      }
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { filename }) {
        if (filename !== resolve(root, "index.html")) return html;
        const links = [
          `<link rel="manifest" href="./${manifestFile}">`,
          // iOS takes no other icon.
          '<link rel="apple-touch-icon" href="./icon-192.png">',
        ];
        return html.replace("</title>", () => `</title>${links.join("")}`);
      },
    },
  };
}
