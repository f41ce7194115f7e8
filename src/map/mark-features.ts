import type { Feature, Point } from "geojson";
import type { StoryRecord } from "../record/record.ts";
import type { FigureDeclaration, Story } from "../record/story.ts";
import { typicalValue } from "../record/quantity.ts";
import type { MarkLook } from "../symbol/mark.ts";
import { markStyle } from "../symbol/mark.ts";
import { fanOut } from "./fan-out.ts";
import { markImageName, markSize } from "./mark-images.ts";
import { nearbyGroups } from "./nearby-groups.ts";
import type { Theme } from "./palette.ts";

/** A mark's image at a position of the fan; only one of a mark's features shows at a time. */
export interface MarkProperties {
  readonly key: string;
  readonly record: string;
  readonly layer: string;
  readonly sure: string;
  readonly possible: string;
  readonly trace: string;
  readonly size: number;
  /** In units of the image at size 1, as `icon-offset` wants it. */
  readonly offset: readonly [number, number];
  /** Screen pixels from the place. */
  readonly shift: readonly [number, number];
  readonly order: number;
}

/** Marks that stand at one place, or so near that they would hide each other. */
export interface MarkGroup {
  /** One entry for each record and place. */
  readonly members: readonly { readonly record: string; readonly place: string }[];
}

/** The key of the feature that shows a record at a place as the `index`th of `count` that show there. */
export function markKey(record: string, place: string, count: number, index: number): string {
  return `${record}|${place}|${count}|${index}`;
}

/**
 * The marks of every record that has a place of a town or better, once for each position that it
 * may take in the fan of its place. The many are small, and let the map switch a mark's position
 * without laying anything out anew.
 */
export function markFeatures(
  story: Story,
  theme: Theme,
): { features: readonly Feature<Point, MarkProperties>[]; groups: readonly MarkGroup[] } {
  const layers = new Map(story.layers.map((layer) => [layer.id, layer]));
  const kinds = new Map(story.kinds.map((kind) => [kind.id, kind]));
  const sites = story.records.flatMap((record) =>
    record.layer === "routes" ? [] : sitesOf(record, story),
  );
  const groups = nearbyGroups(sites);
  const features: Feature<Point, MarkProperties>[] = [];
  for (const group of groups) {
    for (let count = 1; count <= group.length; count += 1) {
      const shifts = fanOut(count);
      for (const { record, place, point } of group) {
        const layer = layers.get(record.layer);
        if (!layer) continue;
        const size = markScale(record, story.figures);
        const image = (look: MarkLook) =>
          markImageName(
            {
              shape: layer.symbol,
              glyph: kinds.get(record.kind)?.symbol ?? "",
              style: markStyle(record.status),
              look,
            },
            layer.colour[theme],
          );
        for (const [index, shift] of shifts.entries()) {
          features.push({
            type: "Feature",
            geometry: { type: "Point", coordinates: [...point] },
            properties: {
              key: markKey(record.id, place, count, index),
              record: record.id,
              layer: record.layer,
              sure: image("sure"),
              possible: image("possible"),
              trace: image("trace"),
              size,
              offset: [shift[0] / size, shift[1] / size],
              shift,
              order: size * markSize,
            },
          });
        }
      }
    }
  }
  return {
    features,
    groups: groups.map((group) => ({
      members: group.map(({ record, place }) => ({ record: record.id, place })),
    })),
  };
}

function sitesOf(record: StoryRecord, story: Story) {
  return record.places.flatMap((place) => {
    const geometry = story.places.get(place)?.geometry;
    return geometry?.type === "Point"
      ? [{ record, place, point: geometry.coordinates as [number, number] }]
      : [];
  });
}

/**
 * Size of a mark by people harmed, or by people a day at a crossing: 0.92 where neither is given, at
 * most 1.7.
 */
export function markScale(record: StoryRecord, declarations: readonly FigureDeclaration[]): number {
  let counted = 0;
  for (const { name, harm, unit } of declarations) {
    const quantity = record.figures[name];
    if (quantity && (harm || unit === "people per day")) {
      const value = typicalValue(quantity);
      // A flow of thousands a day and a death are not of one scale.
      counted += harm ? value : value / 100;
    }
  }
  const scale = counted > 0 ? 1.02 + 0.36 * Math.log10(1 + counted) : 0.92;
  return Math.round(Math.min(scale, 1.7) * 100) / 100;
}
