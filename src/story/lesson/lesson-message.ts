import type { LessonState, LessonTimer, Pointed } from "./lesson.ts";
import { screens } from "./lesson.ts";
import type { Look, OwnLook } from "./look.ts";

/** The window on the wall, or that of who speaks. */
export type Role = "wall" | "speaker";

/** Pixels of a window's map. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** What one window of a lesson tells the others. */
export type LessonMessage =
  /** It has come, and is to be told how things stand. */
  | { readonly type: "hello" }
  /** Is anybody there? */
  | { readonly type: "ping" }
  | { readonly type: "pong" }
  /** It goes. */
  | { readonly type: "bye" }
  | { readonly type: "look"; readonly look: Look; readonly size: MapSize }
  | { readonly type: "state"; readonly state: LessonState }
  | { readonly type: "point"; readonly at: Pointed | null };

/** A message as it is sent. */
export interface LessonLetter {
  readonly dateline: "lesson";
  readonly version: 1;
  /** Which window it is from, and the how-manieth from there: it may come by two ways. */
  readonly from: string;
  readonly number: number;
  readonly role: Role;
  readonly message: LessonMessage;
}

/** A letter as it was sent, or null for whatever else has come: anybody may write. */
export function readLetter(data: unknown): LessonLetter | null {
  if (!isObject(data) || data["dateline"] !== "lesson" || data["version"] !== 1) return null;
  const { from, number, role, message } = data;
  if (typeof from !== "string" || !isCount(number)) return null;
  if (role !== "wall" && role !== "speaker") return null;
  const read = isObject(message) ? readMessage(message) : null;
  return read && { dateline: "lesson", version: 1, from, number, role, message: read };
}

function readMessage(message: Fields): LessonMessage | null {
  const { type } = message;
  if (type === "hello" || type === "ping" || type === "pong" || type === "bye") return { type };
  if (type === "look") {
    const look = readLook(message["look"]);
    const size = readSize(message["size"]);
    return look && size && { type, look, size };
  }
  if (type === "state") {
    const state = readState(message["state"]);
    return state && { type, state };
  }
  if (type === "point") {
    if (message["at"] === null) return { type, at: null };
    const at = readPlace(message["at"]);
    return at && { type, at };
  }
  return null;
}

function readLook(data: unknown): Look | null {
  if (!isObject(data)) return null;
  const { chapter, selected, own } = data;
  if (!isText(chapter) || !isText(selected)) return null;
  if (own === null) return { chapter, selected, own };
  const read = readOwn(own);
  return read && { chapter, selected, own: read };
}

/** What a date, a window or a place may be is seen where it is read; here only that it is text. */
function readOwn(data: unknown): OwnLook | null {
  if (!isObject(data)) return null;
  const { moment, window, map, filter, search } = data;
  if (typeof moment !== "string" || typeof window !== "string" || !isText(map)) return null;
  if (typeof search !== "string" || !isObject(filter)) return null;
  const texts = Object.entries(filter).filter((entry): entry is [string, string] => {
    return typeof entry[1] === "string";
  });
  return { moment, window, map, search, filter: Object.fromEntries(texts) };
}

function readSize(data: unknown): MapSize | null {
  if (!isObject(data)) return null;
  const { width, height } = data;
  return isCount(width) && isCount(height) ? { width, height } : null;
}

function readState(data: unknown): LessonState | null {
  if (!isObject(data)) return null;
  const { question, isAnswered, isFrozen, withReports } = data;
  const screen = screens.find((each) => each === data["screen"]);
  const timer = readTimer(data["timer"]);
  if (!screen || !timer || (question !== null && !isCount(question))) return null;
  if (typeof isAnswered !== "boolean" || typeof isFrozen !== "boolean") return null;
  if (typeof withReports !== "boolean") return null;
  return { screen, question, isAnswered, isFrozen, withReports, timer };
}

function readTimer(data: unknown): LessonTimer | null {
  if (!isObject(data)) return null;
  const { before, chapterAt, startedAt } = data;
  if (!isCount(before) || !isCount(chapterAt)) return null;
  if (startedAt !== null && !isCount(startedAt)) return null;
  return { before, chapterAt, startedAt };
}

function readPlace(data: unknown): Pointed | null {
  if (!isObject(data)) return null;
  const { lon, lat } = data;
  const isPlace =
    typeof lon === "number" &&
    typeof lat === "number" &&
    Math.abs(lon) <= 360 &&
    Math.abs(lat) <= 90;
  return isPlace ? { lon, lat } : null;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (data: unknown): data is Fields =>
  typeof data === "object" && data !== null && !Array.isArray(data);
const isCount = (data: unknown): data is number =>
  typeof data === "number" && Number.isFinite(data) && data >= 0;
const isText = (data: unknown): data is string | null => data === null || typeof data === "string";
