import type { RefObject, TargetedKeyboardEvent } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MarkInSight, MarksInSight } from "../session/marks-in-sight.ts";
import { nothingInSight } from "../session/marks-in-sight.ts";
import type { Session } from "../session/session.ts";
import { inLanguage } from "../words/translated.ts";
import type { MarkWay } from "./next-mark.ts";
import { nextMark } from "./next-mark.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { WalkedMark } from "./walked-mark.tsx";

/** Milliseconds without another picture after which the map rests. */
const rest = 500;

/** From so many on, marks are counted only for who has come to walk them. */
const many = 2_000;

const ways: Readonly<Record<string, MarkWay>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "earlier",
  PageDown: "later",
  Home: "first",
  End: "last",
};

/** A mark that was walked to, and which it was of how many. */
interface Stop {
  readonly mark: MarkInSight;
  readonly index: number;
  readonly count: number;
}

/**
 * The marks on the map for who has no pointer: one stop of the Tab key, from which arrow keys go to the mark
 * that lies that way, and Page keys, Home and End through time. There is a button on the mark that was walked
 * to alone, however many there are. It says what it is as it is walked to; as time runs it only moves.
 */
export function MarkWalk({
  map,
  pictured,
}: {
  readonly map: RefObject<{ inSight(): MarksInSight } | null>;
  /** What is called with each picture of the map. */
  readonly pictured: RefObject<() => void>;
}) {
  const { session, visibleNow, sheet } = usePanel();
  const { words, language } = useWords();
  const whole = useRef<HTMLDivElement>(null);
  /** Null where they are too many to be counted all the time. */
  const [sight, setSight] = useState<MarksInSight | null>(nothingInSight);
  const [at, setAt] = useState<Stop | null>(null);
  /** The button that has the focus until the next one is there. */
  const [left, setLeft] = useState<Stop | null>(null);
  /** The title of what was walked to and is gone. */
  const [lost, setLost] = useState("");

  const toFocus = useRef(false);
  useLayoutEffect(() => {
    if (!toFocus.current) return;
    toFocus.current = false;
    whole.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    setLeft(null);
  }, [at]);

  const hasFocus = () => whole.current?.contains(document.activeElement) === true;

  function look(): MarksInSight {
    const seen = map.current?.inSight() ?? nothingInSight;
    const { looks } = visibleNow.peek();
    const isTrace = (id: string) => Number(looks.get(id) === "trace");
    const marks = seen.marks.map((mark) =>
      mark.records.length > 1
        ? { ...mark, records: mark.records.toSorted((a, b) => isTrace(a) - isTrace(b)) }
        : mark,
    );
    return { ...seen, marks: inTime(marks, session) };
  }

  function goTo(next: Stop | null) {
    toFocus.current = true;
    setLeft(at);
    setAt(next);
    setLost("");
  }

  /** Keeps the button on its mark; where that is gone, goes back to the beginning and says so. */
  function follow() {
    const seen = look();
    setSight(seen);
    if (!at) return;
    const mark = seen.marks.find(({ key }) => key === at.mark.key);
    if (mark) {
      if (mark.x !== at.mark.x || mark.y !== at.mark.y) setAt({ ...at, mark });
    } else if (hasFocus()) {
      const record = session.records.get(at.mark.records[0] ?? "");
      goTo(null);
      setLost(record ? inLanguage(record.title, language) : "");
    }
  }

  function onRest() {
    if (hasFocus()) follow();
    else setSight(visibleNow.peek().looks.size > many ? null : look());
  }

  const act = useRef({ follow, onRest });
  act.current = { follow, onRest };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    function later() {
      const left = last + rest - performance.now();
      timer = left > 0 ? setTimeout(later, left) : undefined;
      if (left <= 0) act.current.onRest();
    }
    pictured.current = () => {
      last = performance.now();
      timer ??= setTimeout(later, rest);
      const isOnMark = document.activeElement?.matches(".walked-mark") === true;
      if (isOnMark) act.current.follow();
    };
    return () => {
      clearTimeout(timer);
      pictured.current = () => {};
    };
  }, [pictured]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const way = ways[event.key];
    if (way) walk(way);
    // With a card open the key is for that.
    else if (event.key === "Escape" && at && !session.selection.peek()) {
      setSight(look());
      goTo(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function walk(way: MarkWay) {
    const seen = look();
    const { marks } = seen;
    const from = marks.findIndex(({ key }) => key === at?.mark.key);
    const beginning = way === "last" ? marks.length - 1 : 0;
    const index = from < 0 ? beginning : nextMark(marks, from, way);
    const mark = marks[index];
    setSight(seen);
    if (mark && index !== from) goTo({ mark, index, count: marks.length });
  }

  function onFocus(event: FocusEvent) {
    // As high as it gets the sheet covers the map.
    if (sheet.isOn.peek() && sheet.height.peek() === "full") sheet.setHeight("half");
    const from = event.relatedTarget;
    if (!(from instanceof Node && whole.current?.contains(from))) follow();
  }

  const beyond = sight && sight.beyond > 0 ? words.marks.beyond(sight.beyond) : "";
  const said = [
    lost && words.marks.lost(lost),
    [sight ? words.marks.count(sight.marks.length) : words.marks.label, beyond]
      .filter(Boolean)
      .join(", "),
    words.marks.help,
  ];
  const stops = [left, at].flatMap((stop) => stop ?? []);
  return (
    <div class="mark-walk" role="application" aria-label={words.map} ref={whole}>
      <button
        type="button"
        class="walk-start"
        tabIndex={at ? -1 : 0}
        onClick={() => walk("first")}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => setLost("")}
      >
        {said.filter(Boolean).join(". ")}
      </button>
      {stops.map((stop) => (
        <WalkedMark
          key={stop.mark.key}
          {...stop}
          isLeft={stop !== at}
          room={whole.current}
          onOpen={() => session.select(stop.mark.records)}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        />
      ))}
    </div>
  );
}

/** Marks by the day on which the first of their reports is looked at, then in the story's order. */
function inTime(
  marks: readonly MarkInSight[],
  { columns, numberOf }: Pick<Session, "columns" | "numberOf">,
): readonly MarkInSight[] {
  return marks
    .map((mark) => ({ mark, number: numberOf(mark.records[0] ?? "") ?? 0 }))
    .toSorted(
      (a, b) =>
        (columns.focus[a.number] ?? 0) - (columns.focus[b.number] ?? 0) || a.number - b.number,
    )
    .map(({ mark }) => mark);
}
