import { describe, expect, it } from "vitest";
import { labelsOf } from "../../../src/map/labels/label.ts";
import type { NamesWanted, NameView } from "../../../src/map/labels/story-names.ts";
import { createStoryNames } from "../../../src/map/labels/story-names.ts";
import { degreesOf, fixedPoint } from "../../../src/scene/mercator.ts";
import { around, overlap } from "../../../src/map/labels/place-names.ts";
import { inventedStory, record, river, square, town } from "../../invented-story.ts";

const story = inventedStory({
  places: [
    town("port", 40, 0),
    town("quay", 41, 0),
    town("quiet", 90, 0),
    square("bay", 39.5, -0.5),
    square("gulf", 39.6, -0.4),
    square("cove", 70, 0),
    square("realm", 60, 0, { precision: "country" }),
  ],
  records: [
    record("first", { places: ["port", "bay", "cove"] }),
    record("second", { places: ["port", "bay", "cove"] }),
    record("third", { places: ["quay", "gulf", "realm"] }),
  ],
});
const labels = labelsOf(story, "en");

/** How many records show at places, by their ids. */
type Counts = Readonly<Record<string, number>>;

/** Letters that are all as wide, and no line to keep off. */
const usual = {
  lines: [],
  language: "en" as const,
  widthOf: (letters: string) => letters.length / 2,
};

/** So many pixels a degree from a corner, south down. */
const viewOf = (zoom: number, pixels = 10): NameView => ({
  zoom,
  width: 1000,
  height: 600,
  project(place) {
    const [lon, lat] = degreesOf(place);
    return { x: lon * pixels, y: 300 - lat * pixels };
  },
});

function namesOf(there: Counts, more: Partial<NamesWanted> = {}, view = viewOf(4)) {
  const names = createStoryNames({ labels, ...usual });
  names.lookFrom(view);
  const wanted = new Map(Object.entries(there));
  return names.place({ labels: wanted, pointedAt: new Set(), marks: [], ...more });
}

const placesIn = (names: ReturnType<typeof namesOf>) => names.map(({ label }) => label.place);

describe("the name of a line", () => {
  const line = Array.from({ length: 81 }, (_, index) => [10 + index, 0]);
  const withLine = inventedStory({
    places: [river("stream", ...line)],
    records: [record("first", { places: ["stream"] })],
  });
  const named = (view: NameView, marks: NamesWanted["marks"] = []) => {
    const names = createStoryNames({ labels: labelsOf(withLine, "en"), ...usual });
    names.lookFrom(view);
    const wanted = new Map([["stream", 1]]);
    return names.place({ labels: wanted, pointedAt: new Set(), marks });
  };

  it("stands elsewhere on it where its first point has no room, or is out of sight", () => {
    const [usual] = named(viewOf(6));
    expect(usual?.stand.id).toBe("under");
    const middle = ((usual?.box.left ?? 0) + (usual?.box.right ?? 0)) / 2;
    const [other, ...more] = named(viewOf(6), [around({ x: middle, y: 300 }, 90)]);
    expect(more).toEqual([]);
    expect(other?.stand.id).toMatch(/^(?:under|over)@\d$/);
    expect(Math.abs((other?.box.left ?? 0) - (usual?.box.left ?? 0))).toBeGreaterThan(100);
    // Only its eastern end is in sight.
    const east: NameView = {
      ...viewOf(6),
      project(place) {
        const [lon, lat] = degreesOf(place);
        return { x: (lon - 72) * 40, y: 300 - lat * 40 };
      },
    };
    expect(named(east)).toHaveLength(1);
  });
});

describe("the name of a town at rest", () => {
  it("gives way beside one that has it in it, and to no other", () => {
    const called = (id: string, en: string, longitude: number) => ({
      ...town(id, longitude, 0),
      name: { en },
    });
    const places = [
      called("port", "Port", 20),
      called("near", "Near Port", 24),
      called("por", "Por", 28),
    ];
    const records = places.map(({ id }) => record(id, { places: [id] }));
    const named = labelsOf(inventedStory({ places, records }), "en");
    const names = createStoryNames({ labels: named, ...usual });
    const at = (view: NameView) => {
      names.lookFrom(view);
      const wanted = new Map([["near", 1]]);
      return placesIn(names.place({ labels: wanted, pointedAt: new Set(), marks: [] })).toSorted();
    };
    expect(at(viewOf(6, 10))).toEqual(["near", "por"]);
    expect(at(viewOf(6, 30))).toEqual(["near", "por", "port"]);
  });
});

describe("a town's name", () => {
  const standing = (there: Counts, marks: NamesWanted["marks"] = []) =>
    Object.fromEntries(
      namesOf(there, { marks }).flatMap(({ label, stand }) =>
        label.shape === "point" ? [[label.place, stand.id]] : [],
      ),
    );

  it("does not stand where it would be read as that of another town", () => {
    // The quay is ten pixels east of the port, nearer to where the port's name would begin than the port.
    expect(standing({ port: 1, quay: 1 })).toMatchObject({ port: "left-0", quay: "right-0" });
  });

  it("rather goes, where every other place is taken", () => {
    const at = (left: number, top: number, right: number, bottom: number) => ({
      left,
      top,
      right,
      bottom,
    });
    // All but what lies east of both.
    const marks = [at(0, 0, 395, 600), at(0, 0, 1000, 289), at(0, 311, 1000, 600)];
    expect(standing({ port: 1, quay: 1 }, marks)).toEqual({ quay: "right-0" });
  });
});

describe("a name and a line", () => {
  const lines = (...some: readonly (readonly (readonly [number, number])[])[]) =>
    some.map((line) => line.map(([lon, lat]) => fixedPoint(lon, lat)));
  const standAmong = (drawn: ReturnType<typeof lines>) => {
    const alone = labels.filter(({ place }) => place !== "quay");
    const names = createStoryNames({ labels: alone, ...usual, lines: drawn });
    names.lookFrom(viewOf(4));
    const wanted = new Map([["port", 1]]);
    const found = names.place({ labels: wanted, pointedAt: new Set(), marks: [] });
    return found.find(({ label }) => label.place === "port")?.stand.id;
  };
  /** Ten pixels to a degree: the name of the port, at 40 east, begins 14 pixels from it. */
  const east = [
    [43, -20],
    [43, 20],
  ] as const;
  const around = [
    [37, 3],
    [43, 3],
    [43, -3],
    [37, -3],
    [37, 3],
  ] as const;

  it("stand apart where there is room on another side", () => {
    expect(standAmong([])).toBe("right-0");
    expect(standAmong(lines(east))).toBe("left-0");
  });

  it("cross rather than that the name goes", () => {
    const close = Array.from({ length: 40 }, (_, step) => {
      const y = step - 20;
      return [[20, y] as const, [60, y] as const];
    });
    expect(standAmong(lines(...close))).toBe("right-0");
    expect(standAmong(lines(around))).not.toBeUndefined();
  });
});

describe("a story's names", () => {
  it("stand off each other and off the marks", () => {
    const marks = [around({ x: 400, y: 300 }, 12), around({ x: 430, y: 296 }, 12)];
    const there = { port: 1, quay: 1, bay: 2 };
    const names = namesOf(there, { marks });
    expect(placesIn(names)).toContain("port");
    expect(placesIn(names)).toContain("quay");
    for (const [index, { box }] of names.entries()) {
      for (const mark of marks) expect(overlap(box, mark)).toBe(false);
      for (const other of names.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
    }
  });

  it("are those of towns before those of areas, and of what is named more before others", () => {
    const there = { gulf: 1, bay: 2, port: 1 };
    const order = placesIn(namesOf(there)).filter((place) => place in there);
    expect(order.slice(0, 2)).toEqual(["port", "bay"]);
  });

  it("begin with what is pointed at", () => {
    const there = { gulf: 1, bay: 2, port: 1 };
    expect(placesIn(namesOf(there, { pointedAt: new Set(["gulf"]) }))[0]).toBe("gulf");
  });

  it("are, of areas and lines, only those that are pointed at while a chapter is told", () => {
    const there = { gulf: 1, bay: 2, port: 1 };
    const told = { pointedAt: new Set(["gulf"]), pointedAlone: true };
    expect(placesIn(namesOf(there, told))).toEqual(expect.arrayContaining(["gulf", "port"]));
    expect(placesIn(namesOf(there, told))).not.toContain("bay");
    expect(placesIn(namesOf(there, { ...told, pointedAlone: false }))).toContain("bay");
  });

  it("are left out beyond the map's edge", () => {
    expect(namesOf({ port: 1 }, {}, { ...viewOf(4), width: 300 })).toEqual([]);
  });

  it("of a town at which nothing shows stand beside it once one is near", () => {
    expect(placesIn(namesOf({}, {}, viewOf(4)))).not.toContain("quiet");
    const near = namesOf({}, {}, viewOf(6));
    expect(placesIn(near)).toContain("quiet");
    expect(near.every(({ isActive }) => !isActive)).toBe(true);
  });

  it("keep their side as time goes on, and as the number of what shows there grows", () => {
    const names = createStoryNames({ labels, ...usual });
    names.lookFrom(viewOf(4));
    const place = (there: Counts, marks: NamesWanted["marks"]) =>
      new Map(
        names
          .place({
            labels: new Map(Object.entries(there)),
            pointedAt: new Set(),
            marks,
          })
          .map(({ label, stand }) => [label.place, stand.id]),
      );
    const one = { cove: 1 };
    const two = { cove: 2 };
    const first = place(one, [around({ x: 705, y: 295 }, 20)]).get("cove");
    expect(first).not.toBe("middle");
    expect(place(two, []).get("cove")).toBe(first);
    names.lookFrom(viewOf(5));
    expect(place(two, []).get("cove")).toBe("middle");
  });
});
