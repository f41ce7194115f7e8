import { describe, expect, it } from "vitest";
import { parseAddress } from "../../src/session/address.ts";
import { createSession } from "../../src/session/session.ts";
import { followVisible } from "../../src/session/visible.ts";
import { captionedStill } from "../../src/still/captioned-still.ts";
import type { Size } from "../../src/still/still-camera.ts";
import { noGround } from "../../src/still/still-ground.ts";
import type { Story } from "../../src/record/story.ts";
import type { Theme } from "../../src/session/theme.ts";
import { firstStory } from "../first-story.ts";
import { article, inventedStory, layer, record, town } from "../invented-story.ts";
import { ground } from "./ground-file.ts";
import { paneSize } from "./pictures.ts";

interface Given {
  readonly story?: Story;
  readonly fragment?: string;
  readonly theme?: Theme;
  readonly size?: Size;
}

function pictureOf({ story = firstStory, fragment = "", theme = "light", size = paneSize }: Given) {
  const session = createSession(story, parseAddress(`#${fragment}`));
  const visible = followVisible(session).value;
  const own = story === firstStory ? ground : noGround;
  return captionedStill({ session, visible, theme, ground: own, size });
}

const week = "moment=2023-12-27&window=week&language=en";

const story = inventedStory({
  title: { en: "Rain & Wind", es: "Lluvia y viento" },
  layers: [layer("incidents", { name: { en: "Storms", es: "Tormentas" } }), layer("routes")],
  articles: [article("first"), article("second"), article("third", { publisher: "Gazette" })],
  places: [town("oak", 0, 0), town("elm", 4, 2)],
  records: [record("a", { places: ["oak"] })],
});

describe("a picture to keep", () => {
  it("has title, days, the layers that are on it and its sources beneath the map", () => {
    const { svg, width, height } = pictureOf({ fragment: week });
    for (const words of [
      "The road north",
      "From 21 to 27 December 2023",
      "Incidents",
      "Routes",
      "The articles: World Socialist Web Site (WSWS)",
      "© OpenStreetMap",
    ]) {
      expect(svg).toContain(words);
    }
    expect(width).toBe(paneSize.width);
    expect(height).toBeGreaterThan(paneSize.height + 100);
    expect(svg).not.toContain("Events with no place");
  });

  it("names a layer only where it shows, each publisher once, and the page where it has an address", () => {
    const { svg } = pictureOf({ story: { ...story, address: "https://a.example/map/" } });
    expect(svg).toContain(">Storms<");
    expect(svg).not.toContain(">routes<");
    expect(svg).toContain("The articles: Paper, Gazette");
    expect(svg).toContain("https://a.example/map/");
    expect(svg).not.toContain("OpenStreetMap");
  });

  it("follows the reader's language, filter and camera", () => {
    const spanish = pictureOf({ fragment: week.replace("=en", "=es") });
    expect(spanish.svg).toContain("Del 21 al 27 de diciembre de 2023");
    expect(spanish.alt).toMatch(/^Mapa de México/);
    const filtered = pictureOf({ fragment: `${week}&layers=routes` });
    expect(filtered.alt).not.toContain("Incidents");
    expect(filtered.svg).not.toContain(">Incidents<");
    const near = pictureOf({ fragment: `${week}&map=7/15/-92.5` });
    expect(near.alt).toMatch(/^Map of Chiapas \(Mexico\)/);
  });

  it("stands by itself: colours of its theme, and nothing from elsewhere", () => {
    const [light, dark] = (["light", "dark"] as const).map((theme) =>
      pictureOf({ fragment: week, theme }),
    );
    for (const { svg = "" } of [light ?? {}, dark ?? {}]) {
      expect(svg).not.toMatch(/var\(|<(script|image|style|foreignObject)|url\((?!#)/);
      const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const wanted = [...svg.matchAll(/ (?:href="#|clip-path="url\(#)([^")]+)/g)];
      expect(wanted.length).toBeGreaterThan(5);
      expect(wanted.filter(([, id]) => !ids.has(id))).toEqual([]);
      expect(svg).not.toMatch(/href="(?!#)/);
    }
    expect(light?.svg).toContain("#a3275f");
    expect(dark?.svg).toContain("#f08bb6");
    expect(dark?.svg).not.toContain("#a3275f");
  });

  it("says in itself what it shows, for whom it can't be seen", () => {
    const { svg, alt } = pictureOf({ fragment: week });
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*aria-labelledby="picture-title picture-about"/);
    expect(svg).toContain(`<desc id="picture-about">${alt}</desc>`);
  });

  it("of a small map shows the same on more pixels, without what words cover", () => {
    const phone = pictureOf({ fragment: week, size: { width: 390, height: 500, covered: 200 } });
    expect(phone.width).toBe(800);
    expect(phone.alt).toBe(pictureOf({ fragment: week }).alt);
    const map = /<svg [^>]*class="still"[^>]* height="(\d+)"/.exec(phone.svg)?.[1];
    expect(Number(map)).toBe(Math.round((300 * 800) / 390));
  });

  it("is named after its story and its last day", () => {
    expect(pictureOf({ fragment: week }).name).toBe("the-road-north-2023-12-27");
    const named = (title: string) => pictureOf({ story: { ...story, title: { en: title } } }).name;
    expect(named("¿Quién? Él / ella…")).toBe("quien-el-ella-2001-05-01");
    expect(named("../../etc")).toBe("etc-2001-05-01");
    expect(named("!!!")).toBe("map-2001-05-01");
  });

  it("takes hostile data as text", () => {
    const evil = `</text><script>alert(1)</script><image href="https://a.example/x.png"/>" onload="`;
    const { svg } = pictureOf({
      story: {
        ...story,
        title: { en: evil },
        address: `https://a.example/"onload="`,
        layers: [layer("incidents", { name: { en: evil } })],
        articles: [article("first", { publisher: evil })],
      },
    });
    expect(svg).not.toMatch(/<(script|image)|" onload/);
  });
});
