import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPublishedStory } from "../../../src/intake/read-published-story.ts";
import { storyFolder } from "../../../src/intake/story-plugin.ts";
import { parseAddress } from "../../../src/session/address.ts";
import { createSession } from "../../../src/session/session.ts";
import { followVisible } from "../../../src/session/visible.ts";
import { captionedStill } from "../../../src/still/captioned-still.ts";
import type { StillGroundFile } from "../../../src/still/still-ground.ts";
import { readStillGround } from "../../../src/still/still-ground.ts";
import { stillSize, views } from "./ways.ts";

const root = join(import.meta.dirname, "../../..");

/** The view of the first map as the page itself saves it as a picture (SVG). */
export async function stillPicture(): Promise<string> {
  const { story } = await readPublishedStory(storyFolder(root));
  const session = createSession(story, { ...parseAddress(views.near), language: "en" });
  const file = await readFile(join(root, "public/base-map/still.json"), "utf8");
  return captionedStill({
    session,
    visible: followVisible(session).value,
    theme: "light",
    ground: readStillGround(JSON.parse(file) as StillGroundFile),
    size: stillSize,
  }).svg;
}
