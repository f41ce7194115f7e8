import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { storyPlugin } from "./src/intake/story-plugin.ts";

export default defineConfig({
  /** Relative, so that `dist/` works under any path of any host. */
  base: "./",
  plugins: [preact(), storyPlugin()],
  build: { target: "es2022" },
  // Else every page of the tests is searched too, and some import what only the benchmark installs.
  optimizeDeps: { entries: ["index.html"] },
});
