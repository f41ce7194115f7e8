import type { NearestOfShape } from "./nearest-of-shape.ts";
import type { PickShapes } from "./pick-shapes.ts";
import type { Story } from "../../record/story.ts";
import type { FixedPoint } from "../../scene/mercator.ts";
import type { Sight } from "../../session/marks-in-sight.ts";
import type { Theme } from "../../session/theme.ts";
import { palettes } from "../../scene/palette.ts";
import { shapeFeatures, shapeKey } from "../../scene/shape-features.ts";
import type { ShapeState } from "../../scene/shape-states.ts";
import { shapeStates } from "../../scene/shape-states.ts";
import type { Shape } from "./shape-data.ts";
import type { Rgb, ShapeColours } from "./shape-drawing.ts";
import { createShapeLayer } from "./shape-layer.ts";
import type { ShapeShowing } from "./story-rings.ts";
import { ringStates, ringsOf } from "./story-rings.ts";

/** By place where its name has its place. */
export type Anchors = ReadonlyMap<string, FixedPoint>;

/** The records at what is drawn under a point, each once. */
export interface ShapeRecords {
  /** At lines, the nearest first. */
  readonly lines: readonly string[];
  /** In areas and rings, those of a whole country last. */
  readonly areas: readonly string[];
}

/** The story's areas, rings of inexact points and lines as layers of the map, spoken of by their records' ids. */
export function createStoryShapes(story: Story, theme: Theme, redraw?: () => void) {
  const { areas, lines, members } = shapeFeatures(story, theme);
  const rings = ringsOf(story);
  const layerIds = new Set([
    ...[...areas, ...lines].map(({ properties }) => properties.layer),
    ...rings.map(({ layer }) => layer),
  ]);
  const layers = story.layers.filter(({ id }) => layerIds.has(id));
  const layerNumbers = new Map(layers.map(({ id }, number) => [id, number]));
  const colourOf = (layer: string) => layerNumbers.get(layer) ?? 0;

  function coloursIn(wanted: Theme): ShapeColours {
    return {
      inks: layers.map(({ colour }) => rgb(colour[wanted])),
      paper: rgb(palettes[wanted].paper),
    };
  }

  const areaShapes: readonly Shape[] = [
    ...areas.map(({ geometry, properties }) => ({
      kind: properties.wide ? ("wide" as const) : ("area" as const),
      geometry,
      colour: colourOf(properties.layer),
    })),
    ...rings.map(({ geometry, layer }) => ({
      kind: "ring" as const,
      geometry,
      colour: colourOf(layer),
    })),
  ];
  const lineShapes: readonly Shape[] = lines.map(({ geometry, properties }) => ({
    kind: "line" as const,
    geometry,
    colour: colourOf(properties.layer),
  }));
  const areaLayer = createShapeLayer("areas", areaShapes, coloursIn(theme), redraw);
  const lineLayer = createShapeLayer("lines", lineShapes, coloursIn(theme), redraw);

  let showing: ShapeShowing | null = null;
  let present: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  /** All records at a place that is an area or a line, in the order of the layers. */
  function recordsAt(place: string): readonly string[] {
    return story.layers.flatMap(({ id }) =>
      (members.get(shapeKey(place, id)) ?? []).map(({ record }) => record),
    );
  }

  /** Those of some records that show, each once. */
  function shownOf(records: readonly string[]): readonly string[] {
    return [...new Set(records.filter((record) => showing?.looks.has(record)))];
  }

  return {
    /** To be added anew to each style: the lines lie over the names of the ground, the areas under them. */
    areaLayer,
    lineLayer,
    paint(wanted: Theme) {
      areaLayer.setColours(coloursIn(wanted));
      lineLayer.setColours(coloursIn(wanted));
    },
    show(wanted: ShapeShowing) {
      const { looks, pointedAt } = wanted;
      if (showing?.looks === looks && showing.pointedAt === pointedAt) return;
      showing = wanted;
      const seen = new Map<string, Set<string>>();
      function see(place: string, record: string) {
        const records = seen.get(place);
        if (records) records.add(record);
        else seen.set(place, new Set([record]));
      }
      const areaStates = shapeStates(areas, members, looks, pointedAt, see);
      const lineStates = shapeStates(lines, members, looks, pointedAt, see);
      present = seen;
      const ringed = [...ringStates(rings, wanted)];
      areaLayer.show(
        new Map([
          ...numbered(areas, areaStates),
          ...ringed.map(([number, state]) => [areas.length + number, state] as const),
        ]),
      );
      lineLayer.show(new Map(numbered(lines, lineStates)));
    },
    /** The records that show at each area or line and are no mere trace, by place. */
    present: () => present,
    /** The records that show at a place that is an area or a line. */
    shownAt: (place: string) => shownOf(recordsAt(place)),
    /**
     * Tells of each area and line that shows where its name has its place (`anchors`, by place) or, where that
     * is out of sight, where it comes nearest to the middle of what is seen. Rings have a mark each.
     */
    tell(
      sight: Pick<Sight, "add" | "isWithin" | "middle">,
      anchors: Anchors,
      nearestOfShape: NearestOfShape,
    ) {
      const told = new Set<string>();
      for (const { layer, features } of [
        { layer: areaLayer, features: areas },
        { layer: lineLayer, features: lines },
      ]) {
        for (const number of layer.drawn()) {
          const place = features[number]?.properties.place;
          if (place === undefined || told.has(place)) continue;
          told.add(place);
          const anchor = anchors.get(place);
          const at = anchor ? layer.pixelOf(anchor) : null;
          const isSeen = at !== null && sight.isWithin(at);
          sight.add(
            { key: `all at ${place}`, records: shownOf(recordsAt(place)), place },
            isSeen ? at : layer.nearest(number, sight.middle, nearestOfShape),
          );
        }
      }
    },
    pick(point: { readonly x: number; readonly y: number }, pickShapes: PickShapes): ShapeRecords {
      const inAreas = areaLayer.pick(point, pickShapes).areas.flatMap((number) => {
        const area = areas[number];
        const ring = rings[number - areas.length];
        const records = area ? recordsAt(area.properties.place) : ring ? [ring.record] : [];
        return [{ wide: area?.properties.wide ?? false, records }];
      });
      const onLines = lineLayer.pick(point, pickShapes).lines.flatMap((number) => {
        const line = lines[number];
        return line ? recordsAt(line.properties.place) : [];
      });
      const widestLast = inAreas.toSorted((a, b) => Number(a.wide) - Number(b.wide));
      return {
        lines: shownOf(onLines),
        areas: shownOf(widestLast.flatMap(({ records }) => records)),
      };
    },
  };
}

export type StoryShapes = ReturnType<typeof createStoryShapes>;

/** States by the shapes' numbers in place of their keys. */
function numbered(
  features: readonly { readonly properties: { readonly key: string } }[],
  states: ReadonlyMap<string, ShapeState>,
): readonly (readonly [number, ShapeState])[] {
  return features.flatMap(({ properties }, number) => {
    const state = states.get(properties.key);
    return state ? [[number, state] as const] : [];
  });
}

/** A colour written #rrggbb. */
function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
