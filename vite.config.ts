import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { loadStory } from "./src/intake/load-story.ts";
import { readStoryFolder } from "./src/intake/read-story-folder.ts";
import { storyFolder, storyPlugin } from "./src/intake/story-plugin.ts";
import { firstPicturePlugin } from "./src/still/first-picture-plugin.ts";

const readStory = async (root: string) => loadStory(await readStoryFolder(storyFolder(root))).story;

export default defineConfig({
  /** Relative, so that `dist/` works under any path of any host. */
  base: "./",
  plugins: [preact(), storyPlugin(), firstPicturePlugin({ readStory })],
  build: { target: "es2022" },
  // Else every page of the tests is searched too, and some import what only the benchmark installs.
  optimizeDeps: { entries: ["index.html"] },
});
