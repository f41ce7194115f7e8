import type { Story } from "../record/story.ts";
import { element } from "../still/svg.ts";
import type { Language } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import { addressesOf } from "./addresses.ts";
import { fileFor } from "./file-for.ts";
import { linkedDataOf } from "./linked-data.ts";
import { posterSize } from "./poster.ts";

/**
 * What the page's head says to machines, as HTML: its address, where its oEmbed answers are, Open Graph
 * and Twitter's card with the poster, and linked data. In the story's first language. Title and description
 * are the page's already.
 *
 * @param story one with an address
 * @param alt what the poster shows
 */
export function pageTags(story: Story, alt: string): string {
  const { languages } = story;
  const [language = "en"] = languages;
  const addresses = addressesOf(story.address);
  const title = inLanguage(story.title, language);
  const description = inLanguage(story.description, language);
  const poster = addresses.file("poster.png");
  const property = (name: string, content: string) => element("meta", { property: name, content });
  const named = (name: string, content: string) => element("meta", { name, content });
  return [
    element("link", { rel: "canonical", href: addresses.page }),
    ...languages.map((each) =>
      element("link", {
        rel: "alternate",
        type: "application/json+oembed",
        href: addresses.file(fileFor("oembed.json", each, story)),
        title: inLanguage(story.title, each),
        hreflang: each === language ? undefined : each,
      }),
    ),
    property("og:type", "website"),
    property("og:url", addresses.page),
    property("og:title", title),
    property("og:description", description),
    property("og:image", poster),
    property("og:image:type", "image/png"),
    property("og:image:width", String(posterSize.width)),
    property("og:image:height", String(posterSize.height)),
    property("og:image:alt", alt),
    property("og:locale", openGraphLocale(language)),
    ...languages.slice(1).map((each) => property("og:locale:alternate", openGraphLocale(each))),
    named("twitter:card", "summary_large_image"),
    named("twitter:title", title),
    named("twitter:description", description),
    named("twitter:image", poster),
    named("twitter:image:alt", alt),
    `<script type="application/ld+json">${scriptText(linkedDataOf(story))}</script>`,
  ].join("");
}

/** Open Graph wants a country with each language: that where most speak it ("en_US"). */
function openGraphLocale(code: Language): string {
  const { language, region } = new Intl.Locale(code).maximize();
  return region ? `${language}_${region}` : language;
}

/** JSON that ends no script and opens no comment in HTML. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
