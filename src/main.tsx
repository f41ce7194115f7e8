import { effect } from "@preact/signals";
import { render } from "preact";
import "./style.css";
import { fetchStory } from "./intake/fetch-story.ts";
import { legendEntries } from "./map/legend-entries.ts";
import { fetchOtherGround } from "./map/ground/other-ground.ts";
import { mountMap } from "./mount-map.ts";
import { App } from "./panel/app.tsx";
import type { MapAreaProps } from "./panel/map-area.tsx";
import { createSheet } from "./panel/create-sheet.ts";
import { Loading } from "./panel/loading.tsx";
import { addressOf, followAddress } from "./session/address-bar.ts";
import { parseAddress } from "./session/address.ts";
import { startPlayback } from "./session/playback.ts";
import { createSession } from "./session/session.ts";
import { followTheme, systemTheme } from "./session/theme.ts";
import { followVisibleAtRest } from "./session/visible-at-rest.ts";
import { followVisible } from "./session/visible.ts";
import { BackToStory } from "./story/back-to-story.tsx";
import { ChapterList } from "./story/chapter-list.tsx";
import { ChapterPanel } from "./story/chapter-panel.tsx";
import { dictionaryOf, preferredLanguage, spokenLanguage } from "./words/dictionary.ts";
import { inLanguage } from "./words/translated.ts";

const root = document.querySelector<HTMLElement>("#app");
const base = new URL(import.meta.env.BASE_URL, location.href).href;

async function start(container: HTMLElement) {
  const asked = parseAddress(location.hash);
  const wanted = [asked.language ?? [], navigator.languages].flat();
  // As the first picture has it, which knows in which languages the story is told.
  const early = document.documentElement.lang;
  const words = dictionaryOf(early);
  document.documentElement.dataset["theme"] = asked.theme ?? systemTheme();
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
  const language = preferredLanguage(wanted, story.languages);
  const session = createSession(story, { ...asked, language });
  const visible = followVisible(session);
  const atRest = followVisibleAtRest(session, visible);
  const theme = followTheme(session.chosenTheme);

  effect(() => {
    document.documentElement.dataset["theme"] = theme.value;
    for (const { id, colour } of story.layers) {
      document.documentElement.style.setProperty(`--layer-${id}`, colour[theme.value]);
    }
  });
  effect(() => {
    document.documentElement.lang = spokenLanguage(session.language.value);
    document.documentElement.dataset["language"] = session.language.value;
    document.title = `${inLanguage(story.title, session.language.value)} · Dateline`;
  });
  const address = addressOf(session);
  followAddress(session, address);
  startPlayback(session);
  const sheet = createSheet(session);
  const { covered } = sheet;

  const mount: MapAreaProps["mountMap"] = (element, say) =>
    mountMap(
      {
        container: element,
        session,
        visible,
        theme,
        covered,
        base,
        ground,
        onShown: leaveFirstPicture,
      },
      say,
    );

  document.querySelector("#first")?.setAttribute("aria-hidden", "true");
  render(null, container);
  render(
    <App
      context={{
        session,
        visible: atRest.visible,
        visibleNow: visible,
        theme,
        address,
        sheet,
      }}
      ownGround={ground === null}
      issues={issues}
      legend={legendEntries}
      mountMap={mount}
      guide={{ Invitation: ChapterList, Chapter: ChapterPanel, Back: BackToStory }}
    />,
    container,
  );
}

/** The picture that was there before any script goes once the map has faded in over it. */
function leaveFirstPicture() {
  setTimeout(() => document.querySelector("#first")?.remove(), 500);
}

if (root) void start(root);
