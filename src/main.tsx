import { render } from "preact";
import "./style.css";
import { storyFetch } from "./intake/fetch-story.ts";
import { openStory } from "./open-story.tsx";
import type { LoadingProps } from "./panel/loading.tsx";
import { Loading } from "./panel/loading.tsx";
import { parseAddress } from "./session/address.ts";
import { loadSearch } from "./session/search-later.ts";
import { systemTheme } from "./session/theme.ts";
import { dictionaryOf, hasWords, loadWords, preferredLanguage } from "./words/dictionary.ts";

const root = document.querySelector<HTMLElement>("#app");
const base = new URL(import.meta.env.BASE_URL, location.href).href;

/** A view of the page in place of the map. */
interface Mode {
  /** Fills the container; rejects where it has no words to say why it can't. */
  open(container: HTMLElement, base: string): Promise<unknown>;
}

/** By `mode=` in the fragment. */
const modes = new Map<string, () => Promise<Mode>>([
  ["handout", () => import("./open-handout.ts")],
]);

function start(container: HTMLElement) {
  let isLoading = true;
  const fetched = storyFetch(new URL("data/", base).href, {
    // Files go on coming after the one without which nothing works has failed.
    onProgress: (progress) => isLoading && showLoading(container, { progress }),
  });

  async function load() {
    const asked = parseAddress(location.hash);
    document.documentElement.dataset["theme"] = asked.theme ?? systemTheme();
    isLoading = true;
    loading = {};
    const coming = fetched.load();
    // Its failure is told of once there are words for it.
    coming.catch(() => {});
    try {
      // In the language of the first picture, which knows in which ones the story is told.
      await loadWords(document.documentElement.lang);
    } catch (error) {
      tellBroken(error);
      return;
    }
    showLoading(container);
    try {
      const story = await coming;
      const wanted = [asked.language ?? [], navigator.languages].flat();
      const language = preferredLanguage(wanted, story.story.languages);
      await Promise.all([
        loadWords(language),
        // Where it can't be had the field says so.
        asked.search ? loadSearch().catch(() => {}) : null,
      ]);
      isLoading = false;
      openStory({ container, base, fetched }, story, { ...asked, language });
    } catch (error) {
      isLoading = false;
      console.error(error);
      showLoading(container, { again: () => void load() });
    }
  }
  void load();
}

/** What is to be said of loading, also before there are words for it. */
let loading: Omit<LoadingProps, "words"> = {};

function showLoading(container: HTMLElement, state = loading) {
  loading = state;
  const { lang } = document.documentElement;
  if (hasWords(lang)) render(<Loading words={dictionaryOf(lang)} {...state} />, container);
}

/** Where there are no words to say it in; the first picture has a few of its own. */
function tellBroken(error: unknown) {
  console.error(error);
  dispatchEvent(new Event("broken"));
}

const mode = modes.get(/[#&]mode=(\w+)/.exec(location.hash)?.[1] ?? "");
if (root && mode) {
  mode()
    .then(({ open }) => open(root, base))
    .catch(tellBroken);
} else if (root) start(root);
