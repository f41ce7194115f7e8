import { describe, expect, test } from "vitest";
import { namesPlace } from "../../../src/intake/evidence/find-place.ts";
import type { Place, Precision } from "../../../src/record/where.ts";

function place(precision: Precision, en: string, fr = en): Place {
  return {
    id: "a",
    name: { en, fr },
    precision,
    geometry: { type: "Point", coordinates: [0, 0] },
    uncertaintyKm: null,
    country: "",
    admin1: "",
    geonamesId: "",
    nameSide: null,
    aliases: [],
    note: null,
  };
}

describe("a town", () => {
  test.each([
    ["Port Lume", "at the gates of Port Lume"],
    ["Ciudad Élan", "in Elan, last night"],
    ["Near La Rumia", "near Rumia"],
    ["Vesk, the Hills", "Vesk's mayor"],
    ["Ur", "in Ur"],
  ])("%s is named in %j", (name, text) => {
    expect(namesPlace(text, place("town", name), [])).toBe(true);
  });

  test.each([
    ["Vesk", "the Veskian hills"],
    ["Ciudad Élan", "in the ciudad"],
    ["Near La Rumia", "near the river"],
    ["Ur", "in the murk"],
  ])("%s is not named in %j", (name, text) => {
    expect(namesPlace(text, place("town", name), [])).toBe(false);
  });

  test("is named in any of the story's languages, and by an alias", () => {
    expect(namesPlace("à Londres", place("town", "London", "Londres"), [])).toBe(true);
    expect(namesPlace("in the Veskian hills", place("town", "Vesk"), ["Veskian"])).toBe(true);
    expect(namesPlace("in the hills", place("town", "Vesk"), ["Veskian hills"])).toBe(false);
  });
});

describe("a larger place", () => {
  test("is named by all that tells it from others", () => {
    const north = place("region", "Northern Maravia");
    expect(namesPlace("in northern Maravia", north, [])).toBe(true);
    expect(namesPlace("in Maravia", north, [])).toBe(false);
    expect(namesPlace("in the northern hills", north, [])).toBe(false);
    const border = place("border", "Maravia–Norland border");
    expect(namesPlace("on the border of Norland with Maravia", border, [])).toBe(true);
    expect(namesPlace("on Norland's border", border, [])).toBe(false);
  });
});
