import { describe, expect, it } from "vitest";
import type { EmbedChoice } from "../../src/panel/embed-code.ts";
import { embedCode, embedForms, frameAddress } from "../../src/panel/embed-code.ts";
import { fileFor } from "../../src/publish/file-for.ts";
import { parseAddress } from "../../src/session/address.ts";
import { parseFrameParts, usualParts } from "../../src/session/frame-parts.ts";
import { day } from "../time/days.ts";

const choice: EmbedChoice = {
  page: "https://paper.example/map/",
  now: "#moment=2023-12-27&window=week&language=es&theme=dark&map=7/16.5/-93.2&search=place:vesk%20ferry&select=a-walk",
  start: "now",
  language: null,
  theme: null,
  parts: usualParts,
  height: 560,
  title: "The road north",
  posters: [],
};

/** The value of an attribute, as a browser reads it. */
function attribute(code: string, name: string): string {
  const written = new RegExp(` ${name}="([^"]*)"`).exec(code)?.[1] ?? "";
  return written
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const fragment = (address: string) => `#${address.split("#")[1] ?? ""}`;

describe("what is pasted into an article", () => {
  it("shows what showed, in the reader's own language and theme unless one is chosen", () => {
    const shown = {
      moment: day("2023-12-27"),
      window: "week",
      viewpoint: { lon: -93.2, lat: 16.5, zoom: 7 },
      search: "place:vesk ferry",
      selected: "a-walk",
      frame: usualParts,
    };
    const own = parseAddress(fragment(frameAddress(choice)));
    expect(own).toMatchObject(shown);
    expect([own.language, own.theme]).toEqual([undefined, undefined]);
    const chosen = frameAddress({ ...choice, language: "es", theme: "light" });
    expect(parseAddress(fragment(chosen))).toMatchObject({
      ...shown,
      language: "es",
      theme: "light",
    });
  });

  it("opens with the opening view, or a chapter, when that is chosen", () => {
    expect(frameAddress({ ...choice, start: "opening" })).toBe(
      "https://paper.example/map/#ui=embed",
    );
    const told = frameAddress({ ...choice, start: { chapter: "the-fire" }, language: "es" });
    expect(told).toBe("https://paper.example/map/#ui=embed&chapter=the-fire&language=es");
  });

  it("is one and the same address as HTML, for WordPress and as a component's attributes", () => {
    const parts = parseFrameParts("-legend,-zoom");
    const own = { ...choice, parts };
    const html = embedCode("iframe", own);
    expect(attribute(html, "src")).toBe(frameAddress(own));
    expect(attribute(html, "height")).toBe("560");
    expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(embedCode("wordpress", own)).toBe(`<!-- wp:html -->\n${html}\n<!-- /wp:html -->`);
    const component = embedCode("component", own);
    expect(attribute(component.split("\n")[0] ?? "", "src")).toBe(
      "https://paper.example/map/embed/date-line.js",
    );
    const element = component.split("\n").slice(1).join("\n");
    expect(attribute(element, "src")).toBe(choice.page);
    expect(attribute(element, "ui")).toBe("-legend,-zoom");
    expect(attribute(element, "search")).toBe("place:vesk ferry");
    expect(attribute(element, "map")).toBe("7/16.5/-93.2");
  });

  it("is a link to the whole page where no frame is taken", () => {
    const link = embedCode("link", choice);
    expect(parseAddress(fragment(link)).frame).toBeUndefined();
    expect(embedCode("markdown", { ...choice, title: "A [map]" })).toBe(`[A \\[map\\]](<${link}>)`);
  });

  it("is in Markdown a picture that leads to the page, in the language chosen, where there is one", () => {
    const posters = ["en", "es"];
    const markdown = (change: Partial<EmbedChoice>) =>
      embedCode("markdown", { ...choice, posters, start: "opening", ...change });
    const picture = (language: string) =>
      `https://paper.example/map/${fileFor("poster.png", language, { languages: posters })}`;
    expect(picture("es")).toBe("https://paper.example/map/poster-es.png");
    expect(markdown({ title: "A [map]" })).toBe(
      `[![A \\[map\\]](<${picture("en")}>)](<https://paper.example/map/>)`,
    );
    expect(markdown({ language: "es" })).toBe(
      `[![The road north](<${picture("es")}>)](<https://paper.example/map/#language=es>)`,
    );
    // The interface speaks it, the story doesn't.
    expect(markdown({ language: "fr" })).toContain(`(<${picture("en")}>)`);
  });

  it("has a title with marks in it as text", () => {
    const title = `"><script>alert(1)</script> & 'more'`;
    for (const form of embedForms) {
      const code = embedCode(form, { ...choice, title });
      if (form === "markdown" || form === "link") continue;
      expect(attribute(code, "title")).toBe(title);
      expect(code).not.toContain("<script>alert");
    }
  });
});
