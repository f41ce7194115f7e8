import { DataFilterExtension } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { momentOf } from "../points/steps.ts";
import { firstLabels, openGround } from "./ground.ts";
import { mapPicture } from "./map-picture.ts";
import { dot } from "./option.ts";
import type { OpenOption } from "./option.ts";

/** Earlier and later than any day; a float holds it exactly. */
const never = 2 ** 32;

/**
 * deck.gl as its documentation has it for time: a filter on the GPU over start and end, of which a step changes
 * only the range. Its best: positions and days as binary attributes in single precision (sharp enough at this
 * zoom, and half the work of double), constant size and colour, nothing to pick, no test of depth, drawn into
 * the map's own canvas. The map is asked for its picture at once, not by deck.gl a frame later.
 */
export const openDeckGl: OpenOption = async (stage) => {
  const map = await openGround(stage);
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  const filter = new DataFilterExtension({ filterSize: 2 });
  let data: unknown = null;

  function show(step: number) {
    const moment = momentOf(step);
    const layer = new ScatterplotLayer({
      id: "points",
      data,
      beforeId: firstLabels,
      positionFormat: "XY",
      radiusUnits: "pixels",
      getRadius: dot.radius,
      getFillColor: [...dot.rgb],
      extensions: [filter],
      filterRange: [
        [-never, moment],
        [moment + 1, never],
      ],
      filterTransformSize: false,
      filterTransformColor: false,
      parameters: { depthCompare: "always", depthWriteEnabled: false },
    });
    overlay.setProps({ layers: [layer] });
    map.triggerRepaint();
  }

  return {
    ...mapPicture(map),
    prepare({ lon, lat, start, end }) {
      const length = lon.length;
      const positions = new Float32Array(2 * length);
      const days = new Float32Array(2 * length);
      for (let id = 0; id < length; id += 1) {
        positions[2 * id] = lon[id] ?? 0;
        positions[2 * id + 1] = lat[id] ?? 0;
        days[2 * id] = start[id] ?? 0;
        days[2 * id + 1] = end[id] ?? 0;
      }
      data = {
        length,
        attributes: {
          getPosition: { value: positions, size: 2 },
          getFilterValue: { value: days, size: 2 },
        },
      };
    },
    load: () => show(0),
    show,
    destroy: () => map.remove(),
  };
};
