import { computed, effect, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { render } from "preact";
import type { FetchedStory, StoryFetch } from "./intake/fetch-story.ts";
import { importAgain } from "./loading/import-again.ts";
import { legendEntries } from "./map/legend-entries.ts";
import { loadMapScript, mountMap } from "./mount-map.ts";
import { App } from "./panel/app.tsx";
import { createSheet } from "./panel/create-sheet.ts";
import { fetchModules, lazyModule } from "./panel/lazy-module.ts";
import { lazyPart } from "./panel/lazy-part.tsx";
import type { MapAreaProps, MountedMap } from "./panel/map-area.tsx";
import type { MissingPart } from "./record/missing-part.ts";
import { addressOf, followAddress } from "./session/address-bar.ts";
import { parseAddress } from "./session/address.ts";
import { startPlayback } from "./session/playback.ts";
import type { Session, SessionStart } from "./session/session.ts";
import { createSession } from "./session/session.ts";
import { followTheme } from "./session/theme.ts";
import { followVisibleAtRest } from "./session/visible-at-rest.ts";
import { followVisible } from "./session/visible.ts";
import { ChapterList } from "./story/chapter-list.tsx";
import { spokenLanguage } from "./words/dictionary.ts";
import { inLanguage } from "./words/translated.ts";

export interface Site {
  readonly container: HTMLElement;
  /** Address of its root. */
  readonly base: string;
  readonly fetched: StoryFetch;
}

/** What was open when more of the story came. */
interface Before {
  readonly session: Session;
  readonly came: readonly MissingPart[];
  /** Null where it could not be had: the reader then stands where the address says. */
  readonly carryOn: typeof import("./session/carry-on.ts").carryOn | null;
}

/** As the page was opened; who is heard in a frame is not up to what its address comes to be. */
const opened = { hash: location.hash, search: location.search };

const BackToStory = lazyPart(() => import("./story/back-to-story.tsx"), "BackToStory");
const Wall = lazyPart(() => import("./story/presenter/wall.tsx"), "Wall");
const Speaker = lazyPart(() => import("./open-speaker.tsx"), "SpeakerWindow");
const ChapterPanel = lazyPart(() => import("./story/chapter-panel.tsx"), "ChapterPanel");
// Comes after all that is on the page: then the browser keeps it for when there is no network.
lazyModule(async () => (await import("./offline/keeping.ts")).keeping.start());

/**
 * Puts the page of a story into the container. When parts of it that are missing come later, it is made
 * anew with them, and the reader stands where they stood.
 */
export function openStory(
  site: Site,
  { story, issues, missing }: FetchedStory,
  start: SessionStart,
  before: Before | null = null,
): void {
  const { container, base, fetched } = site;
  // Its own answer comes with the map that needs it.
  loadMapScript().catch(() => {});
  const ground = story.style ? otherGround(new URL(story.style, base).href) : null;
  const ownGround = signal(ground === null);
  void ground?.then((found) => {
    ownGround.value = found === null;
  });
  const session = createSession(story, start);
  before?.carryOn?.(before.session, session);
  const visible = followVisible(session);
  const atRest = followVisibleAtRest(session, visible);
  const { theme, stop: stopTheme } = followTheme(session.chosenTheme);
  const address = addressOf(session);
  const frame = start.frame ?? null;
  const ownAddress = keepingOrigins(addressOf(session, { frame }));
  const isShown = signal(before !== null);
  const sheet = createSheet(session, frame);
  const missingNow = signal(missing);
  const disposers = [
    effect(() => {
      document.documentElement.dataset["theme"] = theme.value;
      for (const { id, colour } of story.layers) {
        document.documentElement.style.setProperty(`--layer-${id}`, colour[theme.value]);
      }
    }),
    effect(() => {
      document.documentElement.lang = spokenLanguage(session.language.value);
      document.documentElement.dataset["language"] = session.language.value;
      document.title = `${inLanguage(story.title, session.language.value)} · Dateline`;
    }),
    followAddress(session, ownAddress, frame !== null || window.parent !== window),
    effect(() => {
      document.documentElement.toggleAttribute("data-behind", atRest.isBehind.value);
    }),
    startPlayback(session),
    atRest.stop,
    stopTheme,
    sheet.destroy,
    frame === null &&
      startLater(
        () => import("./story/follow-present-key.ts"),
        ({ followPresentKey }) => followPresentKey(session),
      ),
    // Lets the page around this one drive the map.
    window.parent !== window &&
      startLater(
        () => import("./embed/start-frame.ts"),
        ({ startFrame }) =>
          startFrame(session, { address, base, opened, isShown, fitted: frame && container }),
      ),
  ];
  const openedAt = ownAddress.peek();

  async function tryAgain() {
    const now = await fetched.load();
    const came = missing.filter(({ file }) => now.missing.every((other) => other.file !== file));
    if (came.length === 0) {
      missingNow.value = now.missing;
      return;
    }
    // What was asked for at first may have been among what was missing, and so not be in the address.
    const at = ownAddress.peek() === openedAt ? start : parseAddress(ownAddress.peek());
    const carryOn = await importAgain(() => import("./session/carry-on.ts")).then(
      (script) => script.carryOn,
      () => null,
    );
    session.endRun();
    for (const dispose of disposers) if (dispose) dispose();
    openStory(site, now, at, { session, came, carryOn });
  }

  let pane: HTMLElement | null = null;
  let mounted: MountedMap | null = null;
  const mount: MapAreaProps["mountMap"] = (element, say, onPicture) => {
    pane = element;
    mounted = mountMap(
      {
        container: element,
        session,
        visible,
        theme,
        covered: sheet.taken,
        over: () =>
          document.querySelectorAll<HTMLElement>(".legend, .zoom, .attribution, .search-open"),
        isFramed: frame !== null && window.parent !== window,
        base,
        ground,
        stillAfter: before ? 0 : stillAfter(),
        onShown() {
          isShown.value = true;
          leaveFirstPicture();
        },
        onPicture,
      },
      say,
    );
    return mounted;
  };

  async function plans() {
    const { fetchLessons } = await importAgain(() => import("./intake/fetch-lessons.ts"));
    return fetchLessons(new URL("data/", base).href);
  }

  async function still() {
    const { takeStill } = await importAgain(() => import("./still/take-still.ts"));
    const { clientWidth: width = 0, clientHeight: height = 0 } = pane ?? {};
    const size = { width, height, covered: sheet.taken.peek() };
    return takeStill(
      { session, visible: visible.peek(), theme: theme.peek(), size },
      ownGround.peek() ? base : null,
    );
  }

  document.querySelector("#first")?.setAttribute("aria-hidden", "true");
  render(null, container);
  render(
    <App
      context={{
        session,
        visible: atRest.said,
        listed: atRest.listed,
        visibleNow: visible,
        theme,
        address,
        sheet,
        frame,
        missing: missingNow,
        takeStill: still,
        fetchPlans: plans,
        pointing: async () => mounted?.pointing() ?? null,
      }}
      ownGround={ownGround}
      issues={issues}
      came={before?.came ?? []}
      tryAgain={tryAgain}
      legend={legendEntries}
      mountMap={mount}
      guide={{
        Invitation: ChapterList,
        Chapter: ChapterPanel,
        Back: BackToStory,
        Wall,
        Speaker,
      }}
    />,
    container,
  );
}

/** Starts what the page works without once its script has come; returns what ends that. */
function startLater<Part>(
  load: () => Promise<Part>,
  start: (part: Part) => () => void,
): () => void {
  const started = importAgain(load).then(start);
  started.catch((error: unknown) => console.error(error));
  return () =>
    void started.then(
      (stop) => stop(),
      () => {},
    );
}

/** An address with who is heard in a frame, which a page that is loaded anew has to know too. */
function keepingOrigins(address: ReadonlySignal<string>): ReadonlySignal<string> {
  const origins = /[#&](origins=[^&]*)/.exec(opened.hash)?.[1];
  return origins ? computed(() => `${address.value}&${origins}`) : address;
}

async function otherGround(style: string) {
  const { fetchOtherGround } = await importAgain(() => import("./map/ground/other-ground.ts"));
  return fetchOtherGround(style);
}

/** Milliseconds: the picture that was there before any script may stand longer where it is what is asked for. */
function stillAfter(): number {
  const isOpening = document.documentElement.dataset["asked"] === undefined;
  return isOpening && document.querySelector("#first") ? 2_500 : 1_000;
}

/** The picture that was there before any script goes once the map has faded in over it. */
function leaveFirstPicture() {
  setTimeout(() => document.querySelector("#first")?.remove(), 500);
  // Not beside the tiles that are still on their way. Safari does not say when it has nothing else to do.
  setTimeout(() => (window.requestIdleCallback ?? setTimeout)(() => void fetchModules()), 1_500);
}
