import { openGround } from "./ground.ts";
import { mapPicture } from "./map-picture.ts";
import type { OpenOption } from "./option.ts";

/** The bare base map, drawn anew at each step: what no option on MapLibre can be faster than. */
export const openFloor: OpenOption = async (stage) => {
  const map = await openGround(stage);
  const picture = mapPicture(map);
  return {
    ...picture,
    isEmpty: true,
    prepare() {},
    load() {},
    show: picture.redraw,
    destroy: () => map.remove(),
  };
};
