import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import type { Story } from "../record/story.ts";
import { firstPicture } from "./first-picture.ts";
import type { StillGroundFile } from "./still-ground.ts";
import { readStillGround } from "./still-ground.ts";

export interface FirstPictureOptions {
  /** Reads the story that the page shows; `root` is the project's folder. */
  readonly readStory: (root: string) => Promise<Story>;
}

/** Puts the map of the opening view into the page, so that it is there before any script. */
export function firstPicturePlugin({ readStory }: FirstPictureOptions): Plugin {
  let root = process.cwd();
  let ground = "";
  return {
    name: "dateline-first-picture",
    configResolved(config) {
      root = config.root;
      ground = resolve(config.publicDir, "base-map/still.json");
    },
    transformIndexHtml: {
      order: "pre",
      async handler(html, { filename }) {
        // Pages of the tests have no frame to put it in.
        if (filename !== resolve(root, "index.html")) return html;
        const story = await readStory(root);
        const file = JSON.parse(await readFile(ground, "utf8")) as StillGroundFile;
        const first = firstPicture(story, story.style ? null : readStillGround(file));
        return html
          .replace('<html lang="en">', () => `<html lang="${first.language}">`)
          .replace(/<title>[^<]*<\/title>/, () => titleOf(first.title))
          .replace(
            "</head>",
            () => `<style>${first.style}</style><script>${first.script}</script></head>`,
          )
          .replace('<div id="app">', () => `${first.body}<div id="app">`);
      },
    },
  };
}

function titleOf(words: string): string {
  return `<title>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>`;
}
