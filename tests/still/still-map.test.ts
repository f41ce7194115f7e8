import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Story } from "../../src/record/story.ts";
import { languages } from "../../src/words/dictionary.ts";
import { stillColours, stillVariables } from "../../src/still/still-colours.ts";
import { createStillMap, stillMap } from "../../src/still/still-map.ts";
import { firstStory } from "../first-story.ts";
import {
  inventedStory,
  kind,
  layer,
  place,
  record,
  river,
  square,
  stop,
  town,
} from "../invented-story.ts";
import { when } from "../time/days.ts";
import { ground } from "./ground-file.ts";
import { pictureAt } from "./pictures.ts";

const places = [
  town("oak", 0, 0),
  town("elm", 3, 0),
  square("moor", 5, 1),
  river("brook", [-3, 2], [3, 2.5]),
];

const layers = [
  layer("incidents"),
  layer("crossings", { symbol: "diamond", leavesTrace: true }),
  layer("routes", { symbol: "line" }),
];

function storyOf(given: Partial<Omit<Story, "places">>) {
  return inventedStory({
    places,
    layers,
    kinds: [kind("storm", "incidents", { symbol: "drop" })],
    ...given,
  });
}

const near = "map=6/1/2&moment=2001-05-01&window=day";

describe("a picture of the map", () => {
  it("is an image with a name and a description in the reader's language", () => {
    const story = storyOf({
      title: { en: "The storms", es: "Las tormentas" },
      records: [
        record("a", { places: ["oak"] }),
        record("b", { places: ["elm"], when: when("2001-05") }),
        record("c", { places: ["oak"], layer: "crossings", when: when("2001-03-01") }),
        record("nowhere"),
      ],
    });
    const { svg } = pictureAt(story, near);
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*><title id="still-title">Map: The storms, 1 May 2001<\/title>/,
    );
    expect(svg).toContain(
      '<desc id="still-about">incidents: 2. Possibly in this time, not surely: 1. Reported earlier: 1.</desc>',
    );
    expect(svg).toContain('aria-labelledby="still-title still-about"');
    const spanish = pictureAt(story, `${near}&language=es`).svg;
    expect(spanish).toContain("Mapa: Las tormentas, 1 de mayo de 2001");
    expect(pictureAt(story, "moment=2001-04-20&window=day").svg).toContain(
      "Nothing reported of this time. Reported earlier: 1.",
    );
  });

  it("is the same whenever it is drawn", () => {
    const { view, camera, svg } = pictureAt(firstStory, "moment=2023-12-27&window=month", {
      ground,
    });
    expect(stillMap(firstStory, ground, view, camera).svg).toBe(svg);
    const map = createStillMap(firstStory, ground);
    map.draw({ ...view, moment: view.moment - 400, theme: "dark" }, { ...camera, zoom: 7 });
    expect(map.draw(view, camera).svg).toBe(svg);
  });

  it("takes hostile data as text", () => {
    const evil = `</text><script>alert(1)</script><img src=x onerror="alert(1)">'"&`;
    const story = inventedStory({
      title: { en: evil, es: evil },
      layers: [layer("incidents", { name: { en: evil, es: evil }, symbol: evil })],
      kinds: [kind("storm", "incidents", { symbol: "__proto__" })],
      places: [
        place(evil, { type: "Point", coordinates: [0, 0] }, { name: { en: evil, es: evil } }),
      ],
      records: [record(evil, { places: [evil], title: { en: evil, es: evil } })],
    });
    const { svg, drawn } = pictureAt(story, "map=6/0/0&moment=2001-05-01&window=day");
    expect(drawn).toHaveLength(1);
    expect(svg).not.toMatch(/<(script|img)/);
    expect(svg.match(/&lt;\/text&gt;&lt;script&gt;/g)?.length).toBeGreaterThan(2);
    expect(tagsOf(svg)).toEqual(
      ["circle", "defs", "desc", "g", "path", "rect", "svg", "text", "title", "use"].filter((tag) =>
        svg.includes(`<${tag}`),
      ),
    );
  });

  it("keeps any name in its place, whatever letters the layers' ids have", () => {
    const { layer: colour } = stillColours("page", { layers });
    expect(colour("crossings")).toBe("var(--still-layer-crossings)");
    expect(stillVariables("dark", { layers })).toContain("--still-layer-crossings:#ddeeff");
  });

  it("names the towns where something shows, in as many languages as are asked for", () => {
    const story = storyOf({ records: [record("a", { places: ["oak"] })] });
    const { view, camera, svg } = pictureAt(story, near);
    expect(namesIn(svg)).toEqual(["oak"]);
    const both = stillMap(story, ground, view, camera, { languages }).svg;
    expect(both).toContain('lang="es"');
    expect(namesIn(both)).toEqual(["oak", "oak (es)"]);
  });

  it("has a town's name on the side that it was set on", () => {
    const records = [record("a", { places: ["oak"] })];
    const story = storyOf({ records });
    const oak = story.places.get("oak");
    if (!oak) throw new Error("no oak");
    const set = {
      ...story,
      places: new Map([["oak", { ...oak, nameSide: "below-left" as const }]]),
    };
    const nameIn = (of: Story) => /<text[^>]*>oak<\/text>/.exec(pictureAt(of, near).svg)?.[0] ?? "";
    expect(nameIn(story)).not.toContain('text-anchor="end"');
    expect(nameIn(set)).toContain('text-anchor="end"');
  });
});

describe("a mark", () => {
  const looksOf = (story: Story, fragment = near) =>
    pictureAt(story, fragment).drawn.map(({ record: id, how, look }) => `${id} ${how} ${look}`);

  it("is solid where sure, hollow where possible, faint where it was reported before, and absent else", () => {
    const story = storyOf({
      records: [
        record("sure", { places: ["oak"] }),
        record("possible", { places: ["elm"], when: when("2001-05") }),
        record("earlier", { places: ["oak"], layer: "crossings", when: when("2001-03-01") }),
        record("gone", { places: ["elm"], when: when("2001-03-01") }),
        record("later", { places: ["elm"], when: when("2001-06-01") }),
      ],
    });
    expect(looksOf(story).toSorted()).toEqual([
      "earlier mark trace",
      "possible mark possible",
      "sure mark sure",
    ]);
  });

  it("differs by status, date, kind and layer", () => {
    const marks = [
      record("a", { places: ["oak"] }),
      record("a", { places: ["oak"], status: "contested" }),
      record("a", { places: ["oak"], status: "claimed" }),
      record("a", { places: ["oak"], status: "planned" }),
      record("a", { places: ["oak"], kind: "none" }),
      record("a", { places: ["oak"], layer: "crossings" }),
      record("a", { places: ["oak"], when: when("2001-05-01/..") }),
      record("a", { places: ["oak"], when: when("2001-05") }),
    ].map((each) =>
      pictureAt(storyOf({ records: [each] }), near).svg.replace(/<desc.*<\/desc>/, ""),
    );
    expect(new Set(marks).size).toBe(marks.length);
  });

  it("stands beside the others of its place, none hidden by another", () => {
    const records = ["a", "b", "c"].map((id) => record(id, { places: ["oak"] }));
    const { drawn } = pictureAt(storyOf({ records }), near);
    for (const one of drawn) {
      for (const other of drawn) {
        if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
      }
    }
    const [x, y] = [0, 1].map(
      (axis) => drawn.reduce((sum, each) => sum + (axis ? each.y : each.x), 0) / 3,
    );
    const alone = pictureAt(storyOf({ records: records.slice(0, 1) }), near).drawn[0];
    expect(x).toBeCloseTo(alone?.x ?? 0, 0);
    expect(y).toBeCloseTo(alone?.y ?? 0, 0);
  });

  it("has a ring when it is picked", () => {
    const story = storyOf({ records: [record("a", { places: ["oak"] })] });
    const rings = (svg: string) => svg.match(/<circle/g)?.length ?? 0;
    expect(rings(pictureAt(story, near).svg)).toBe(0);
    expect(rings(pictureAt(story, `${near}&select=a`).svg)).toBe(1);
  });

  it("is left out by the filter, and with its layer", () => {
    const story = storyOf({
      records: [
        record("a", { places: ["oak"] }),
        record("b", { places: ["elm"], layer: "crossings", status: "claimed" }),
      ],
    });
    expect(looksOf(story, `${near}&layers=crossings`)).toEqual(["b mark sure"]);
    expect(looksOf(story, `${near}&statuses=-claimed`)).toEqual(["a mark sure"]);
  });
});

describe("what is coarser than a town", () => {
  it("is drawn as the thing it is: an area, a line, a ring", () => {
    const story = inventedStory({
      places: [...places, { ...town("about", 2, 3), uncertaintyKm: 20 }],
      layers,
      records: [
        record("somewhere", { places: ["moor"] }),
        record("along", { places: ["brook"] }),
        record("near", { places: ["about"] }),
      ],
    });
    const { drawn } = pictureAt(story, near);
    expect(drawn.map(({ record: id, how }) => `${id} ${how}`)).toEqual([
      "somewhere area",
      "near ring",
      "along line",
      "near mark",
    ]);
  });

  it("has a dashed edge where nothing in it is sure", () => {
    const dashed = (edtf: string) =>
      pictureAt(
        storyOf({ records: [record("a", { places: ["moor"], when: when(edtf) })] }),
        near,
      ).svg.includes("stroke-dasharray");
    expect(dashed("2001-05")).toBe(true);
    expect(dashed("2001-05-01")).toBe(false);
  });

  it("is drawn once for all its records, in the look of the surest", () => {
    const records = [
      record("a", { places: ["moor"], when: when("2001-05") }),
      record("b", { places: ["moor"] }),
    ];
    const { svg, drawn } = pictureAt(storyOf({ records }), near);
    expect(drawn.map(({ record: id, look }) => `${id} ${look}`)).toEqual(["a possible", "b sure"]);
    expect(svg.match(/fill-opacity="\.16"/g)).toHaveLength(1);
  });

  it("is tinted the less the nearer one comes", () => {
    const tintAt = (zoom: number) => {
      const records = [record("a", { places: ["moor"] })];
      const { svg } = pictureAt(storyOf({ records }), near.replace("map=6", `map=${zoom}`));
      return svg.match(/fill-opacity="([^"]*)"/g);
    };
    expect(tintAt(5)).toEqual(['fill-opacity=".2"']);
    expect(tintAt(6)).toEqual(['fill-opacity=".16"']);
  });
});

describe("a route", () => {
  const walk = record("walk", {
    layer: "routes",
    when: when("2001-05-01/2001-05-11"),
    waypoints: [
      stop("oak", "start", "2001-05-01"),
      stop("elm", "reported", "2001-05-10", [0, 0], [1, 0], [3, 0]),
    ],
  });
  const at = (day: string) =>
    pictureAt(storyOf({ records: [walk] }), `map=6/0/1.5&moment=2001-05-${day}&window=month`);
  const headOf = ({ drawn }: ReturnType<typeof at>) => drawn.find(({ how }) => how === "head");
  const lineOf = ({ drawn }: ReturnType<typeof at>) =>
    drawn.find(({ how }) => how === "route")?.lines[0]?.at(-1)?.[0] ?? NaN;

  it("is cut at the moment by its distance, with its head where it ends", () => {
    const world = 512 * 2 ** 6;
    const middle = 452;
    for (const day of ["02", "04", "07"]) {
      const picture = at(day);
      const walked = Number(day) / 10;
      const wanted = middle + ((3 * walked - 1.5) / 360) * world;
      expect(lineOf(picture)).toBeCloseTo(wanted, 0);
      expect(headOf(picture)?.x).toBeCloseTo(wanted, 0);
    }
  });

  it("is there as a whole at its end, and not at all before it", () => {
    expect(at("10").drawn.filter(({ how }) => how === "stop")).toHaveLength(2);
    expect(pictureAt(storyOf({ records: [walk] }), "moment=2001-04-20").drawn).toEqual([]);
  });
});

describe("the first story's pictures", () => {
  it("take no more than 40 KB on the way at the first view, however large the pane", () => {
    for (const size of [
      { width: 904, height: 656 },
      { width: 390, height: 375 },
      { width: 2200, height: 1250 },
    ]) {
      const { svg } = pictureAt(firstStory, "", { ground, size });
      expect(gzipSync(svg).length).toBeLessThan(40_000);
    }
  });

  it("are drawn in the time of a step", () => {
    const { view, camera } = pictureAt(firstStory, "", { ground });
    const map = createStillMap(firstStory, ground);
    map.draw(view, camera);
    const times = Array.from({ length: 9 }, (_, step) => {
      const start = performance.now();
      map.draw({ ...view, moment: view.moment + step }, camera);
      return performance.now() - start;
    });
    expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(100);
  });
});

function tagsOf(svg: string): readonly string[] {
  return [...new Set([...svg.matchAll(/<([a-z]+)/gi)].map(([, tag = ""]) => tag))].toSorted();
}

function namesIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, name = ""]) => name)
    .filter((name) => name === name.toLowerCase());
}
