import { describe, expect, it } from "vitest";
import { firstPicture } from "../../src/still/first-picture.ts";
import { noGround } from "../../src/still/still-ground.ts";
import { inventedStory, layer, record, town } from "../invented-story.ts";

const evil = `</style></script><script>alert(1)</script><img src=x onerror="alert(1)">`;

const story = inventedStory({
  title: { en: "The storms", es: "Las tormentas" },
  description: { en: "What the papers say.", es: "Lo que dicen los diarios." },
  layers: [layer("incidents")],
  places: [town("oak", 0, 0), town("elm", 9, 4)],
  records: [record("a", { places: ["oak"] })],
});

describe("the first picture", () => {
  it("says the story in each of its languages, and shows those of one", () => {
    const { body, style, language, title, description } = firstPicture(story, noGround);
    expect(body).toContain('<h1 lang="en">The storms</h1><h1 lang="es">Las tormentas</h1>');
    expect(style).toContain(
      ':root[data-language="es"] #first [lang]:not(svg,[lang="es"]){display:none}',
    );
    expect(body).toContain('<title id="first-title" lang="en">Map: The storms, ');
    expect(body).toContain('<title id="first-es-title" lang="es">Mapa: Las tormentas, ');
    expect([language, title]).toEqual(["en", "The storms · Dateline"]);
    expect(description).toBe("What the papers say.");
    const spanish = firstPicture({ ...story, languages: ["es"] }, noGround);
    expect(spanish.language).toBe("es");
    expect(spanish.body).not.toContain("The storms");
  });

  it("says in each of its languages that a script is needed", () => {
    expect(firstPicture(story, noGround).noScript).toBe(
      '<span lang="en">This map needs JavaScript.</span> <span lang="es">Este mapa necesita JavaScript.</span>',
    );
  });

  it("has English beside a story in a language that the interface does not speak", () => {
    const french = firstPicture(
      { ...story, languages: ["fr"], title: { fr: "Les orages" } },
      noGround,
    );
    expect([french.language, french.storyLanguage]).toEqual(["en", "fr"]);
    expect(french.body).toContain('<h1 lang="fr">Les orages</h1>');
    expect(french.body).toContain('<title id="first-title">Map: Les orages, ');
    expect(french.noScript).toBe('<span lang="en">This map needs JavaScript.</span>');
  });

  it("is stretched by what the camera holds in sight", () => {
    const { body, style } = firstPicture(story, noGround);
    const ratio = Number(/--ratio:([\d.]+)/.exec(style)?.[1]);
    // Nine degrees of longitude and a little more than four of latitude.
    expect(ratio).toBeCloseTo(9 / 4, 1);
    expect(/<use [^>]*x="0%" y="100%"/.test(body)).toBe(true);
  });

  it("keeps its size where all is in one place", () => {
    const firstView = { ...story.firstView, places: ["oak"] };
    const { body, style } = firstPicture({ ...story, firstView }, noGround);
    expect(style).toContain(".first-fit{width:904px;height:656px}");
    expect(body).toContain('x="50%" y="50%"');
  });

  it("is the frame alone on another ground than ours", () => {
    const { body } = firstPicture(story, null);
    expect(body).not.toContain("<svg");
    expect(body).toContain("<h1");
  });

  it("takes hostile data as text", () => {
    const hostile = firstPicture(
      {
        ...story,
        title: { en: evil, es: evil },
        description: { en: evil, es: evil },
        places: new Map([
          ["oak", { ...town("oak", 0, 0), name: { en: evil, es: evil } }],
          ["elm", town("elm", 9, 4)],
        ]),
      },
      noGround,
    );
    expect(hostile.body).not.toMatch(/<(script|img|\/style)/);
    expect(hostile.style + hostile.script).not.toContain("alert(");
  });
});
