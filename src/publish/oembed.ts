import type { Story } from "../record/story.ts";
import { element, text } from "../still/svg.ts";
import type { Language } from "../words/dictionary.ts";
import { inLanguage } from "../words/translated.ts";
import { addressesOf } from "./addresses.ts";
import { fileFor } from "./file-for.ts";
import { posterSize } from "./poster.ts";

/** Pixels that the frame asks for; it is as wide as what it is put into. */
const frame = { width: 800, height: 640 } as const;

/** What a site that embeds links asks for: an answer of type "rich" of oEmbed 1.0, the opening view in a frame. */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** @param story one with an address */
export function oEmbedOf(story: Story, language: Language): OEmbed {
  const addresses = addressesOf(story.address);
  const title = inLanguage(story.title, language);
  const isFirst = language === story.languages[0];
  const html = element(
    "iframe",
    {
      src: addresses.view(`${isFirst ? "" : `language=${language}&`}ui=embed`),
      title,
      width: "100%",
      height: frame.height,
      // No style of its own, which a strict policy of the page that it is put into would refuse.
      frameborder: 0,
      loading: "lazy",
      allow: "fullscreen; clipboard-write",
    },
    // An empty frame has to be closed by a tag of its own.
    text(" "),
  );
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: new URL(addresses.page).hostname,
    provider_url: addresses.page,
    html,
    ...frame,
    thumbnail_url: addresses.file(fileFor("poster.png", language, story)),
    thumbnail_width: posterSize.width,
    thumbnail_height: posterSize.height,
  };
}
