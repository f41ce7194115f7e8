import { computed, effect } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { formatAddress, parseAddress } from "./address.ts";
import type { FramePart } from "./frame-parts.ts";
import type { Session } from "./session.ts";

/** Milliseconds of rest before the address follows the moment: browsers limit how often it may. */
const rest = 500;

/** What is this page's alone, and not for whom a link is handed to. */
export interface OwnPage {
  /** What it has in another page's frame; null where it is the whole page. */
  readonly frame: ReadonlySet<FramePart> | null;
}

/** The address of what the session shows, as the fragment of a URL; of this very page where `own` is given. */
export function addressOf(session: Session, own: OwnPage | null = null): ReadonlySignal<string> {
  return computed(() =>
    formatAddress({
      frame: own?.frame ?? null,
      mode: own && session.mode.value,
      shortcuts: own === null || session.shortcuts.value,
      moment: session.moment.value,
      window: session.window.value,
      range: session.rangeAsked.value,
      language: session.language.value,
      selected: session.selected.value?.id ?? null,
      viewpoint: session.placeShown.value,
      filter: session.filterText.value,
      search: session.searchText.value,
      view: session.reportView.value,
      theme: session.chosenTheme.value,
      chapter: session.chapter.value?.id ?? null,
      isAstray: session.isAstray.value,
    }),
  );
}

/**
 * Keeps the browser's address at what the session shows. A chapter, a card and a search are pages of
 * their own, which the back button returns from; all else, such as more words of a search, renews the
 * address of the page that it is on. An address that is typed, or followed as a link, is shown. In another
 * page's frame (`isFramed`) all is one page: the back button there belongs to the article. Returns a function
 * that ends it.
 */
export function followAddress(
  session: Session,
  address: ReadonlySignal<string>,
  isFramed = false,
): () => void {
  /** What makes a page of its own. */
  const page = computed(() =>
    JSON.stringify([
      session.chapter.value?.id,
      session.selected.value?.id,
      session.found.value !== null,
      session.search.value.within,
    ]),
  );
  let written = page.peek();
  /** Whether the browser, not the reader, opens a page. */
  let isReturning = false;

  const stop = effect(() => {
    const fragment = address.value;
    const opened = page.value;
    const isNew = opened !== written && !isReturning && !isFramed;
    written = opened;
    if (isNew) {
      history.pushState(null, "", fragment);
      return undefined;
    }
    if (session.playing.value || session.running.value) return undefined;
    const timer = setTimeout(() => history.replaceState(null, "", fragment), rest);
    return () => clearTimeout(timer);
  });

  function onNavigate() {
    isReturning = true;
    session.restore(parseAddress(location.hash));
    isReturning = false;
    // What an address asked for in vain is not kept in it.
    history.replaceState(null, "", address.peek());
  }
  // Comes for the back button and for an address that was typed.
  addEventListener("popstate", onNavigate);
  return () => {
    stop();
    removeEventListener("popstate", onNavigate);
  };
}
