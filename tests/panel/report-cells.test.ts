import { describe, expect, it } from "vitest";
import { foundIn } from "../../src/panel/found-in.ts";
import { reportCells } from "../../src/panel/report-cells.ts";
import {
  article,
  inventedStory,
  kind,
  layer,
  quantity,
  record,
  square,
  stop,
  town,
} from "../invented-story.ts";
import { when } from "../time/days.ts";

const figure = (name: string, harm: boolean) => ({
  name,
  label: { en: name, es: name },
  unit: "people",
  harm,
});
const story = inventedStory({
  layers: [layer("incidents", { name: { en: "Incidents", es: "Incidentes" } }), layer("routes")],
  kinds: [kind("storm", "incidents", { name: { en: "Storm", es: "Tormenta" } })],
  units: [{ id: "people", name: { en: "people", es: "personas" }, whole: true }],
  figures: [figure("boats", false), figure("killed", true), figure("hurt", true)],
  articles: [article("news-1", { publisher: "The Daily Web Site (DWS)" })],
  places: [town("vesk", 1, 1), town("port", 2, 2), square("haut", 0, 0)],
});
const cells = (given: Parameters<typeof record>[1], language: "en" | "es" = "en") =>
  reportCells(record("storm", given), story, language);

describe("the cells of a report", () => {
  it("say when, where, how sure, how many, and who says so", () => {
    const given = {
      title: { en: "A storm", es: "Una tormenta" },
      places: ["vesk"],
      figures: { boats: quantity("3"), killed: quantity(">30") },
      attributedTo: { en: "the mayor", es: "la alcaldesa" },
      status: "claimed",
      sources: [{ article: "news-1", paragraph: 4 }],
    } as const;
    expect(cells(given)).toEqual({
      when: "on 1 May 2001",
      title: "A storm",
      layer: "Incidents · Storm",
      where: "vesk",
      known: "Claimed",
      doubt: "",
      many: "more than 30 killed, …",
      who: "according to the mayor; DWS, 2 May 2001, paragraph 4",
    });
    expect(cells(given, "es")).toMatchObject({
      where: "vesk (es)",
      known: "Afirmado",
      who: "según la alcaldesa; DWS, 2 may 2001, párrafo 4",
    });
  });

  it("name what is not exact about the day and the place", () => {
    expect(cells({ when: when("2001-05"), places: ["haut"] }).doubt).toBe(
      "day not known, place not exact",
    );
    expect(cells({ when: when("2001-05~"), places: ["vesk"] }).doubt).toBe("date inferred");
    expect(cells({ when: when("2001-05-01/..") }).doubt).toBe("open end");
  });

  it("say a figure that harms nobody where none does, and nothing without one", () => {
    expect(cells({ figures: { boats: quantity("3") } }).many).toBe("3 boats");
    expect(cells({}).many).toBe("");
    const three = { killed: quantity("2"), hurt: quantity("5"), boats: quantity("3") };
    expect(cells({ figures: three }).many).toBe("2 killed, 5 hurt, …");
  });

  it("name the ends of a route, and say where there is no place", () => {
    const waypoints = [stop("vesk", "start", null), stop("haut", "reported", null)];
    expect(cells({ waypoints: [...waypoints, stop("port", "intended", null)] }).where).toBe(
      "vesk → port",
    );
    expect(cells({}).where).toBe("no place named");
  });
});

describe("where the words of a search are found", () => {
  const given = record("storm", {
    title: { en: "A storm", es: "Una tormenta" },
    summary: { en: "The ferry sank in the bay.", es: "El transbordador se hundió." },
    places: ["vesk"],
  });
  const found = (words: string) =>
    foundIn(given, reportCells(given, story, "en"), story, words, "en");

  it("is nowhere else where the row shows them all", () => {
    expect(found("storm ves")).toBeNull();
  });

  it("is the summary, then the other language, then a place's other name", () => {
    expect(found("storm ferry")).toEqual({ text: "The ferry sank in the bay." });
    expect(found("hundio")).toEqual({ text: "El transbordador se hundió.", language: "es" });
    expect(found("(es)")).toEqual({ text: "vesk (es)" });
  });
});
