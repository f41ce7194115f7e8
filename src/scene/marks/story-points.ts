import type { StoryRecord } from "../../record/record.ts";
import type { Story } from "../../record/story.ts";
import { markFeet, markFoot } from "../../symbol/mark-foot.ts";
import { markStyle } from "../../symbol/mark.ts";
import { openEnd, openStart } from "../../time/time-index.ts";
import { glyphNames } from "../../symbol/glyphs.ts";
import { markGroups } from "./mark-groups.ts";
import { markScale } from "./mark-scale.ts";
import type { PointColumns, PointLayer } from "./point-columns.ts";
import { markStyles, noGlyph } from "./point-columns.ts";

/** Pixels of a mark at scale 1. */
const markSize = 24;

export interface StoryPoints {
  readonly columns: PointColumns;
  /** The story's layers in the order to draw: the first that the story names lies on top. */
  readonly layers: readonly (PointLayer & { readonly id: string })[];
  /** For each point the record that it is a mark of. */
  readonly records: readonly string[];
  /** For each point the place that it stands at. */
  readonly places: readonly string[];
  /** See `markGroups`. */
  readonly groupOf: Int32Array | null;
  /** The points of a record, one a place. */
  pointsOf(record: string): readonly number[];
}

/**
 * The marks of a story: one for each record and each of its places that is a town or better. Routes
 * are lines, and have none. Nothing in it depends on theme, language or moment.
 */
export function storyPoints(story: Story): StoryPoints {
  const layers = story.layers.toReversed();
  const layerOf = new Map(layers.map(({ id }, number) => [id, number]));
  const glyphOf = new Map(story.kinds.map(({ id, symbol }) => [id, glyphNames.indexOf(symbol)]));
  const sites = story.records.flatMap((record) => sitesOf(record, story));

  const count = sites.length;
  const columns = {
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    start: new Int32Array(count),
    end: new Int32Array(count),
    sureStart: new Int32Array(count),
    sureEnd: new Int32Array(count),
    layer: new Uint8Array(count),
    style: new Uint8Array(count),
    foot: new Uint8Array(count),
    glyph: new Uint8Array(count).fill(noGlyph),
    size: new Float32Array(count),
  } satisfies PointColumns;
  const points = new Map<string, number[]>();
  for (const [point, { record, lon, lat }] of sites.entries()) {
    const { when } = record;
    const glyph = glyphOf.get(record.kind) ?? -1;
    columns.lon[point] = lon;
    columns.lat[point] = lat;
    columns.start[point] = when.earliest ?? openStart;
    columns.end[point] = when.latest ?? openEnd;
    columns.sureStart[point] = when.sure?.start ?? 0;
    columns.sureEnd[point] = when.sure?.end ?? 0;
    columns.layer[point] = layerOf.get(record.layer) ?? 0;
    columns.style[point] = markStyles.indexOf(markStyle(record.status));
    columns.foot[point] = markFeet.indexOf(markFoot(when));
    if (glyph >= 0) columns.glyph[point] = glyph;
    columns.size[point] = markSize * markScale(record, story.figures);
    const known = points.get(record.id);
    if (known) known.push(point);
    else points.set(record.id, [point]);
  }
  return {
    columns,
    layers: layers.map(({ id, symbol, leavesTrace }) => ({ id, shape: symbol, leavesTrace })),
    records: sites.map(({ record }) => record.id),
    places: sites.map(({ place }) => place),
    groupOf: markGroups(columns),
    pointsOf: (record) => points.get(record) ?? [],
  };
}

function sitesOf(record: StoryRecord, { places, layers }: Story) {
  if (record.layer === "routes" || !layers.some(({ id }) => id === record.layer)) return [];
  return record.places.flatMap((place) => {
    const geometry = places.get(place)?.geometry;
    if (geometry?.type !== "Point") return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [{ record, place, lon, lat }];
  });
}
