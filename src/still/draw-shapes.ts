import { uncertaintyRing } from "../record/where.ts";
import type { Story } from "../record/story.ts";
import type { Look } from "../session/visible.ts";
import type { ShapeProperties } from "../scene/shape-features.ts";
import { placesOf, shapeFeatures } from "../scene/shape-features.ts";
import type { ShapeState } from "../scene/shape-states.ts";
import { shapeStates } from "../scene/shape-states.ts";
import { nearTint, shapeTints } from "../scene/shape-tints.ts";
import { byZoom } from "./by-zoom.ts";
import type { Drawn } from "./drawn.ts";
import type { Frame } from "./frame.ts";
import { createOutlines } from "./frame.ts";
import { offsetLine } from "./offset-line.ts";
import type { StillColours } from "./still-colours.ts";
import type { SvgText } from "./svg.ts";
import { element, linePath } from "./svg.ts";

export interface ShapesOptions {
  readonly frame: Frame;
  readonly colours: StillColours;
  readonly looks: ReadonlyMap<string, Look>;
  readonly pointedAt: ReadonlySet<string>;
}

/** Pictures of some records' shapes, lowest first, and what stands for which record. */
interface Shapes {
  readonly svg: readonly SvgText[];
  readonly drawn: readonly Drawn[];
}

/** Draws the areas, the rings and the lines at which a story's records stand, as the live map's style has them. */
export function createShapeDrawing(story: Story) {
  const { areas, lines, members } = shapeFeatures(story, "light");
  const outlineOf = createOutlines();
  const rings = story.records.flatMap((record) =>
    placesOf(record).flatMap((id) => {
      const place = story.places.get(id);
      const ring = place && uncertaintyRing(place);
      return ring ? [{ record: record.id, layer: record.layer, place: id, ring }] : [];
    }),
  );

  function drawnAt(
    { key, place, wide }: ShapeProperties,
    looks: ShapesOptions["looks"],
    given: Pick<Drawn, "how" | "x" | "y" | "rings" | "lines">,
  ): readonly Drawn[] {
    return (members.get(key) ?? []).flatMap(({ record }) => {
      const look = looks.get(record);
      return look ? [{ ...given, record, look, place, wide }] : [];
    });
  }

  function drawAreas({ frame, colours, looks, pointedAt }: ShapesOptions): Shapes {
    const states = shapeStates(areas, members, looks, pointedAt);
    const shown = areas.flatMap(({ geometry, properties }) => {
      const state = states.get(properties.key);
      return state ? [{ properties, state, outline: outlineOf(geometry, frame) }] : [];
    });
    const { from, to, share } = nearTint;
    const near = byZoom(frame.projection.camera.zoom, [from, 1], [to, share]);
    const fills = shown.flatMap(({ properties, state, outline }) => {
      const opacity = near * tintsOf(properties, state).fill;
      if (opacity === 0 || outline.filled === "") return [];
      const fill = colours.layer(properties.layer);
      return element("path", {
        d: outline.filled,
        fill,
        "fill-rule": "evenodd",
        "fill-opacity": opacity,
      });
    });
    const edges = shown.flatMap(({ properties, state, outline }) => {
      const opacity = tintsOf(properties, state).edge;
      const path = outline.lines.map((line) => linePath(line)).join("");
      const ink = colours.layer(properties.layer);
      const width = edgeWidth(state, frame);
      const edge = drawEdge(path, { ink, width, opacity, dash: state.solid ? null : [2.4, 1.8] });
      if (!state.contested) return edge;
      const { paper } = colours.ground;
      return [
        ...edge,
        ...drawEdge(path, { ink: paper, width: 0.62 * width, opacity, dash: [4, 4] }),
      ];
    });
    const drawn = shown.flatMap(({ properties, outline: { x, y, rings: parts } }) =>
      drawnAt(properties, looks, { how: "area", x, y, rings: parts, lines: [] }),
    );
    return { svg: [...fills, ...edges], drawn };
  }

  function drawRings({ frame, colours, looks }: ShapesOptions): Shapes {
    const shown = rings.flatMap(({ record, layer, place, ring }) => {
      const look = looks.get(record);
      return look ? [{ record, layer, place, look, outline: outlineOf(ring, frame) }] : [];
    });
    return {
      svg: shown.flatMap(({ layer, look, outline }) => {
        if (outline.filled === "") return [];
        const ink = colours.layer(layer);
        const { fill, edge } = shapeTints("ring", { ...alone, look });
        return element("path", {
          d: outline.filled,
          fill: ink,
          "fill-opacity": fill,
          stroke: ink,
          "stroke-opacity": edge,
          "stroke-width": 1.4,
          "stroke-dasharray": "2.8 2.8",
        });
      }),
      drawn: shown.map(({ record, place, look, outline: { x, y, rings: parts } }) => {
        return { record, look, how: "ring", place, wide: false, x, y, rings: parts, lines: [] };
      }),
    };
  }

  function drawLines({ frame, colours, looks, pointedAt }: ShapesOptions): Shapes {
    const states = shapeStates(lines, members, looks, pointedAt);
    const apart = byZoom(frame.projection.camera.zoom, [3, 2.4], [6, 3.8]);
    const shown = lines.flatMap(({ geometry, properties }) => {
      const state = states.get(properties.key);
      if (!state) return [];
      const outline = outlineOf(geometry, frame);
      const parts = outline.lines.map((line) => offsetLine(line, apart * state.strand));
      return [{ properties, state, outline, parts }];
    });
    return {
      svg: shown.flatMap(({ properties, state, parts }) =>
        drawEdge(parts.map((line) => linePath(line)).join(""), {
          ink: colours.layer(properties.layer),
          width: 1.25 * edgeWidth(state, frame),
          opacity: shapeTints("line", state).edge,
          dash: state.solid ? null : [2.4, 1.8],
        }),
      ),
      drawn: shown.flatMap(({ properties, outline: { x, y }, parts }) =>
        drawnAt(properties, looks, { how: "line", x, y, rings: [], lines: parts }),
      ),
    };
  }

  return { drawAreas, drawRings, drawLines };
}

const tintsOf = ({ wide }: ShapeProperties, state: ShapeState) =>
  shapeTints(wide ? "wide" : "area", state);

/** What stands by itself, whatever else does. */
const alone = { selected: false, edged: true, sharing: 1 } as const;

function edgeWidth({ selected }: ShapeState, { projection }: Frame): number {
  return byZoom(projection.camera.zoom, [3, selected ? 2 : 1.5], [8, selected ? 3 : 2.4]);
}

interface Edge {
  readonly ink: string;
  /** Pixels. */
  readonly width: number;
  readonly opacity: number;
  /** In widths, as the live map's style counts them. */
  readonly dash: readonly number[] | null;
}

function drawEdge(d: string, { ink, width, opacity, dash }: Edge): readonly SvgText[] {
  if (opacity === 0 || d === "") return [];
  return [
    element("path", {
      d,
      fill: "none",
      stroke: ink,
      "stroke-width": width,
      "stroke-linejoin": "round",
      "stroke-opacity": opacity,
      "stroke-dasharray": dash?.map((length) => (length * width).toFixed(1)).join(" "),
    }),
  ];
}
