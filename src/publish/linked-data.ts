import { layerFile } from "../intake/layer-file.ts";
import { formatIsoDay } from "../record/civil-day.ts";
import { safeLink } from "../record/citation.ts";
import { extentOf } from "../record/extent.ts";
import type { Article, Story } from "../record/story.ts";
import { boundsOf } from "../record/where.ts";
import { inLanguage } from "../words/translated.ts";
import { addressesOf } from "./addresses.ts";

/** An object of JSON-LD. */
type Thing = Readonly<Record<string, unknown>>;

/**
 * A story for search engines, in the words of schema.org: its data as a Dataset, based on the articles,
 * and the Map of them. In the story's first language.
 *
 * @param story one with an address
 */
export function linkedDataOf(story: Story): Thing {
  const addresses = addressesOf(story.address);
  const [language = "en"] = story.languages;
  const dataset = `${addresses.page}#dataset`;
  const shared = {
    name: inLanguage(story.title, language),
    description: inLanguage(story.description, language),
    url: addresses.page,
    inLanguage: story.languages,
    isAccessibleForFree: true,
    ...(story.license ? { license: story.license } : {}),
    ...coverageOf(story),
  };
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "Dataset",
        "@id": dataset,
        ...shared,
        variableMeasured: story.figures.map(({ label }) => inLanguage(label, language)),
        isBasedOn: story.articles.map(newsArticle),
        distribution: dataFiles(story).map(({ file, type, name }) => ({
          "@type": "DataDownload",
          name,
          encodingFormat: type,
          contentUrl: addresses.file(`data/${file}`),
        })),
      },
      {
        "@type": "Map",
        "@id": `${addresses.page}#map`,
        ...shared,
        image: addresses.file("poster.png"),
        about: { "@id": dataset },
      },
    ],
  };
}

/** Where and when: the box of the opening view (south, west, north, east in degrees), and an interval of ISO 8601. */
function coverageOf(story: Story): Thing {
  const bounds = boundsOf(story.firstView.places.flatMap((id) => story.places.get(id) ?? []));
  const extent = extentOf([...story.records, ...story.indicators].map(({ when }) => when));
  return {
    ...(bounds
      ? {
          spatialCoverage: {
            "@type": "Place",
            geo: {
              "@type": "GeoShape",
              box: [bounds[1], bounds[0], bounds[3], bounds[2]].map(shortNumber).join(" "),
            },
          },
        }
      : {}),
    ...(extent
      ? { temporalCoverage: `${formatIsoDay(extent.start)}/${formatIsoDay(extent.end - 1)}` }
      : {}),
  };
}

const shortNumber = (degrees: number) => Number(degrees.toFixed(4));

function newsArticle({ title, author, publisher, published, language, url }: Article): Thing {
  const link = safeLink(url);
  const isDay = published.earliest !== null && published.latest === published.earliest + 1;
  return {
    "@type": "NewsArticle",
    headline: title,
    ...(author ? { author: { "@type": "Person", name: author } } : {}),
    ...(publisher ? { publisher: { "@type": "Organization", name: publisher } } : {}),
    ...(isDay ? { datePublished: formatIsoDay(published.earliest) } : {}),
    inLanguage: language,
    ...(link ? { url: link } : {}),
  };
}

/** Those of `data/` that are of use elsewhere; the rest is the page's own. */
function dataFiles(story: Story) {
  const [language = "en"] = story.languages;
  const ofLayers = story.layers.map(({ id, name }) => ({
    file: layerFile(id),
    name: inLanguage(name, language),
  }));
  return [
    ...ofLayers,
    { file: "places.geojson", name: "places" },
    ...(story.indicators.length > 0 ? [{ file: "indicators.json", name: "indicators" }] : []),
  ].map(({ file, name }) => ({
    file,
    name,
    type: file.endsWith(".geojson") ? "application/geo+json" : "application/json",
  }));
}
