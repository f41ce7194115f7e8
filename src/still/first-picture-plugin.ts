import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import type { Story } from "../record/story.ts";
import { firstPicture } from "./first-picture.ts";
import type { StillGroundFile } from "./still-ground.ts";
import { readStillGround } from "./still-ground.ts";
import { element, text } from "./svg.ts";

export interface FirstPictureOptions {
  /** Reads the story that the page shows; `root` is the project's folder. */
  readonly readStory: (root: string) => Promise<Story>;
}

/**
 * Puts the map of the opening view into the page, so that it is there before the page's own script. Its
 * styles and its few lines of script are files beside the page: a strict policy lets nothing run inline.
 */
export function firstPicturePlugin({ readStory }: FirstPictureOptions): Plugin {
  let root = process.cwd();
  let ground = "";

  async function make() {
    const story = await readStory(root);
    const file = JSON.parse(await readFile(ground, "utf8")) as StillGroundFile;
    const first = firstPicture(story, story.style ? null : readStillGround(file));
    return {
      ...first,
      style: { name: `assets/${named(first.style)}.css`, text: first.style },
      script: { name: `assets/${named(first.script)}.js`, text: first.script },
    };
  }

  return {
    name: "dateline-first-picture",
    configResolved(config) {
      root = config.root;
      ground = resolve(config.publicDir, "base-map/still.json");
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const type = /\/assets\/first-picture-\w+\.(css|js)$/.exec(request.url ?? "")?.[1];
        if (!type) {
          next();
          return;
        }
        make().then(({ style, script }) => {
          response.setHeader("Content-Type", type === "css" ? "text/css" : "text/javascript");
          response.end(type === "css" ? style.text : script.text);
        }, next);
      });
    },
    async generateBundle() {
      const { style, script } = await make();
      for (const { name, text } of [style, script]) {
        this.emitFile({ type: "asset", fileName: name, source: text });
      }
    },
    transformIndexHtml: {
      order: "post",
      async handler(html, { filename }) {
        // Pages of the tests have no frame to put it in.
        if (filename !== resolve(root, "index.html")) return html;
        const { language, storyLanguage, title, description, style, script, body, noScript } =
          await make();
        const run = `<script src="./${script.name}"></script>`;
        return html
          .replace(
            '<html lang="en">',
            () => `<html lang="${language}" data-language="${storyLanguage}">`,
          )
          .replace(/<title>[^<]*<\/title>/, () => `${titleOf(title)}${descriptionOf(description)}`)
          .replace("</head>", () => `<link rel="stylesheet" href="./${style.name}">${run}</head>`)
          .replace('<div id="app">', () => `${body}${run}<div id="app">`)
          .replace(/<noscript>[^<]*<\/noscript>/, () => `<noscript>${noScript}</noscript>`);
      },
    },
  };
}

/** A name that is another for other contents, so that it may be kept. */
function named(contents: string): string {
  return `first-picture-${createHash("sha256").update(contents).digest("hex").slice(0, 8)}`;
}

function titleOf(words: string): string {
  return element("title", {}, text(words));
}

function descriptionOf(words: string): string {
  return words ? element("meta", { name: "description", content: words }) : "";
}
