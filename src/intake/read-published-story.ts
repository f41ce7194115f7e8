import { safeLink } from "../record/citation.ts";
import type { LoadedStory } from "./load-story.ts";
import { loadStory } from "./load-story.ts";
import { readStoryFolder } from "./read-story-folder.ts";

/**
 * The story of a folder as a build publishes it: under the address that the environment's DATELINE_ADDRESS
 * gives, else under its own. For Node. Throws where what is given is no http or https address.
 */
export async function readPublishedStory(folder: string): Promise<LoadedStory> {
  const { story, issues } = loadStory(await readStoryFolder(folder));
  const given = process.env["DATELINE_ADDRESS"]?.trim() ?? "";
  if (given !== "" && safeLink(given) === null) {
    throw new Error(
      `DATELINE_ADDRESS ${given} is not an http or https address: write the page's own, such as https://example.org/map/`,
    );
  }
  return { story: given === "" ? story : { ...story, address: given }, issues };
}
