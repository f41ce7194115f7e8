import type { LessonLetter, LessonMessage, Role } from "./lesson-message.ts";
import { readLetter } from "./lesson-message.ts";

/** What the windows of a lesson speak by. */
export interface LessonLine {
  send(message: LessonMessage): void;
  /** Speaks to a window too that this one has opened. */
  meet(other: Window): void;
  close(): void;
}

/**
 * Joins the windows of one browser that show the same page. They speak by a broadcast channel and, since a page
 * from a file has none in some browsers, from a window to the one that opened it as well; what comes by both
 * ways counts once. Nothing leaves the machine.
 *
 * @param hear called with each message of another window
 */
export function openLine(
  role: Role,
  hear: (message: LessonMessage, from: Role) => void,
): LessonLine {
  const from = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const channel = new BroadcastChannel(`dateline lesson ${location.pathname}`);
  /** The last number that each other window has sent. */
  const heard = new Map<string, number>();
  const others = new Set<Window>();
  if (window.opener) others.add(window.opener as Window);
  let number = 0;

  function receive(data: unknown) {
    const letter = readLetter(data);
    if (!letter || letter.from === from) return;
    if (letter.number <= (heard.get(letter.from) ?? 0)) return;
    heard.set(letter.from, letter.number);
    hear(letter.message, letter.role);
  }

  function onPost({ data, source, origin }: MessageEvent) {
    // From a file it is "null" on both sides.
    if (origin !== location.origin || !(source && "closed" in source)) return;
    if (readLetter(data) === null) return;
    // Who was opened anew, or whose opener was, is known again once it has spoken.
    others.add(source);
    receive(data);
  }

  channel.addEventListener("message", ({ data }) => receive(data));
  addEventListener("message", onPost);

  return {
    send(message) {
      number += 1;
      const letter: LessonLetter = {
        dateline: "lesson",
        version: 1,
        from,
        number,
        role,
        message,
      };
      channel.postMessage(letter);
      for (const other of others) {
        if (other.closed) others.delete(other);
        else other.postMessage(letter, location.origin === "null" ? "*" : location.origin);
      }
    },
    meet(other) {
      others.add(other);
    },
    close() {
      channel.close();
      removeEventListener("message", onPost);
    },
  };
}
