import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstPictureScript } from "../../src/still/first-picture-script.ts";
import { preferredLanguage } from "../../src/words/dictionary.ts";

interface Page {
  lang: string;
  title: string;
  readonly dataset: Record<string, string>;
  readonly map: Record<string, string>;
}

interface Reader {
  readonly spoken: Readonly<Record<string, string>>;
  readonly languages?: readonly string[];
  readonly hash?: string;
  readonly isDark?: boolean;
}

/** The page after the script has run; `body` for when its picture is there. */
function run({ spoken, languages = [], hash = "", isDark = false }: Reader, body = true): Page {
  const [first = ""] = Object.keys(spoken);
  const page: Page = {
    lang: spoken[first] ?? "",
    title: "",
    dataset: { language: first },
    map: {},
  };
  const picture = {
    querySelector: (wanted: string) => {
      const code = /h1\[lang="(.*)"\]/.exec(wanted)?.[1];
      if (code !== undefined) return { textContent: `Story in ${code}` };
      return { setAttribute: (name: string, value: string) => (page.map[name] = value) };
    },
  };
  const hasId = (id: string) =>
    id !== `first-${first}-title` &&
    Object.keys(spoken).some((code) => id === `first-${code}-title`);
  runInNewContext(firstPictureScript(spoken), {
    navigator: { languages },
    location: { hash },
    matchMedia: () => ({ matches: isDark }),
    document: {
      documentElement: page,
      set title(words: string) {
        page.title = words;
      },
      getElementById: (id: string) => {
        if (!body) return null;
        if (id === "first") return picture;
        return hasId(id) ? {} : null;
      },
    },
  });
  return page;
}

const both = { en: "en", es: "es" };

describe("the first picture's script", () => {
  it("turns to the language that the browser wants", () => {
    const { lang, dataset, title, map } = run({ spoken: both, languages: ["fr", "es-MX", "en"] });
    expect([lang, dataset["language"]]).toEqual(["es", "es"]);
    expect(title).toBe("Story in es · Dateline");
    expect(map).toEqual({ "aria-labelledby": "first-es-title first-es-about", lang: "es" });
  });

  it("leaves the picture as it is for whoever reads its own language", () => {
    expect(run({ spoken: both, languages: ["en-GB"] }).map).toEqual({});
    expect(run({ spoken: both, languages: [] }).lang).toBe("en");
  });

  it("turns to that of the address before any that the browser wants", () => {
    const asked = { spoken: both, languages: ["es"], hash: "#moment=2001-05-01&language=en" };
    expect(run(asked).lang).toBe("en");
    expect(run({ ...asked, hash: "#language=fr" }).lang).toBe("es");
  });

  it("has the interface's language beside the story's, where they differ", () => {
    const { lang, dataset } = run({ spoken: { fr: "en", "pt-BR": "en" }, hash: "#language=pt-BR" });
    expect([lang, dataset["language"]]).toEqual(["en", "pt-BR"]);
  });

  it("chooses as the page's own script will", () => {
    const codes = ["en", "es", "fr", "nah", "pt-BR", "zh-Hant"];
    const tags = [
      ...codes,
      "es-MX",
      "ES",
      "pt",
      "pt-PT",
      "zh",
      "zh-hant-tw",
      "na",
      "nahx",
      "",
      "x",
    ];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }),
        fc.array(fc.constantFrom(...tags)),
        fc.option(fc.constantFrom(...tags.filter(Boolean)), { nil: null }),
        (offered, wanted, asked) => {
          const spoken = Object.fromEntries(offered.map((code) => [code, code]));
          const hash = asked === null ? "" : `#language=${asked}`;
          expect(run({ spoken, languages: wanted, hash }, false).dataset["language"]).toBe(
            preferredLanguage([asked ?? [], wanted].flat(), offered),
          );
        },
      ),
    );
  });

  it("knows the colours that are wanted, and another view than the opening one", () => {
    expect(run({ spoken: both, isDark: true }).dataset["theme"]).toBe("dark");
    expect(run({ spoken: both, isDark: true, hash: "#theme=light" }).dataset["theme"]).toBe(
      "light",
    );
    expect(run({ spoken: both, hash: "#language=es&theme=dark" }).dataset).not.toHaveProperty(
      "asked",
    );
    expect(run({ spoken: both, hash: "#language=es&moment=2001-05-01" }).dataset["asked"]).toBe("");
  });
});
