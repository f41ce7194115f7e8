import { readUnit, type DateUnit } from "./edtf-unit.ts";

/** An end that is `..` (it goes on) is open; one left empty is unknown. */
export type IntervalEnd = DateUnit | "open" | "unknown";

/** One member of a set: the ends of `a..b`, or one and the same unit as both. */
export interface SetMember {
  readonly first: DateUnit;
  readonly last: DateUnit;
}

/** What an EDTF text says, before it is decided which days that is. */
export type Edtf =
  | { readonly kind: "unit"; readonly unit: DateUnit }
  | { readonly kind: "interval"; readonly start: IntervalEnd; readonly end: IntervalEnd }
  | {
      readonly kind: "set";
      /** It begins with `..`: the first member or any earlier day. */
      readonly earlier: boolean;
      /** It ends with `..`: the last member or any later day. */
      readonly later: boolean;
      /** At least one. */
      readonly members: readonly SetMember[];
    };

export type EdtfReading =
  | { readonly ok: true; readonly edtf: Edtf }
  /** What to write instead; null for what is no date at all. */
  | { readonly ok: false; readonly message: string | null };

const failed = (message: string | null) => ({ ok: false, message }) as const;

/**
 * Reads EDTF (ISO 8601-2) levels 0 and 1 as far as they denote days, and level 2's one-of-a-set.
 * Never throws: of what is not that it says, where it is nearly a date, what to write.
 */
export function readEdtf(text: string): EdtfReading {
  if (text.startsWith("[")) return readSet(text);
  const parts = text.split("/");
  const [start, end] = parts;
  if (parts.length === 2 && start !== undefined && end !== undefined) {
    return readInterval(text, start, end);
  }
  const unit = readUnit(text);
  return unit ? { ok: true, edtf: { kind: "unit", unit } } : failed(null);
}

function readInterval(text: string, startText: string, endText: string): EdtfReading {
  const start = readIntervalEnd(startText);
  const end = readIntervalEnd(endText);
  if (start === null || end === null) return failed(null);
  if (typeof start === "string" && typeof end === "string") {
    return failed(`${text} has neither a start nor an end: write at least one of them`);
  }
  if (typeof start === "object" && typeof end === "object" && end.end <= start.start) {
    return failed(`${text} ends before it starts: write the earlier date first`);
  }
  return { ok: true, edtf: { kind: "interval", start, end } };
}

function readIntervalEnd(text: string): IntervalEnd | null {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  return readUnit(text);
}

function readSet(text: string): EdtfReading {
  const inside = /^\[([^[\]]+)\]$/.exec(text)?.[1]?.trim();
  if (inside === undefined) return failed(null);
  const earlier = inside.startsWith("..");
  const later = inside.endsWith("..");
  if (earlier && later) {
    return failed(`${text} may be any day at all: write .. at one end only`);
  }
  const pieces = inside.slice(earlier ? 2 : 0, later ? -2 : undefined).split(",");
  const members: SetMember[] = [];
  for (const [position, piece] of pieces.entries()) {
    const open = (earlier && position === 0) || (later && position === pieces.length - 1);
    const ends = piece.trim().split("..");
    const first = readUnit(ends[0] ?? "");
    const last = ends.length === 1 ? first : readUnit(ends[1] ?? "");
    if (ends.length > (open ? 1 : 2) || !first || !last) return failed(null);
    if (last.end <= first.start) {
      return failed(
        `${ends.join("..")} in ${text} ends before it starts: write the earlier date first`,
      );
    }
    members.push({ first, last });
  }
  return { ok: true, edtf: { kind: "set", earlier, later, members } };
}
