import type { Feature, Point } from "geojson";
import { nameLines, shapeNameSize } from "../layers/labels.ts";
import type { FeatureState } from "../state-writer.ts";
import type { LabelProperties } from "./label-features.ts";
import type { PlacedName } from "./clear-names.ts";
import { clearNames } from "./clear-names.ts";

export type Label = Feature<Point, LabelProperties>;

/** A name's lines are this much of its size apart, as MapLibre sets them. */
const lineHeight = 1.2;

/** An average letter of the upright face, in ems. */
const townLetter = 0.48;

/** Which way a town's name lies from its point: to the right, and down. */
const sides = { right: [1, 0], left: [-1, 0], above: [0, -1], below: [0, 1] } as const;

/** What of the map is asked: where a place stands on the screen, and how near one is. */
export interface LabelCamera {
  project(lonLat: [number, number]): { readonly x: number; readonly y: number };
  getZoom(): number;
}

/** How far a town's name begins from its point, in ems. */
const townOff = 1.4;

/**
 * Of the names that are to show those that don't cover each other: towns before all, what shows before
 * what rests, areas before lines, and countries last. Most names are of other moments, which is why
 * MapLibre can't place those of areas and lines: to it they are all there at once. Towns it does place;
 * here they stand on the side that it tries first.
 */
export function clearShapeNames(
  states: ReadonlyMap<string, FeatureState>,
  labelOf: (key: string) => Label | undefined,
  camera: LabelCamera,
): ReadonlySet<string> {
  const size = shapeNameSize(camera.getZoom());
  return clearNames(
    [...states].flatMap(([key, state]): readonly PlacedName[] => {
      const label = labelOf(key);
      if (!label) return [];
      const { shape, name, side } = label.properties;
      const { x, y } = camera.project(label.geometry.coordinates as [number, number]);
      if (shape === "point") {
        const width = name.length * townLetter * size;
        const height = lineHeight * size;
        const [right, below] = sides[side];
        return [
          {
            key,
            x: x + right * (townOff * size + width / 2),
            y: y + below * (townOff * size + height / 2),
            width,
            height,
            rank: -1,
          },
        ];
      }
      const { lines, widest, down } = nameLines(name, shape);
      const height = lines * lineHeight * size;
      // Names hang from the point they are moved down to, but for those of areas.
      const middle = y + down * size + (down > 0 ? height / 2 - size / 2 : 0);
      const order = { area: 0, line: 1, country: 2 }[shape];
      const rank = order + (state["active"] === true ? 0 : 4);
      return [{ key, x, y: middle, width: widest * size, height, rank }];
    }),
  );
}
