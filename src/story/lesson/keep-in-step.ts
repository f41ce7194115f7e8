import { batch, effect, signal, untracked } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Session } from "../../session/session.ts";
import type { Lesson } from "./lesson.ts";
import type { LessonMessage, MapSize, Role } from "./lesson-message.ts";
import { openLine } from "./lesson-line.ts";
import type { Look } from "./look.ts";
import { lookOf, showLook, showTold } from "./look.ts";

export interface InStepOptions {
  readonly session: Session;
  readonly lesson: Lesson;
  readonly role: Role;
  /** Whether moving this window's map and clock moves the other's, and the other way round. */
  readonly isMirrored: ReadonlySignal<boolean>;
}

/** Of this window's map, as it is laid out. */
function mapSize(): MapSize {
  const map = document.querySelector(".map");
  return { width: map?.clientWidth ?? 0, height: map?.clientHeight ?? 0 };
}

/** Milliseconds between two questions whether the other is there, and until it is taken for gone. */
const beat = 1_000;
const patience = 3_500;

/** Milliseconds within which two looks cross on their way; the speaker's then counts. */
const crossing = 80;

/** Milliseconds between two looks at most, as while the clock is dragged. */
const pace = 60;

/**
 * Keeps the windows of a lesson in step: the wall, and that of who speaks. Each may be moved; the other
 * follows. A window that comes, or comes again, takes over how things stand.
 */
export function keepInStep({ session, lesson, role, isMirrored }: InStepOptions) {
  const isOtherThere = signal(false);
  let lastHeard = -Infinity;
  const line = openLine(role, (message, from) => {
    // Two walls go each their way only when both are led by the same speaker.
    if (from === role) return;
    lastHeard = performance.now();
    isOtherThere.value = message.type !== "bye";
    hear(message);
  });
  /** What the other is known to show, and how the lesson stands there. */
  let knownLook = JSON.stringify(lookOf(session));
  let knownState = JSON.stringify(lesson.state.peek());
  let isNew = true;
  let lastSent = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hear(message: LessonMessage) {
    if (message.type === "hello") {
      // The chapter before its question, which would go with the chapter before.
      if (role === "wall" || !lesson.state.peek().isFrozen) sendLook();
      sendState();
      line.send({ type: "pong" });
    } else if (message.type === "ping") line.send({ type: "pong" });
    else if (message.type === "look") follow(message);
    else if (message.type === "point") lesson.pointAt(message.at);
    else if (message.type === "state") {
      const own = lesson.state.peek();
      const stays = message.state.isFrozen && (role === "wall" || own.isFrozen);
      // A question belongs to its chapter, and a wall that stays is at another one.
      const { question, isAnswered } = stays ? own : message.state;
      const state = { ...message.state, question, isAnswered };
      knownState = JSON.stringify(state);
      lesson.takeOver(state);
    }
  }

  function follow({ look, size }: Extract<LessonMessage, { type: "look" }>) {
    if (lesson.state.peek().isFrozen && !isNew) return;
    if (role === "speaker" && performance.now() - lastSent < crossing) {
      // Both were moved at once; else each would end where the other was.
      sendLook();
      return;
    }
    isNew = false;
    clearTimeout(timer);
    const own = mapSize();
    // The same there and back, or two windows would go on zooming.
    const by = Math.log2((own.width * own.height) / (size.width * size.height)) / 2;
    // Known before what follows the session is told, or it would be sent back.
    batch(() => {
      if (isMirrored.peek()) showLook(session, look, Number.isFinite(by) ? by : 0);
      else showTold(session, look);
      knownLook = JSON.stringify(lookOf(session));
      // Nor is what a new chapter does to the lesson, which would undo what was done there since.
      knownState = JSON.stringify(lesson.state.peek());
    });
  }

  function sendLook() {
    lastSent = performance.now();
    const look = lookOf(session);
    const isNewChapter = (JSON.parse(knownLook) as Look).chapter !== look.chapter;
    knownLook = JSON.stringify(look);
    line.send({ type: "look", look, size: mapSize() });
    // There the chapter takes a question away that has been asked since.
    if (isNewChapter) sendState();
  }

  function sendState() {
    const state = lesson.state.peek();
    knownState = JSON.stringify(state);
    line.send({ type: "state", state });
  }

  let wasFrozen = lesson.state.peek().isFrozen;
  const disposers = [
    effect(() => {
      const look = lookOf(session);
      const { isFrozen } = lesson.state.value;
      const isMine = isMirrored.value;
      untracked(() => {
        const isThawed = wasFrozen && !isFrozen;
        wasFrozen = isFrozen;
        clearTimeout(timer);
        if (isFrozen || (JSON.stringify(look) === knownLook && !isThawed)) return;
        // It is for who speaks to say what is on the wall when it thaws.
        if (isThawed && role === "wall") return;
        const known = JSON.parse(knownLook) as Look;
        const isTold = known.chapter !== look.chapter || known.selected !== look.selected;
        if (!isMine && !isTold && !isThawed) return;
        timer = setTimeout(sendLook, Math.max(0, lastSent + pace - performance.now()));
      });
    }),
    effect(() => {
      if (JSON.stringify(lesson.state.value) !== knownState) untracked(sendState);
    }),
  ];
  const asking = setInterval(() => {
    line.send({ type: "ping" });
    if (performance.now() - lastHeard > patience) isOtherThere.value = false;
  }, beat);
  const leave = () => line.send({ type: "bye" });
  addEventListener("pagehide", leave);
  line.send({ type: "hello" });

  return {
    isOtherThere: isOtherThere as ReadonlySignal<boolean>,
    meet: line.meet,
    /** Shows where who speaks points at; null to end that. */
    point(at: Parameters<Lesson["pointAt"]>[0]) {
      line.send({ type: "point", at });
    },
    destroy() {
      clearInterval(asking);
      clearTimeout(timer);
      removeEventListener("pagehide", leave);
      for (const dispose of disposers) dispose();
      leave();
      line.close();
    },
  };
}

export type InStep = ReturnType<typeof keepInStep>;
