import { effect, untracked } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { followFrameHeight } from "../panel/frame-height.ts";
import type { Session } from "../session/session.ts";
import { followUse } from "./follow-use.ts";
import { heightMessages } from "./height-messages.ts";
import type { Refusal, Shown, Tidings } from "./message.ts";
import { version } from "./message.ts";
import { allowedOrigins, askedOrigins, isAllowed, parentOrigin } from "./origins.ts";
import { createPace } from "./pace.ts";
import { createReceiver } from "./receive.ts";
import { chapterShown, shownBy, timeShown } from "./shown.ts";

export interface FrameOptions {
  /** The fragment of the address that leads to what shows now. */
  readonly address: ReadonlySignal<string>;
  /** Address of the site's root. */
  readonly base: string;
  /** That at which the page was opened, which may say who is heard. */
  readonly opened: Pick<Location, "hash" | "search">;
  /** Whether there is a map to be seen, live or still. */
  readonly isShown: ReadonlySignal<boolean>;
  /** Holds the page whose height follows from its width; null where that is the frame's. */
  readonly fitted: HTMLElement | null;
}

/** No shorter time lies between two of its moments that are told, in milliseconds. */
const momentPace = 100;

/**
 * Lets the page that holds the map in a frame drive it, and tells that page what the reader does: see
 * PROTOCOL.md. Returns a function that ends it.
 */
export function startFrame(session: Session, options: FrameOptions): () => void {
  const { address, base, opened, isShown, fitted } = options;
  const { parent } = window;
  const origins = allowedOrigins(session.story.embedOrigins, askedOrigins(opened));
  const around = parentOrigin(location, document.referrer);
  const pymId = new URLSearchParams(opened.search).get("childId");
  const shown = (): Shown => shownBy(session, new URL(address.value, base).href);
  const receive = createReceiver({ session, origins, shown });
  const disposers: (() => void)[] = [];

  /** Not as who it is, which nobody can be addressed by: there is nothing secret in it. */
  const targetOf = (origin: string) => (origin === "null" ? "*" : origin);

  function post(message: unknown) {
    // Where the browser does not say who it is: whoever may be told, and nobody else.
    const told = around === null ? [...(origins === "any" ? ["*"] : origins)] : [targetOf(around)];
    if (around !== null && !isAllowed(origins, around)) return;
    for (const target of told) parent.postMessage(message, target);
  }
  const tell = (tidings: Tidings) => post({ dateline: version, ...tidings });

  function onMessage({ source, data, origin }: MessageEvent<unknown>) {
    if (source !== parent) return;
    const answer = receive(data, origin);
    if (answer) parent.postMessage(answer, targetOf(origin));
  }

  /** Tells of a state whenever it is another one, from when the map is there on. */
  function follow<State>(read: () => State, say: (state: State) => void) {
    let before: string | null = null;
    const stop = effect(() => {
      const state = read();
      const now = JSON.stringify(state);
      const isNew = isShown.value && before !== null && before !== now;
      if (isShown.value) before = now;
      if (isNew) say(state);
    });
    disposers.push(stop);
  }

  addEventListener("message", onMessage);
  const pace = createPace(tell, momentPace);
  disposers.push(() => removeEventListener("message", onMessage), pace.stop);
  const page = fitted?.querySelector<HTMLElement>(".page");
  if (page) {
    const { height, stop } = followFrameHeight(page);
    const tellHeight = () => {
      if (height.value > 0) for (const each of heightMessages(height.value, pymId)) post(each);
    };
    disposers.push(stop, effect(tellHeight));
  }
  disposers.push(
    effect(() => {
      const language = session.languageMissing.value;
      const message = `the words of ${language} could not be had: try again later`;
      const refusal: Refusal = {
        dateline: version,
        id: null,
        type: "error",
        message,
        field: "language",
      };
      if (language !== null) post(refusal);
    }),
  );
  let isReady = false;
  disposers.push(
    effect(() => {
      if (!isShown.value || isReady) return;
      isReady = true;
      tell({ type: "ready", title: document.title, ...untracked(shown) });
    }),
  );
  follow(
    () => session.selected.value?.id ?? null,
    (record) => tell({ type: "select", record }),
  );
  follow(
    () => chapterShown(session),
    (chapter) => tell({ type: "chapterchange", ...chapter }),
  );
  follow(
    () => timeShown(session),
    (time) => pace.tell({ type: "momentchange", ...time }),
  );
  disposers.push(followUse((using) => tell({ type: "using", using })));

  return () => {
    for (const dispose of disposers) dispose();
  };
}
