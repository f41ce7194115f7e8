import { render } from "preact";
import type { MissingPart } from "../../record/missing-part.ts";
import type { Story } from "../../record/story.ts";
import { Loading } from "../../panel/loading.tsx";
import { parseAddress } from "../../session/address.ts";
import { dictionaryOf, loadWords, preferredLanguage } from "../../words/dictionary.ts";
import { inLanguage } from "../../words/translated.ts";

export interface HandoutSite {
  /** Fetches the story; rejects where there is none to be had. */
  readonly load: () => Promise<{ readonly story: Story; readonly missing: readonly MissingPart[] }>;
}

/** Puts the handout into the container. Rejects where the words for it can't be had. */
export async function showHandout(container: HTMLElement, site: HandoutSite): Promise<void> {
  const { lang } = document.documentElement;
  await loadWords(lang);
  render(<Loading words={dictionaryOf(lang)} />, container);
  try {
    const { story } = await site.load();
    const asked = parseAddress(location.hash).language ?? [];
    const language = preferredLanguage([asked, navigator.languages].flat(), story.languages);
    render(
      <main class="handout">
        <h1>{inLanguage(story.title, language)}</h1>
        <p>{inLanguage(story.description, language)}</p>
      </main>,
      container,
    );
  } catch (error) {
    console.error(error);
    const again = () => void showHandout(container, site);
    render(<Loading words={dictionaryOf(lang)} again={again} />, container);
  }
}
