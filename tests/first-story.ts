import { join } from "node:path";
import { loadStory } from "../src/intake/load-story.ts";
import { readStoryFolder } from "../src/intake/read-story-folder.ts";

/** The story that the project comes with, as its folder tells it. */
export const { story: firstStory } = loadStory(
  await readStoryFolder(join(import.meta.dirname, "../data/road-north")),
);
