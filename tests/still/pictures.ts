import type { Story } from "../../src/record/story.ts";
import { parseAddress } from "../../src/session/address.ts";
import { createSession } from "../../src/session/session.ts";
import { followVisible } from "../../src/session/visible.ts";
import type { Size } from "../../src/still/still-camera.ts";
import { stillCamera } from "../../src/still/still-camera.ts";
import type { StillGround } from "../../src/still/still-ground.ts";
import { noGround } from "../../src/still/still-ground.ts";
import type { StillMap } from "../../src/still/still-map.ts";
import { createStillMap } from "../../src/still/still-map.ts";
import { viewOfSession } from "../../src/still/view-of-session.ts";

export const paneSize: Size = { width: 904, height: 656 };

/** A picture of a story at an address's fragment ("moment=2023-12-27&window=day"), and its session. */
export function pictureAt(
  story: Story,
  fragment = "",
  { size = paneSize, ground = noGround }: { size?: Size; ground?: StillGround } = {},
) {
  const session = createSession(story, parseAddress(`#${fragment}`));
  const visible = followVisible(session).value;
  const view = viewOfSession(session, visible, "light");
  const camera = stillCamera(session.camera.value, story, size);
  const still = mapOf(story, ground).draw(view, camera);
  return { ...still, session, visible, view, camera };
}

const maps = new WeakMap<Story, WeakMap<StillGround, StillMap>>();

/** The same for one story, so that it is read once. */
function mapOf(story: Story, ground: StillGround): StillMap {
  const ofStory = maps.get(story) ?? new WeakMap<StillGround, StillMap>();
  maps.set(story, ofStory);
  const map = ofStory.get(ground) ?? createStillMap(story, ground);
  ofStory.set(ground, map);
  return map;
}
