import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { rowOffsets, rowsBetween } from "./row-offsets.ts";

/** Rows beyond what is in sight that are drawn all the same, so that not each step draws some. */
const beyond = 8;

export interface VirtualRows {
  /** Pixels from the top of the rows at which each begins, and after the last of them the end. */
  readonly offsets: Float64Array;
  /** Those to draw, half-open. */
  readonly first: number;
  readonly end: number;
  /** Scrolls as little as brings a row into sight, `above` pixels below the top if it has to. */
  reveal(row: number, above?: number): void;
  /** How many rows, at least one, a page is from a row. */
  rowsInPage(): number;
  /** Whether a scroll is none of these. */
  isByHand(event: Event): boolean;
}

/**
 * Says which rows of a long list to draw, by how the nearest scrolling part around it stands. A row's
 * height is guessed until it has been drawn, from those that have; `data-row` of an element in `list`
 * is its key. What stands in sight stays where it is as rows above it turn out higher or lower.
 */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  guess: number,
): VirtualRows {
  const heights = useRef(new Map<string, number>());
  /** The height of a row that has not been drawn; the same once some have, or all would move. */
  const usual = useRef<number | null>(null);
  const [measured, setMeasured] = useState(0);
  const [band, setBand] = useState({ top: 0, bottom: 800 });

  const offsets = useMemo(() => {
    const known = heights.current;
    return rowOffsets(keys.map((key) => known.get(key) ?? usual.current ?? guess));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- heights are renewed with `measured`
  }, [keys, guess, measured]);
  const inSight = rowsBetween(offsets, band.top, band.bottom);
  const first = Math.max(0, inSight.first - beyond);
  const end = Math.min(keys.length, inSight.end + beyond);

  /** Where the list was last scrolled to from here. */
  const scrolledTo = useRef(0);
  function scrollOn(scroller: HTMLElement, top: number) {
    scroller.scrollBy({ top, behavior: "instant" });
    scrolledTo.current = scroller.scrollTop;
  }

  const live = useRef({ offsets, keys, drawn: { first, end } });
  const lookLater = useRef<() => void>(() => {});
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    let frame = 0;
    function look() {
      frame = 0;
      if (!element) return;
      const { top } = element.getBoundingClientRect();
      const sight = rowsBetween(live.current.offsets, -top, innerHeight - top);
      const { drawn, keys: all } = live.current;
      const isAbove = drawn.first === 0 || sight.first >= drawn.first + 2;
      const isBelow = drawn.end === all.length || sight.end <= drawn.end - 2;
      if (!isAbove || !isBelow) setBand({ top: -top, bottom: innerHeight - top });
    }
    function later() {
      frame ||= requestAnimationFrame(look);
    }
    lookLater.current = later;
    look();
    // Of whatever scrolls around it; what lies above it may change its height, too.
    const ends = new AbortController();
    addEventListener("scroll", later, { capture: true, passive: true, signal: ends.signal });
    addEventListener("resize", later, ends);
    const around = new ResizeObserver(later);
    if (element.parentElement) around.observe(element.parentElement);
    return () => {
      cancelAnimationFrame(frame);
      ends.abort();
      around.disconnect();
    };
  }, [list]);

  const guessed = useRef(guess);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    // Another look of the rows has other heights.
    if (guessed.current !== guess) {
      guessed.current = guess;
      usual.current = null;
      heights.current.clear();
    }
    const observer = new ResizeObserver((entries) => {
      let isNew = false;
      for (const { target, borderBoxSize } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        const key = target.dataset["row"] ?? "";
        const height = borderBoxSize[0]?.blockSize ?? target.offsetHeight;
        if (height === 0 || heights.current.get(key) === height) continue;
        heights.current.set(key, height);
        isNew = true;
      }
      if (!isNew) return;
      const all = [...heights.current.values()];
      usual.current ??= all.reduce((sum, height) => sum + height, 0) / all.length;
      setMeasured((times) => times + 1);
    });
    for (const row of element.querySelectorAll("[data-row]")) observer.observe(row);
    return () => observer.disconnect();
  }, [list, keys, first, end, guess]);

  // Whatever is drawn anew around it, such as a card, may have moved it.
  useLayoutEffect(() => lookLater.current());

  useLayoutEffect(() => {
    const before = live.current;
    live.current = { offsets, keys, drawn: { first, end } };
    const element = list.current;
    const isOther = before.keys === keys && before.offsets !== offsets;
    const scroller = isOther && element && scrollerOf(element);
    if (!scroller) return;
    const top = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
    if (top <= 0) return;
    const { first: row } = rowsBetween(before.offsets, top, top + 1);
    const shift = (offsets[row] ?? 0) - (before.offsets[row] ?? 0);
    if (shift !== 0) scrollOn(scroller, shift);
  }, [list, keys, offsets, first, end]);

  const reveal = useCallback(
    (row: number, above = 0) => {
      const element = list.current;
      const scroller = element && scrollerOf(element);
      if (!element || !scroller) return;
      const edge = scroller.getBoundingClientRect().top + above;
      const top = element.getBoundingClientRect().top - edge + (live.current.offsets[row] ?? 0);
      const bottom = top + (live.current.offsets[row + 1] ?? 0) - (live.current.offsets[row] ?? 0);
      const room = scroller.clientHeight - above;
      if (top < 0) scrollOn(scroller, top);
      else if (bottom > room) scrollOn(scroller, bottom - room);
    },
    [list],
  );

  const rowsInPage = useCallback(() => {
    const scroller = list.current && scrollerOf(list.current);
    const all = live.current.offsets;
    const usual = (all.at(-1) ?? 0) / Math.max(1, all.length - 1);
    return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / Math.max(1, usual)) - 1);
  }, [list]);

  const isByHand = useCallback(
    ({ target }: Event) =>
      target instanceof HTMLElement &&
      target.contains(list.current) &&
      Math.abs(target.scrollTop - scrolledTo.current) > 1,
    [list],
  );

  return { offsets, first, end, reveal, rowsInPage, isByHand };
}

/** The nearest part around an element that scrolls up and down. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let part = element.parentElement; part; part = part.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(part).overflowY)) return part;
  }
  return null;
}
