import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { elementPlugin } from "./src/embed/element-plugin.ts";
import { articlePlugin } from "./src/intake/article-plugin.ts";
import { readPublishedStory } from "./src/intake/read-published-story.ts";
import { storyFolder, storyPlugin } from "./src/intake/story-plugin.ts";
import { plainImportsPlugin } from "./src/loading/plain-imports-plugin.ts";
import { lighterStylesPlugin } from "./src/map/lighter-styles-plugin.ts";
import { shaderPlugin } from "./src/map/gl/shader-plugin.ts";
import { offlinePlugin } from "./src/offline/offline-plugin.ts";
import { fileMode, oneFilePlugin } from "./src/one-file/one-file-plugin.ts";
import { appManifestPlugin } from "./src/publish/app-manifest-plugin.ts";
import { machineReadablePlugin } from "./src/publish/machine-readable-plugin.ts";
import { firstPicturePlugin } from "./src/still/first-picture-plugin.ts";

const readStory = async (root: string) => (await readPublishedStory(storyFolder(root))).story;

/**
 * What comes first, in one file: the page, with what the live map, the still one and each language share;
 * else that would be many small files. So does what the map's later parts need of the map: a part that imports
 * from a script which failed at first, and came under another address, can't be had either. The rest comes as it
 * is imported.
 */
export const chunks = [
  {
    name: "page",
    test: /src\/(main\.tsx|scene\/.*|time\/fade\.ts|words\/(day-first|dates-shape|counting|ground-names)\.ts|map\/(gl\/drawn-at|routes\/route-(places|moment)|shapes\/mercator-shape)\.ts)$/,
  },
];

export default defineConfig(({ mode }) => ({
  /** Relative, so that `dist/` works under any path of any host. */
  base: "./",
  plugins: [
    preact(),
    plainImportsPlugin(),
    storyPlugin(),
    firstPicturePlugin({ readStory }),
    shaderPlugin(),
    lighterStylesPlugin(),
    mode === fileMode
      ? oneFilePlugin({ readStory })
      : [
          articlePlugin(),
          machineReadablePlugin({ readStory }),
          elementPlugin(),
          appManifestPlugin({ readStory }),
          offlinePlugin(),
        ],
  ],
  build: {
    target: "es2022",
    // What a part needs besides itself is on the page already.
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  // Else every page of the tests is searched too, and some import what only the benchmark installs.
  optimizeDeps: { entries: ["index.html"] },
}));
