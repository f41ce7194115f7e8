import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../../session/session.ts";
import type { Lesson } from "../lesson/lesson.ts";
import { controls, placeOf, presentAction } from "./present-key.ts";
import type { PresentAction } from "./present-key.ts";

/** What lies over the page while presenting. */
export type WallDialog = "overview" | "others" | "help";

/** What keys do besides leading through the lesson. */
export interface PresentActions {
  readonly lesson: Lesson;
  /** Puts the chapter's next question on the wall. */
  ask(): void;
  open(dialog: WallDialog | null): void;
  /** What the wall alone does; null for the window of who speaks. */
  readonly wall: WallActions | null;
}

export interface WallActions {
  fullScreen(): void;
  /** Opens the window of who speaks. */
  speaker(): void;
  /** Ends presenting. */
  end(): void;
}

/** Milliseconds after which a number that was typed and not gone to is forgotten. */
const patience = 4_000;

/** Follows the keys of a presentation, a clicker's among them. Returns the number that is being typed. */
export function usePresentKeys(session: Session, actions: PresentActions): string {
  const [typed, setTyped] = useState("");
  const now = useRef({ typed, actions });
  now.current = { typed, actions };
  useEffect(() => {
    if (typed === "") return undefined;
    const timer = setTimeout(() => setTyped(""), patience);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const action = presentAction(event, {
        place: placeOf(event.target),
        hasLetters: session.shortcuts.peek(),
        hasNumber: now.current.typed !== "",
      });
      if (action === null) return;
      // Those keys are the browser's there.
      const isOfWall = action === "fullScreen" || action === "speaker";
      if (isOfWall && now.current.actions.wall === null) return;
      // Else the slider, the map or the chapter's own keys would take it too.
      event.preventDefault();
      event.stopPropagation();
      if (typeof action === "object") {
        if (session.story.chapters.length > 0) {
          setTyped((before) => (before + action.digit).slice(-3));
        }
        return;
      }
      if (action === "jump") {
        const number = Number(now.current.typed);
        if (isChapter(session, number)) now.current.actions.lesson.jumpTo(number);
      } else if (action !== "escape" || now.current.typed === "") {
        act(action, session, now.current.actions);
      }
      setTyped("");
    }
    function onMouseDown(event: MouseEvent) {
      const { target } = event;
      if (!(target instanceof Element) || !target.closest(`${controls}, label`)) return;
      // What the mouse presses does not take the focus: Space is to lead on after it as before.
      event.preventDefault();
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && !activeElement.closest("dialog")) {
        activeElement.blur();
      }
    }
    addEventListener("keydown", onKeyDown, { capture: true });
    addEventListener("mousedown", onMouseDown, { capture: true });
    return () => {
      removeEventListener("keydown", onKeyDown, { capture: true });
      removeEventListener("mousedown", onMouseDown, { capture: true });
    };
  }, [session]);
  return typed;
}

/** Whether the story has a chapter of that number, from 1. */
export const isChapter = (session: Session, number: number) =>
  session.story.chapters[number - 1] !== undefined;

function act(
  action: Exclude<PresentAction, object | "jump">,
  session: Session,
  { lesson, ...page }: PresentActions,
) {
  function close() {
    document.querySelector<HTMLDialogElement>(".wall-dialog[open]")?.close();
  }
  const does: Readonly<Record<typeof action, () => void>> = {
    next() {
      close();
      lesson.stepOn();
    },
    previous() {
      close();
      lesson.stepBack();
    },
    nextChapter: lesson.nextChapter,
    previousChapter: lesson.previousChapter,
    first: () => lesson.jumpTo(1),
    last: () => lesson.jumpTo(session.story.chapters.length),
    black: () => lesson.cover("black"),
    white: () => lesson.cover("white"),
    question: page.ask,
    answer: () => lesson.answer(),
    fullScreen: () => page.wall?.fullScreen(),
    speaker: () => page.wall?.speaker(),
    overview() {
      if (session.story.chapters.length > 0) page.open("overview");
    },
    others: () => page.open("others"),
    help: () => page.open("help"),
    escape() {
      const { screen, question } = lesson.state.peek();
      if (screen !== "map") lesson.cover(screen);
      else if (question !== null) lesson.ask(null);
      else page.wall?.end();
    },
  };
  does[action]();
}
