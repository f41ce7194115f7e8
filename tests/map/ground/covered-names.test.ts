import { beforeEach, expect, it } from "vitest";
import type { NamedGround } from "../../../src/map/ground/covered-names.ts";
import { createCoveredNames } from "../../../src/map/ground/covered-names.ts";

const box = { left: 0, top: 0, right: 80, bottom: 16 };
const chiapas = { sourceLayer: "states", id: "Chiapas", properties: { name: "Chiapas" } };
const gulf = {
  sourceLayer: "waters",
  id: "Gulf",
  properties: { name: "Gulf", name_es: "Golfo" },
};

/** A ground on which `under` lies beneath every box, and both names are in sight. */
let under: (typeof chiapas | typeof gulf)[];
let hidden: Set<string>;
let asked: number;
const ground = {
  getLayer: () => ({}),
  queryRenderedFeatures(where?: unknown) {
    asked += 1;
    return where ? under : [chiapas, gulf];
  },
  setFeatureState: ({ id }: { id: string }) => hidden.add(id),
  removeFeatureState: ({ id }: { id: string }) => hidden.delete(id),
} as unknown as NamedGround;

beforeEach(() => {
  under = [];
  hidden = new Set();
  asked = 0;
});

it("hides the name that a name of the story stands on, until that is gone", () => {
  const names = createCoveredNames(ground, () => "en");
  under = [gulf];
  names.show([{ key: "port", name: "Port", box }]);
  expect(hidden).toEqual(new Set(["Gulf"]));
  names.show([]);
  expect(hidden).toEqual(new Set());
});

it("takes more away in a step, and gives back only after it", () => {
  const names = createCoveredNames(ground, () => "en");
  under = [gulf];
  names.show([{ key: "port", name: "Port", box }], true);
  expect(hidden).toEqual(new Set(["Gulf"]));
  under = [chiapas];
  names.show([{ key: "quay", name: "Quay", box }], true);
  expect(hidden).toEqual(new Set(["Gulf", "Chiapas"]));
  names.show([{ key: "quay", name: "Quay", box }]);
  expect(hidden).toEqual(new Set(["Chiapas"]));
});

it("hides the name that says the same, wherever it stands, in the reader's language", () => {
  const names = createCoveredNames(ground, () => "es");
  names.show([{ key: "chiapas|2", name: "Chiapas", box }]);
  expect(hidden).toEqual(new Set(["Chiapas"]));
  names.show([{ key: "golfo", name: "Golfo", box }]);
  expect(hidden).toEqual(new Set(["Gulf"]));
});

it("asks what lies under a name once, until the ground has moved", () => {
  const names = createCoveredNames(ground, () => "en");
  const port = { key: "port", name: "Port", box };
  names.show([port]);
  const first = asked;
  names.show([port]);
  expect(asked).toBe(first);
  under = [gulf];
  names.lookAgain();
  names.show([port]);
  expect(hidden).toEqual(new Set(["Gulf"]));
});
