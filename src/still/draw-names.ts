import type { Story } from "../record/story.ts";
import type { NameSide } from "../record/where.ts";
import type { Language } from "../words/dictionary.ts";
import { groundNamesIn } from "../words/ground-names.ts";
import { inLanguage } from "../words/translated.ts";
import { byZoom } from "./by-zoom.ts";
import type { Drawn } from "./drawn.ts";
import type { Standing } from "./standing.ts";
import type { StillColours } from "./still-colours.ts";
import type { StillGround } from "./still-ground.ts";
import type { StillProjection } from "./still-projection.ts";
import type { Pixel, SvgText } from "./svg.ts";
import { element, text } from "./svg.ts";

/** An average letter, in ems: of a town's name, and of a country's in spaced capitals. */
const letters = { town: 0.5, country: 0.86 } as const;

/** How far a town's name begins from its point, clear of a mark, in ems. */
const off = 1.4;

/** Pixels that stay free between two names, and between a name and the picture's edge. */
const gap = 3;

/** From the middle of a name's height to the line it stands on, in ems. */
const lowered = 0.35;

interface Name {
  readonly words: string;
  /** What it names, in pixels. */
  readonly at: Pixel;
  /** Pixels from there to the name: to its anchor, and to the middle of its height. */
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface NamesOptions {
  readonly projection: StillProjection;
  readonly colours: StillColours;
  readonly ground: StillGround;
  readonly standing: Standing;
  readonly language: Language;
  /** How many marks show at each place, mere traces aside. */
  readonly places: ReadonlyMap<string, number>;
  /** The marks themselves, which names keep clear of where they can. */
  readonly marks: readonly Pick<Drawn, "x" | "y" | "radius" | "look">[];
}

/** Names of the towns at which marks show, and of countries, as far as none covers another. */
export function drawNames(story: Story, options: NamesOptions): readonly SvgText[] {
  const { projection, colours, ground, standing, language, places } = options;
  const { width, height, covered = 0, zoom } = projection.camera;
  const taken: Name[] = [];
  const marks = options.marks.filter(({ look, x }) => look !== "trace" && !Number.isNaN(x));

  const ownNames = groundNamesIn(language, "countries");
  const nameOf = (name: StillGround["countries"][number]["name"]) =>
    name[language] ?? ownNames[inLanguage(name, "en")] ?? inLanguage(name, "en");

  function put(candidates: readonly Name[]): Name | null {
    const free = candidates.filter(
      (name) =>
        isWithin(name, width, height - covered) && !taken.some((other) => covers(name, other)),
    );
    const found = free.find((name) => !marks.some((mark) => liesOn(name, mark))) ?? free[0];
    if (found) taken.push(found);
    return found ?? null;
  }

  const townSize = byZoom(zoom, [3, 11], [8, 14]);
  const towns = [...places]
    .toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .flatMap(([id]) => {
      const place = story.places.get(id);
      // "Near" a town is not the town.
      if (place?.geometry.type !== "Point" || place.uncertaintyKm !== null) return [];
      const [lon = 0, lat = 0] = place.geometry.coordinates;
      const at = projection.project(lon, lat);
      return (
        (at && put(besides(inLanguage(place.name, language), at, townSize, place.nameSide))) ?? []
      );
    });
  const countries = ground.countries.flatMap((country) => {
    const at = country.zoom <= zoom ? projection.project(country.lon, country.lat) : null;
    if (!at) return [];
    const words = nameOf(country.name).toLocaleUpperCase(language);
    const size = countrySize(country.zoom, zoom);
    const box = { width: words.length * letters.country * size, height: 1.2 * size };
    const name = put([{ words, at, right: 0, down: 0, ...box, anchor: "middle" }]);
    return name ? [{ ...name, size }] : [];
  });

  const halo = {
    stroke: colours.ground.halo,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  } as const;
  return [
    element(
      "g",
      {
        ...halo,
        class: "still-countries",
        fill: colours.ground.country,
        "stroke-width": 2.4,
        "font-weight": 600,
        "text-anchor": "middle",
      },
      ...countries.map(({ words, at, size }) =>
        element(
          "text",
          {
            ...standing(...at),
            dy: size * lowered,
            "font-size": size,
            "letter-spacing": `${byZoom(zoom, [2, 0.08], [5, 0.22]).toFixed(2)}em`,
          },
          text(words),
        ),
      ),
    ),
    element(
      "g",
      {
        ...halo,
        class: "still-towns",
        fill: colours.ground.town,
        "stroke-width": 3,
        "font-size": townSize,
      },
      ...towns.map(({ words, at, right, down, anchor }) =>
        element(
          "text",
          {
            ...standing(...at),
            dx: right || undefined,
            dy: down + townSize * lowered,
            "text-anchor": anchor === "start" ? undefined : anchor,
          },
          text(words),
        ),
      ),
    ),
  ];
}

/**
 * A town's name on the side that it was set on, else to the right of its point, to the left, below and above, or
 * the same from further off.
 */
function besides(words: string, at: Pixel, size: number, set: NameSide | null): readonly Name[] {
  const box = { words, at, width: words.length * letters.town * size, height: 1.2 * size };
  const own: readonly Name[] = set === null ? [] : [{ ...box, ...sideOf(set, size) }];
  const others = [off, 2 * off, 3 * off].flatMap((ems): readonly Name[] => {
    const away = ems * size;
    const aside = away + size / 2;
    return [
      { ...box, right: away, down: 0, anchor: "start" },
      { ...box, right: -away, down: 0, anchor: "end" },
      { ...box, right: 0, down: aside, anchor: "middle" },
      { ...box, right: 0, down: -aside, anchor: "middle" },
    ];
  });
  return [...own, ...others];
}

/** How a name stands on a side: beside the point, above or below it, or, at a corner, both and nearer. */
function sideOf(side: NameSide, size: number): Pick<Name, "right" | "down" | "anchor"> {
  const across = side.endsWith("left") ? -1 : side.endsWith("right") ? 1 : 0;
  const along = side.startsWith("above") ? -1 : side.startsWith("below") ? 1 : 0;
  const away = off * size * (across !== 0 && along !== 0 ? 0.6 : 1);
  return {
    right: across * away,
    down: along * (away + size / 2),
    anchor: across < 0 ? "end" : across > 0 ? "start" : "middle",
  };
}

function countrySize(from: number, zoom: number): number {
  if (from <= 1) return byZoom(zoom, [2, 11.5], [5, 17], [7, 22]);
  return byZoom(zoom, [2, 9.5], [5, from <= 4 ? 12.5 : 11], [7, 16]);
}

function edges({ at, right, down, width, height, anchor }: Name) {
  const from = at[0] + right;
  const left = anchor === "start" ? from : anchor === "end" ? from - width : from - width / 2;
  const top = at[1] + down - height / 2;
  return { left, right: left + width, top, bottom: top + height };
}

function isWithin(name: Name, width: number, height: number): boolean {
  const { left, right, top, bottom } = edges(name);
  return left >= gap && right <= width - gap && top >= gap && bottom <= height - gap;
}

function liesOn(name: Name, { x, y, radius = 0 }: NamesOptions["marks"][number]): boolean {
  const { left, right, top, bottom } = edges(name);
  const [aside, above] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
  return Math.hypot(aside, above) < radius;
}

function covers(one: Name, other: Name): boolean {
  const [a, b] = [edges(one), edges(other)];
  return (
    a.left < b.right + gap &&
    b.left < a.right + gap &&
    a.top < b.bottom + gap &&
    b.top < a.bottom + gap
  );
}
