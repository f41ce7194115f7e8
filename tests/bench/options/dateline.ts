import { markGroups } from "../../../src/scene/marks/mark-groups.ts";
import { createTimeLayer } from "../../../src/map/time-layer.ts";
import type { TimeLayer } from "../../../src/map/time-layer.ts";
import { noGlyph } from "../../../src/scene/marks/point-columns.ts";
import type { PointColumns } from "../../../src/scene/marks/point-columns.ts";
import { createTimeIndex } from "../../../src/time/time-index.ts";
import { momentOf } from "../points/steps.ts";
import { firstLabels, openGround } from "./ground.ts";
import { mapPicture } from "./map-picture.ts";
import { dot } from "./option.ts";
import type { OpenOption } from "./option.ts";

/**
 * Ours, as the product uses it: the layer over the index, a window of one day, each point a plain mark. Its
 * marks have a rim that the rivals' dots lack, and those of one place are spread out.
 */
export const openDateline: OpenOption = async (stage) => {
  const map = await openGround(stage);
  let columns: PointColumns | null = null;
  let layer: TimeLayer | null = null;

  // The window of one day at a moment ends where the next day begins.
  const show = (step: number) => layer?.show({ time: momentOf(step) + 1 });

  return {
    ...mapPicture(map),
    prepare({ lon, lat, start, end }) {
      const length = lon.length;
      columns = {
        lon,
        lat,
        start,
        end,
        sureStart: start,
        sureEnd: end,
        layer: new Uint8Array(length),
        style: new Uint8Array(length),
        foot: new Uint8Array(length),
        glyph: new Uint8Array(length).fill(noGlyph),
        size: new Float32Array(length).fill(2 * dot.radius),
      };
    },
    load() {
      if (!columns) return;
      layer = createTimeLayer({
        id: "points",
        columns,
        index: createTimeIndex(columns),
        layers: [{ shape: "disc", leavesTrace: false }],
        groupOf: markGroups(columns),
      });
      layer.paint({ inks: [dot.colour], paper: dot.colour, highlight: dot.colour });
      show(0);
      map.addLayer(layer.layer, firstLabels);
    },
    show,
    destroy: () => map.remove(),
  };
};
