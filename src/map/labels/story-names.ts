import { fixedPoint } from "../../scene/mercator.ts";
import type { FixedPoint } from "../../scene/mercator.ts";
import type { Position } from "geojson";
import type { Language } from "../../words/dictionary.ts";
import type { Label } from "./label.ts";
import { sayLabel } from "./label.ts";
import { dotRadius, isNamedAtRest, lineNamesFrom, nameSize } from "./name-look.ts";
import { lineCells } from "./line-cells.ts";
import type { NameStand } from "./name-stands.ts";
import { standsOf } from "./name-stands.ts";
import { boxOf, isFarOff, nameVariants } from "./name-variants.ts";
import type { Box, Candidate, NameToPlace } from "./place-names.ts";
import { around, placeNames } from "./place-names.ts";
import type { SetName, WidthOf } from "./text-size.ts";
import { setName } from "./text-size.ts";
import type { WantedLabels } from "./wanted-labels.ts";

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Where the map looks from. */
export interface NameView {
  readonly zoom: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The pixel of a place; null where it is out of sight behind the globe. */
  project(place: FixedPoint): Pixel | null;
}

/** What is to be named. */
export interface NamesWanted {
  readonly labels: WantedLabels;
  /** Places of what is picked, or of what a chapter tells of. */
  readonly pointedAt: ReadonlySet<string>;
  /** While a chapter is told, areas and lines that it does not tell of have no name. */
  readonly pointedAlone?: boolean;
  /** What no name covers. */
  readonly marks: readonly Box[];
}

/** A name that shows, and how. */
export interface ShownName {
  readonly label: Label;
  readonly text: SetName;
  readonly stand: NameStand;
  /** As it was laid out: what is drawn may be a bit less wide. */
  readonly box: Box;
  /** Whether something shows at what it names. */
  readonly isActive: boolean;
}

interface Stood extends Candidate {
  readonly stand: NameStand;
  /** Towns whose name it would seem to be where they show, since they are nearer. */
  readonly rivals: readonly Label[];
}

interface SeenLabel {
  readonly text: SetName;
  readonly candidates: readonly Stood[];
}

/** Pixels that a name keeps off the map's edge. */
const margin = 3;

/** How many of the better places a name tries before it lies on a line. */
const offLines = 8;

/** Pixels between two names within which one need not be said twice. */
const beside = 90;

/** What sets the kinds apart where both want one room. */
const kindOrder = { point: 0, area: 1, line: 2, country: 3 } as const;
const mostWeight = 1e6;

export interface StoryNamesOptions {
  readonly labels: readonly Label[];
  /** Borders and rivers of the story, which names keep off where they can. */
  readonly lines: readonly (readonly FixedPoint[])[];
  readonly language: Language;
  readonly widthOf: WidthOf;
}

/** Finds room for a story's names in a view, moment by moment. */
export function createStoryNames({ labels, lines, language, widthOf }: StoryNamesOptions) {
  const known = new Map(labels.map((label) => [label.place, label]));
  const towns = labels.filter(({ shape }) => shape === "point");
  const texts = new Map<string, SetName>();
  const points = new Map<Position, FixedPoint>();
  let view: NameView | null = null;
  /** What stands in sight, by what is said of a place, while the camera rests. */
  let seen = new Map<SetName, SeenLabel>();
  /** Whether a border or river runs through a box. */
  let isOnLine = (_box: Box) => false;
  let dots: readonly { readonly label: Label; readonly at: Pixel; readonly box: Box }[] = [];
  /** By place, so that a name stays where it is as its number grows. */
  let before: ReadonlyMap<string, string> = new Map();
  let zoomBefore = NaN;

  function lookFrom(wanted: NameView) {
    // Nearer or farther there is another room; moved sideways a name keeps its side.
    if (Math.abs(wanted.zoom - zoomBefore) > 0.01) before = new Map();
    zoomBefore = wanted.zoom;
    view = wanted;
    seen = new Map();
    isOnLine = lineCells(wanted, lines);
    dots = towns.flatMap((label) => {
      const at = pixelOf(label.at);
      if (!at || label.from > Math.floor(wanted.zoom)) return [];
      return { label, at, box: around(at, dotRadius) };
    });
  }

  /** Where a point stands on the screen; null where that is out of sight. */
  function pixelOf(position: Position): Pixel | null {
    if (!view) return null;
    const [lon = 0, lat = 0] = position;
    const point = points.get(position) ?? fixedPoint(lon, lat);
    points.set(position, point);
    const at = view.project(point);
    if (!at || at.x < 0 || at.y < 0 || at.x > view.width || at.y > view.height) return null;
    return { x: at.x, y: at.y };
  }

  /** What a label says of so many records, always the same object. */
  function textOf(label: Label, count: number): SetName {
    const said = sayLabel(label, count, language);
    const key = `${label.place}|${said}`;
    const text = texts.get(key) ?? setName(said, label.shape !== "point", widthOf);
    texts.set(key, text);
    return text;
  }

  function seenAs(label: Label, count: number): SeenLabel {
    const { shape } = label;
    const text = textOf(label, count);
    const known = seen.get(text);
    if (known) return known;
    const size = nameSize(shape, view?.zoom ?? 0);
    let lastPoint: Position | null = null;
    let at: Pixel | null = null;
    const candidates = standsOf(label).flatMap((stand) => {
      const { id, variant, point } = stand;
      // Those of one point follow each other.
      if (point !== lastPoint) [lastPoint, at] = [point, pixelOf(point)];
      const how = nameVariants[variant];
      const box = how && at && boxOf(how, text, at, size);
      if (!box || !at || !view || !isWithin(box, view)) return [];
      return [{ variant: id, box, stand, rivals: rivalsAt(box, label, at) }];
    });
    const found = { text, candidates: clearFirst(candidates) };
    seen.set(text, found);
    return found;
  }

  function rivalsAt(box: Box, label: Label, at: Pixel): readonly Label[] {
    if (label.shape !== "point") return [];
    const own = apart(box, at);
    return dots.flatMap((other) =>
      other.label !== label && apart(box, other.at) < own ? other.label : [],
    );
  }

  /** Puts those that a line runs through behind some that are as good. */
  function clearFirst(candidates: readonly Stood[]): readonly Stood[] {
    return candidates
      .map((each, index) => ({ each, at: index + (isOnLine(each.box) ? offLines : 0) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ each }) => each);
  }

  /** Whether a town at rest is named beside it already, as "Near La Rumorosa" names La Rumorosa. */
  function isSaidBeside(town: Label, shown: readonly Label[]): boolean {
    const said = ` ${town.name} `;
    return shown.some(({ at: otherAt, name }) => {
      if (!` ${name} `.includes(said)) return false;
      const [at, other] = [town.at, otherAt].map(pixelOf);
      return at && other && Math.hypot(at.x - other.x, at.y - other.y) < beside;
    });
  }

  /** All that is to be named here and now, with how many records show there. */
  function wantedHere({ labels: wanted, pointedAt, pointedAlone = false }: NamesWanted) {
    const found = new Map<Label, number>();
    if (!view) return found;
    for (const [place, count] of wanted) {
      const label = known.get(place);
      if (!label || label.from > Math.floor(view.zoom)) continue;
      const { shape, rest } = label;
      if (shape === "line" && view.zoom < lineNamesFrom) continue;
      const isShown = count > 0 && (!pointedAlone || shape === "point" || pointedAt.has(place));
      if (isShown || isNamedAtRest(rest, view.zoom)) found.set(label, count);
    }
    const shown = [...found.keys()];
    for (const { label } of dots) {
      if (found.has(label) || !isNamedAtRest(label.rest, view.zoom)) continue;
      if (!isSaidBeside(label, shown)) found.set(label, 0);
    }
    return found;
  }

  return {
    lookFrom,
    textOf,
    /** The names that find room. */
    place(wanted: NamesWanted): readonly ShownName[] {
      const here = wantedHere(wanted);
      const names: NameToPlace<Stood>[] = [];
      const asked = new Map<string, Pick<ShownName, "label" | "text" | "isActive">>();
      for (const [label, count] of here) {
        const { place, shape, weight } = label;
        const isActive = count > 0;
        const { text, candidates: all } = seenAs(label, count);
        const candidates = all.filter(
          ({ variant, rivals }) =>
            (isActive || !isFarOff(variant)) && !rivals.some((rival) => here.has(rival)),
        );
        if (candidates.length === 0) continue;
        const first = wanted.pointedAt.has(place) ? 0 : isActive ? 1 : 2;
        const rank = first * 4 + kindOrder[shape] + 1 - (weight + 1) / mostWeight;
        names.push({ key: place, rank, candidates });
        asked.set(place, { label, text, isActive });
      }
      const visibleDots = dots.flatMap(({ label, box }) => (here.has(label) ? [box] : []));
      const found = placeNames(names, [...wanted.marks, ...visibleDots], before);
      before = new Map([...found].map(([place, { variant }]) => [place, variant]));
      return [...found].flatMap(([place, { box, stand }]) => {
        const name = asked.get(place);
        return name ? [{ ...name, stand, box }] : [];
      });
    },
  };
}

export type StoryNames = ReturnType<typeof createStoryNames>;

/**
 * How far a name's box is from a point, in pixels: a name is read as that of what stands in its line rather than of
 * what stands as near above or below.
 */
function apart({ left, top, right, bottom }: Box, { x, y }: Pixel): number {
  return Math.hypot(Math.max(left - x, 0, x - right), 1.6 * Math.max(top - y, 0, y - bottom));
}

function isWithin(box: Box, { width, height }: Pick<NameView, "width" | "height">): boolean {
  return (
    box.left >= margin &&
    box.top >= margin &&
    box.right <= width - margin &&
    box.bottom <= height - margin
  );
}
