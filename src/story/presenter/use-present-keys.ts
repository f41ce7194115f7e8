import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../../session/session.ts";
import type { Lesson } from "../lesson/lesson.ts";
import { placeOf, presentAction } from "./present-key.ts";
import type { PresentAction } from "./present-key.ts";

/** What lies over the page while presenting. */
export type WallDialog = "overview" | "others" | "help";

/** What keys do besides leading through the lesson. */
export interface PresentActions {
  readonly lesson: Lesson;
  fullScreen(): void;
  /** Opens the window of who speaks. */
  speaker(): void;
  open(dialog: WallDialog | null): void;
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
      // Else the slider, the map or the chapter's own keys would take it too.
      event.preventDefault();
      event.stopPropagation();
      if (typeof action === "object") {
        setTyped((before) => (before + action.digit).slice(-3));
        return;
      }
      if (action === "jump") now.current.actions.lesson.jumpTo(Number(now.current.typed));
      else if (action !== "escape" || now.current.typed === "") {
        act(action, session, now.current.actions);
      }
      setTyped("");
    }
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [session]);
  return typed;
}

function act(
  action: Exclude<PresentAction, object | "jump">,
  session: Session,
  { lesson, ...page }: PresentActions,
) {
  const does: Readonly<Record<typeof action, () => void>> = {
    next() {
      page.open(null);
      lesson.stepOn();
    },
    previous() {
      page.open(null);
      lesson.stepBack();
    },
    nextChapter: lesson.nextChapter,
    previousChapter: lesson.previousChapter,
    first: () => lesson.jumpTo(1),
    last: () => lesson.jumpTo(session.story.chapters.length),
    black: () => lesson.cover("black"),
    white: () => lesson.cover("white"),
    question: () => lesson.askNext(),
    answer: () => lesson.answer(),
    fullScreen: page.fullScreen,
    speaker: page.speaker,
    overview: () => page.open("overview"),
    others: () => page.open("others"),
    help: () => page.open("help"),
    escape() {
      const { screen, question } = lesson.state.peek();
      if (screen !== "map") lesson.cover(screen);
      else if (question !== null) lesson.ask(null);
      else page.end();
    },
  };
  does[action]();
}
