import { describe, expect, it } from "vitest";
import { longest, saySight } from "../../src/still/say-sight.ts";
import { loadStory } from "../../src/intake/load-story.ts";
import { badFiles } from "../intake/story-files.ts";
import {
  inventedStory,
  kind,
  layer,
  place,
  quantity,
  record,
  square,
  town,
} from "../invented-story.ts";
import { firstStory } from "../first-story.ts";
import { when } from "../time/days.ts";
import { paneSize, pictureAt } from "./pictures.ts";
import type { Story } from "../../src/record/story.ts";
import type { Place } from "../../src/record/where.ts";

function said(story: Story, fragment = "", language = "en") {
  const { view, drawn } = pictureAt(story, fragment);
  return saySight({ story, view, drawn, ...paneSize, language });
}

const inMexico = { country: "MX" } as const;
const oak = { ...town("oak", 0, 0), ...inMexico, admin1: "MX-A" };
const elm = { ...town("elm", 2, 1), ...inMexico, admin1: "MX-A" };
const ash = { ...town("ash", 1, 2), ...inMexico, admin1: "MX-B" };
const yew = { ...town("yew", 3, 2), ...inMexico, admin1: "MX-B" };
const north = square("north", 1, 1, {
  ...inMexico,
  admin1: "MX-B",
  name: { en: "North", es: "Norte" },
});
const south = square("south", 0, 0, {
  ...inMexico,
  admin1: "MX-A",
  name: { en: "South", es: "Sur" },
});

const killed = { name: "killed", label: { en: "killed" }, unit: "people", harm: true };
const aboard = { name: "aboard", label: { en: "aboard" }, unit: "people", harm: false };

function storyOf(
  places: readonly Place[],
  records: readonly string[],
  given: Partial<Omit<Story, "places">> = {},
) {
  return inventedStory({
    title: { en: "The storms", es: "Las tormentas" },
    layers: [layer("incidents", { name: { en: "Incidents", es: "Incidentes" } })],
    kinds: [kind("storm", "incidents")],
    places,
    records: records.map((id) => record(id, { places: [id] })),
    ...given,
  });
}

describe("what a picture shows, in a few sentences", () => {
  it("is where, which days, how many, and what weighs most", () => {
    expect(said(storyOf([oak, elm], ["oak", "elm"]))).toBe(
      "Map of oak and elm (Mexico), from 1 April to 1 May 2001. Incidents: 2. Among them: oak; elm.",
    );
    expect(said(storyOf([oak, elm], ["oak", "elm"]), "", "es")).toBe(
      "Mapa de oak (es) y elm (es) (México), del 1 de abril al 1 de mayo de 2001. Incidentes: 2. Entre ellos: oak; elm.",
    );
  });

  it("names places where they are few, else their states, else their countries", () => {
    const four = [oak, elm, ash, yew];
    const ids = four.map(({ id }) => id);
    expect(said(storyOf([...four, north, south], ids))).toContain(
      "Map of South and North (Mexico), ",
    );
    expect(said(storyOf(four, ids))).toContain("Map of Mexico, ");
    const again = { ...south, id: "again", name: { en: "Again" } };
    expect(said(storyOf([...four, north, south, again], ids))).toContain("Map of South and North ");
    const abroad = four.map((each, at) => ({
      ...each,
      country: ["US", "MX", "GT", "US"][at] ?? "",
    }));
    expect(said(storyOf(abroad, ids))).toContain(
      "Map of the United States, Mexico, and Guatemala, ",
    );
    expect(said(storyOf(abroad, ids), "", "es")).toContain(
      "Mapa de Estados Unidos, México y Guatemala, ",
    );
  });

  it("names no country by a code that stands for none, nor as that of places beside it", async () => {
    const { story: loaded } = loadStory(await badFiles("town-of-an-unknown-country"));
    const uncoded = loaded.places.get("new-town");
    if (!uncoded) throw new Error("the town was not kept");
    const named = { ...uncoded, name: { en: "New Town" } };
    expect(said(storyOf([named], ["new-town"]))).toContain("Map of New Town, ");
    const beside = { ...elm, country: "QM" };
    expect(said(storyOf([oak, beside], ["oak", "elm"]))).toContain("Map of oak and elm, ");
    expect(said(storyOf([beside], ["elm"]))).toContain("Map of elm, ");
  });

  it("stands in English around a story in a language that the interface does not speak", () => {
    const story = storyOf([{ ...oak, name: { fr: "Chêne" } }], ["oak"], {
      languages: ["fr"],
      layers: [layer("incidents", { name: { fr: "Incidents" } })],
    });
    expect(said(story, "", "fr")).toContain("Map of Chêne (Mexique), from 1 April to 1 May 2001.");
  });

  it("does not let what is said of a whole country hide where the rest is", () => {
    const country = place(
      "mexico",
      {
        type: "Polygon",
        coordinates: [
          [
            [-5, -5],
            [9, -5],
            [9, 9],
            [-5, 9],
            [-5, -5],
          ],
        ],
      },
      { precision: "country", ...inMexico },
    );
    expect(said(storyOf([oak, country], ["oak", "mexico"]))).toContain("Map of oak (Mexico), ");
  });

  it("tells of what is in sight alone", () => {
    const text = said(storyOf([oak, yew], ["oak", "yew"]), "map=9/0/0");
    expect(text).toContain("Map of oak (Mexico), ");
    expect(text).toContain("Incidents: 1. Among them: oak.");
    expect(text).not.toContain("yew");
  });

  it("tells first of most people harmed, then of the latest", () => {
    const story = storyOf([oak, elm, ash, yew], [], {
      figures: [killed, aboard],
      records: [
        record("early", { places: ["oak"], when: when("2001-04-11") }),
        record("late", { places: ["elm"], when: when("2001-04-29") }),
        record("many-aboard", {
          places: ["ash"],
          figures: { aboard: quantity("900") },
          when: when("2001-04-12"),
        }),
        record("some-killed", {
          places: ["yew"],
          figures: { killed: quantity(">5") },
          when: when("2001-04-10"),
        }),
      ],
    });
    expect(said(story)).toContain("Among them: some-killed; late; many-aboard.");
  });

  it("says what is possible only, and that nothing is reported", () => {
    const story = storyOf([oak], [], {
      records: [record("a", { places: ["oak"], when: when("[2001-04-20..2001-06-01]") })],
    });
    expect(said(story)).toContain(
      "Incidents: 1. Possibly in this time, not surely: 1. Among them: a.",
    );
    expect(said(story, "moment=2001-02-01")).toBe(
      "Map: The storms, from 2 January to 1 February 2001. Nothing reported of this time.",
    );
  });

  it("counts what was reported earlier for nothing", () => {
    const story = storyOf([oak], ["oak"], { layers: [layer("incidents", { leavesTrace: true })] });
    expect(said(story, "moment=2001-09-01")).toBe(
      "Map of oak (Mexico), from 2 August to 1 September 2001. Nothing reported of this time.",
    );
  });

  it("is heard in one go, however long the titles and the names", () => {
    const long = "a very long title that goes on ".repeat(8).trim();
    const titled = storyOf([oak, elm], [], {
      records: ["oak", "elm"].map((id) =>
        record(id, { places: [id], title: { en: long, es: long } }),
      ),
    });
    const text = said(titled);
    expect(text.length).toBeLessThanOrEqual(longest);
    expect(text).toContain(`Among them: ${long}.`);
    const named = storyOf([{ ...oak, name: { en: long.repeat(3) } }], ["oak"]);
    expect(said(named).length).toBeLessThanOrEqual(longest);
  });

  it("is said of the first story in either language, in each chapter", () => {
    for (const { id } of firstStory.chapters) {
      for (const language of ["en", "es"]) {
        const text = said(firstStory, `chapter=${id}`, language);
        expect(text).toMatch(language === "en" ? /^Map(:| of) / : /^Mapa(:| de) /);
        expect(text.length).toBeLessThanOrEqual(longest);
      }
    }
  });
});
