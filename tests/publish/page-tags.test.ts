import { describe, expect, it } from "vitest";
import { linkedDataOf } from "../../src/publish/linked-data.ts";
import { oEmbedOf } from "../../src/publish/oembed.ts";
import { pageTags } from "../../src/publish/page-tags.ts";
import { article, inventedStory, layer, record, town } from "../invented-story.ts";
import { firstStory } from "../first-story.ts";
import { when } from "../time/days.ts";

const story = inventedStory({
  title: { en: "The storms", es: "Las tormentas" },
  description: { en: "What the papers say.", es: "Lo que dicen los diarios." },
  address: "https://news.example.org/storms/index.html?from=mail#moment=2001-05-01",
  license: "https://creativecommons.org/licenses/by/4.0/",
  layers: [layer("incidents"), layer("events")],
  places: [town("oak", -10.5, 20), town("elm", 9, 41.25)],
  records: [
    record("a", { places: ["oak"], when: when("2001-04-30") }),
    record("b", { places: ["elm"], when: when("2001-06-02/2001-07-01", "period") }),
  ],
  articles: [
    article("first", { title: "Rain", author: "Ann Doe", published: when("2001-05-02") }),
    article("second", { title: "Wind", published: when("2001-05"), url: "javascript:alert(1)" }),
  ],
});

const evil = `</title></script><script>alert(1)</script>" onload="alert(2)' & <!--`;
const hostile = {
  ...story,
  title: { en: evil, es: evil },
  description: { en: evil, es: evil },
  articles: [article("first", { title: evil, author: evil })],
};

/** The attributes of each tag of a name, as a browser would read them. */
function tagsOf(html: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...html.matchAll(new RegExp(`<${name}((?: [\\w-]+="[^"<>]*")*)/?>`, "g"))].map(
    ([, attributes = ""]) =>
      Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
          key,
          value
            .replaceAll("&quot;", '"')
            .replaceAll("&#39;", "'")
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&amp;", "&"),
        ]),
      ),
  );
}

function metas(html: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    tagsOf(html, "meta").map(({ property, name, content = "" }) => [property ?? name, content]),
  );
}

function dataIn(html: string) {
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as unknown;
}

describe("the tags of the page's head", () => {
  it("name the page's own address, and the answers of oEmbed in each language", () => {
    expect(tagsOf(pageTags(story, "A map."), "link")).toEqual([
      { rel: "canonical", href: "https://news.example.org/storms/index.html" },
      {
        rel: "alternate",
        type: "application/json+oembed",
        href: "https://news.example.org/storms/oembed.json",
        title: "The storms",
      },
      {
        rel: "alternate",
        type: "application/json+oembed",
        href: "https://news.example.org/storms/oembed-es.json",
        title: "Las tormentas",
        hreflang: "es",
      },
    ]);
  });

  it("take an address without an ending for a folder", () => {
    const [canonical] = tagsOf(
      pageTags({ ...story, address: "https://a.example/map" }, ""),
      "link",
    );
    expect(canonical?.["href"]).toBe("https://a.example/map/");
    const { thumbnail_url: poster } = oEmbedOf({ ...story, address: "http://a.example" }, "en");
    expect(poster).toBe("http://a.example/poster.png");
  });

  it("have title, description, and the poster with what it shows, for Open Graph and Twitter", () => {
    expect(metas(pageTags(story, "Map of Oak & Elm."))).toEqual({
      "og:type": "website",
      "og:url": "https://news.example.org/storms/index.html",
      "og:title": "The storms",
      "og:description": "What the papers say.",
      "og:image": "https://news.example.org/storms/poster.png",
      "og:image:type": "image/png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": "Map of Oak & Elm.",
      "og:locale": "en_US",
      "og:locale:alternate": "es_ES",
      "twitter:card": "summary_large_image",
      "twitter:title": "The storms",
      "twitter:description": "What the papers say.",
      "twitter:image": "https://news.example.org/storms/poster.png",
      "twitter:image:alt": "Map of Oak & Elm.",
    });
  });

  it("take hostile data as text", () => {
    const html = pageTags(hostile, evil);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toContain("<!--");
    expect(tagsOf(html, "meta").every((tag) => !("onload" in tag))).toBe(true);
    expect(metas(html)["og:title"]).toBe(evil);
    expect(metas(html)["og:image:alt"]).toBe(evil);
    const { "@graph": graph } = dataIn(html) as { readonly "@graph": readonly { name: string }[] };
    expect(graph.map(({ name }) => name)).toEqual([evil, evil]);
  });
});

describe("linked data", () => {
  const { "@graph": graph } = linkedDataOf(story) as {
    readonly "@graph": readonly Readonly<Record<string, unknown>>[];
  };

  it("is a data set with place, time, licence and files, and the map of it", () => {
    expect(graph.map((thing) => thing["@type"])).toEqual(["Dataset", "Map"]);
    expect(graph[0]).toMatchObject({
      name: "The storms",
      url: "https://news.example.org/storms/index.html",
      license: "https://creativecommons.org/licenses/by/4.0/",
      temporalCoverage: "2001-04-30/2001-07-01",
      spatialCoverage: { geo: { "@type": "GeoShape", box: "20 -10.5 41.25 9" } },
    });
    expect(graph[0]?.["distribution"]).toEqual([
      {
        "@type": "DataDownload",
        name: "incidents",
        encodingFormat: "application/geo+json",
        contentUrl: "https://news.example.org/storms/data/incidents.geojson",
      },
      {
        "@type": "DataDownload",
        name: "events",
        encodingFormat: "application/json",
        contentUrl: "https://news.example.org/storms/data/timeline.json",
      },
      {
        "@type": "DataDownload",
        name: "places",
        encodingFormat: "application/geo+json",
        contentUrl: "https://news.example.org/storms/data/places.geojson",
      },
    ]);
    expect(graph[1]).toMatchObject({
      image: "https://news.example.org/storms/poster.png",
      about: { "@id": graph[0]?.["@id"] },
    });
  });

  it("names the articles, with a day and a link only where they have one", () => {
    expect(graph[0]?.["isBasedOn"]).toEqual([
      {
        "@type": "NewsArticle",
        headline: "Rain",
        author: { "@type": "Person", name: "Ann Doe" },
        publisher: { "@type": "Organization", name: "Paper" },
        datePublished: "2001-05-02",
        inLanguage: "en",
        url: "https://example.org/first",
      },
      {
        "@type": "NewsArticle",
        headline: "Wind",
        publisher: { "@type": "Organization", name: "Paper" },
        inLanguage: "en",
      },
    ]);
  });

  it("says nothing of a licence, a place or a time that the story does not name", () => {
    const { license: _license, ...bare } = story;
    const nowhere = { ...bare, places: new Map(), records: [] };
    expect(JSON.stringify(linkedDataOf(nowhere))).not.toMatch(/license|Coverage/);
  });

  it("of the first story has each of its articles", () => {
    const data = linkedDataOf({ ...firstStory, address: "https://a.example/" });
    for (const { title, url } of firstStory.articles) {
      expect(JSON.stringify(data)).toContain(JSON.stringify(title));
      expect(JSON.stringify(data)).toContain(url);
    }
  });
});

describe("the answer of oEmbed", () => {
  it("is rich, of version 1.0, and frames the page in its language", () => {
    const answer = oEmbedOf(story, "es");
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "Las tormentas",
      width: 800,
      height: 640,
      thumbnail_url: "https://news.example.org/storms/poster-es.png",
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(tagsOf(answer.html, "iframe")).toEqual([
      expect.objectContaining({
        src: "https://news.example.org/storms/index.html#language=es&ui=embed",
        title: "Las tormentas",
        width: "100%",
        height: "640",
        frameborder: "0",
      }),
    ]);
    expect(answer.html).not.toContain("style=");
    expect(tagsOf(oEmbedOf(story, "en").html, "iframe")[0]?.["src"]).toBe(
      "https://news.example.org/storms/index.html#ui=embed",
    );
  });

  it("takes hostile data as text", () => {
    const { html } = oEmbedOf(hostile, "en");
    expect(html).toMatch(/^<iframe [^<>]*> <\/iframe>$/);
    expect(tagsOf(html, "iframe")[0]?.["title"]).toBe(evil);
  });
});
