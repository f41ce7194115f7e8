import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import "./style.css";
import { fetchStory } from "./intake/fetch-story.ts";
import { legendEntries } from "./map/legend-entries.ts";
import { fetchOtherGround } from "./map/ground/other-ground.ts";
import { createMapView } from "./map/map-view.ts";
import type { Theme } from "./map/palette.ts";
import { App } from "./panel/app.tsx";
import type { MountedMap } from "./panel/app.tsx";
import { Loading } from "./panel/loading.tsx";
import { formatAddress, parseAddress } from "./session/address.ts";
import { startPlayback } from "./session/playback.ts";
import { createSession } from "./session/session.ts";
import { followVisible } from "./session/visible.ts";
import { dictionaryOf, preferredLanguage } from "./words/dictionary.ts";
import { inLanguage } from "./words/translated.ts";

/** Milliseconds of rest before the address follows the moment: browsers limit how often it may. */
const addressRest = 250;

const root = document.querySelector<HTMLElement>("#app");
const base = new URL(import.meta.env.BASE_URL, location.href).href;

function followTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = signal<Theme>(dark.matches ? "dark" : "light");
  dark.addEventListener("change", () => {
    theme.value = dark.matches ? "dark" : "light";
  });
  return theme;
}

async function start(container: HTMLElement) {
  const asked = parseAddress(location.hash);
  const language = asked.language ?? preferredLanguage(navigator.languages);
  const words = dictionaryOf(language);
  document.documentElement.lang = language;
  render(<Loading text={words.loading} />, container);

  let loaded;
  try {
    loaded = await fetchStory(new URL("data/", base).href);
  } catch (error) {
    console.error(error);
    render(
      <Loading
        text={words.loadFailed}
        again={{ label: words.tryAgain, act: () => void start(container) }}
      />,
      container,
    );
    return;
  }
  const { story, issues } = loaded;
  const ground = story.style ? await fetchOtherGround(new URL(story.style, base).href) : null;
  const session = createSession(story, { ...asked, language });
  const visible = followVisible(session);
  const theme = followTheme();

  effect(() => {
    for (const { id, colour } of story.layers) {
      document.documentElement.style.setProperty(`--layer-${id}`, colour[theme.value]);
    }
  });
  effect(() => {
    document.documentElement.lang = session.language.value;
    document.title = `${inLanguage(story.title, session.language.value)} · Dateline`;
  });
  const address = computed(() =>
    formatAddress({
      moment: session.moment.value,
      window: session.window.value,
      language: session.language.value,
      selected: session.selected.value?.id ?? null,
      viewpoint: session.viewpoint.value,
      filter: session.filterText.value,
    }),
  );
  effect(() => {
    const fragment = address.value;
    if (session.playing.value) return undefined;
    const timer = setTimeout(() => history.replaceState(null, "", fragment), addressRest);
    return () => clearTimeout(timer);
  });
  startPlayback(session);

  function mountMap(element: HTMLElement): MountedMap | null {
    try {
      return createMapView({ container: element, session, visible, theme, base, ground });
    } catch (error) {
      console.error(error);
      return null;
    }
  }

  render(null, container);
  render(
    <App
      context={{ session, visible }}
      ownGround={ground === null}
      issues={issues}
      legend={legendEntries}
      mountMap={mountMap}
    />,
    container,
  );
}

if (root) void start(root);
