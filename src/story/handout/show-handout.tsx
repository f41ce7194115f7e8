import { render } from "preact";
import { Loading } from "../../panel/loading.tsx";
import { parseAddress } from "../../session/address.ts";
import type { LegendEntry } from "../../symbol/legend-entry.ts";
import {
  dictionaryOf,
  loadWords,
  preferredLanguage,
  spokenLanguage,
} from "../../words/dictionary.ts";
import { loadLaterWords } from "../../words/later-words.ts";
import { parseHandoutChoices } from "./handout-choices.ts";
import type { PrepareMaps } from "./handout-map.ts";
import type { HandoutContent } from "./handout.tsx";
import { Handout, titleOfHandout } from "./handout.tsx";

export interface HandoutSite {
  /** Fetches what there is to print; rejects where there is no story to be had. */
  readonly load: () => Promise<HandoutContent>;
  readonly legend: readonly LegendEntry[];
  readonly prepareMaps: PrepareMaps;
}

/** Puts the handout into the container. Rejects where the words of the page's language can't be had. */
export async function showHandout(container: HTMLElement, site: HandoutSite): Promise<void> {
  const root = document.documentElement;
  await loadWords(root.lang);
  const words = dictionaryOf(root.lang);
  render(<Loading words={words} />, container);
  try {
    const content = await site.load();
    const { story } = content;
    const asked = parseAddress(location.hash).language ?? [];
    const language = preferredLanguage([asked, navigator.languages].flat(), story.languages);
    const [own, about, looks] = await Promise.all([
      loadLaterWords("handout", language),
      loadLaterWords("about", language),
      loadLaterWords("looks", language),
      loadWords(language),
    ]);
    const start = { language, ...parseHandoutChoices(location.hash, navigator.languages) };
    root.lang = spokenLanguage(language);
    root.dataset["language"] = language;
    for (const { id, colour } of story.layers) {
      root.style.setProperty(`--layer-${id}`, colour.light);
      root.style.setProperty(`--still-layer-${id}`, colour.light);
    }
    document.title = titleOfHandout(story, language, own);
    const { legend, prepareMaps } = site;
    const parts = { content, start, own, about, looks, legend, prepareMaps };
    render(null, container);
    render(<Handout {...parts} />, container);
  } catch (error) {
    console.error(error);
    render(<Loading words={words} again={() => void showHandout(container, site)} />, container);
  }
}
