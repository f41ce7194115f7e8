import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import type { Story } from "../record/story.ts";
import type { StillGroundFile } from "../still/still-ground.ts";
import { noGround, readStillGround } from "../still/still-ground.ts";
import { drawPng } from "./draw-png.ts";
import { fileFor } from "./file-for.ts";
import { oEmbedOf } from "./oembed.ts";
import { pageTags } from "./page-tags.ts";
import { posterOf } from "./poster.ts";

export interface MachineReadableOptions {
  /** Reads the story that the page shows; `root` is the project's folder. */
  readonly readStory: (root: string) => Promise<Story>;
}

const noAddress =
  'the page has no address, so it is built without link previews, oEmbed and data for search engines: write "address" in story.json, or build with DATELINE_ADDRESS=https://…';

/**
 * Writes into a build what machines read of the page: a poster and an oEmbed answer in each language
 * beside it, and tags in its head. All of it names the page's address; without one it says so and
 * leaves them out.
 */
export function machineReadablePlugin({ readStory }: MachineReadableOptions): Plugin {
  let root = process.cwd();
  let groundFile = "";
  let made: Promise<Made | null> | null = null;
  const once = () => (made ??= readStory(root).then((story) => make(story, groundFile)));

  return {
    name: "dateline-machine-readable",
    apply: "build",
    configResolved(config) {
      root = config.root;
      groundFile = resolve(config.publicDir, "base-map/still.json");
    },
    buildStart() {
      made = null;
    },
    async generateBundle() {
      const files = (await once())?.files;
      if (!files) this.warn(noAddress);
      for (const [fileName, source] of files ?? []) {
        this.emitFile({ type: "asset", fileName, source });
      }
    },
    transformIndexHtml: {
      order: "post",
      async handler(html, { filename }) {
        if (filename !== resolve(root, "index.html")) return html;
        const tags = (await once())?.tags ?? "";
        return html.replace("</title>", () => `</title>${tags}`);
      },
    },
  };
}

interface Made {
  readonly tags: string;
  /** File name -> contents. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

async function make(story: Story, groundFile: string): Promise<Made | null> {
  if (story.address === "") return null;
  const ground = story.style
    ? noGround
    : readStillGround(JSON.parse(await readFile(groundFile, "utf8")) as StillGroundFile);
  const posters = story.languages.map((language) => ({
    language,
    ...posterOf(story, ground, language),
  }));
  const files = new Map<string, string | Uint8Array>();
  for (const { language, svg } of posters) {
    // oxlint-disable-next-line no-await-in-loop -- one program draws them all
    files.set(fileFor("poster.png", language, story), await drawPng(svg));
    const answer = `${JSON.stringify(oEmbedOf(story, language))}\n`;
    files.set(fileFor("oembed.json", language, story), answer);
  }
  return { tags: pageTags(story, posters[0]?.alt ?? ""), files };
}
