import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { StoryRecord } from "../record/record.ts";
import type { ReportGroup, ReportGroupName } from "../session/report-groups.ts";
import { beginDay } from "../time/begin-day.ts";
import { focusDay } from "../time/focus-day.ts";
import { GroupTitle } from "./report-group-title.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { ReportRow } from "./report-row.tsx";
import { ReportHeads } from "./report-sorting.tsx";
import { useVirtualRows } from "./use-virtual-rows.ts";

/** A row of the grid: a report, or what those after it have in common. */
type Row =
  | { readonly key: string; readonly group: ReportGroupName; readonly count: number }
  | { readonly key: string; readonly record: StoryRecord };

/** Pixels that a row is taken to be high before any has been drawn. */
const guesses = { list: 72, table: 56 };

/**
 * All reports that there are to read, of which those in sight are drawn (WAI-ARIA grid pattern, its
 * rows focusable): arrow keys, Home, End and Page keys move through them, Enter or Space opens one.
 */
export function ReportGrid({
  groups,
  isTable,
  /** What lies over the top of the rows as they scroll. */
  over,
}: {
  readonly groups: readonly ReportGroup[];
  readonly isTable: boolean;
  readonly over: RefObject<HTMLElement | null>;
}) {
  const { session, listed } = usePanel();
  const { words } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const heads = useRef<HTMLDivElement>(null);
  const isSearching = session.found.value !== null;
  const rows = useMemo(() => rowsOf(groups, isSearching), [groups, isSearching]);
  const keys = useSame(rows.map(({ key }) => key));
  const { offsets, first, end, reveal, rowsInPage, isByHand } = useVirtualRows(
    list,
    keys,
    guesses[isTable ? "table" : "list"],
  );

  const selected = session.selected.value?.id ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const firstReport = rows.findIndex((row) => "record" in row);
  const chosenAt = chosen === null ? -1 : keys.indexOf(chosen);
  const active = chosenAt >= 0 ? chosenAt : firstReport;

  const toFocus = useRef(false);
  const above = () => (isTable ? heads : over).current?.offsetHeight ?? 0;

  // What is picked on the map is found here again, and stays in sight once its card is closed.
  useEffect(() => {
    if (selected !== null) setChosen(selected);
  }, [selected]);
  // Nor is it looked for what a step to the next event has come to.
  const { stepped } = session;
  const answered = useRef(stepped.peek());
  useEffect(() => {
    const step = stepped.value;
    if (answered.current === step) return;
    const come = groups
      .flatMap(({ records }) => records)
      .find(({ when }) => [focusDay(when), beginDay(when)].includes(step?.to ?? null));
    if (!come) return;
    answered.current = step;
    if (!list.current?.contains(document.activeElement)) setChosen(come.id);
  }, [stepped.value, groups]);
  /** How often yet to bring the row into sight: those above it may turn out higher than guessed. */
  const reveals = useRef(0);
  /** While a row is pressed it stays below the hand, or the press would end on another. */
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    reveals.current = isPressed.current ? 0 : 12;
  }, [selected, chosen, isTable]);
  useEffect(() => {
    // From then on a hand says what is in sight.
    const leave = () => {
      reveals.current = 0;
    };
    const onScroll = (event: Event) => {
      if (isByHand(event)) leave();
    };
    const ends = new AbortController();
    const how = { capture: true, passive: true, signal: ends.signal };
    addEventListener("wheel", leave, how);
    addEventListener("touchmove", leave, how);
    addEventListener("scroll", onScroll, how);
    return () => ends.abort();
  }, [isByHand]);
  useLayoutEffect(() => {
    // Beside a list's card there is no room for the row; it is shown once that is closed.
    if (reveals.current === 0 || chosenAt < 0 || !(isTable || selected === null)) return;
    reveals.current -= 1;
    reveal(chosenAt, above());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- not as rows come and go with time
  }, [selected, chosen, isTable, offsets]);
  // A card that comes later, beside a table, takes some of its room.
  useEffect(() => {
    const room = list.current?.parentElement;
    if (!room || chosenAt < 0 || !isTable) return undefined;
    const observer = new ResizeObserver(() => {
      if (reveals.current > 0) reveal(chosenAt, heads.current?.offsetHeight);
    });
    observer.observe(room);
    return () => observer.disconnect();
  }, [chosenAt, isTable, reveal]);
  useLayoutEffect(() => {
    if (!toFocus.current) return;
    toFocus.current = false;
    list.current
      ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(keys[active] ?? "")}"]`)
      ?.focus({ preventScroll: true });
    reveal(active, above());
  });

  /** Moves to the nearest report at or after a row, seen in the direction of the way. */
  function moveTo(wanted: number, step: 1 | -1): boolean {
    let at = Math.max(0, Math.min(rows.length - 1, wanted));
    while (rows[at] && !("record" in (rows[at] ?? {}))) at += step;
    if (!rows[at]) return false;
    // Nothing is drawn anew for the row that the keys are at; another part of the page would lose them later.
    toFocus.current = at !== active;
    setChosen(keys[at] ?? null);
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    const ways: Readonly<Record<string, () => boolean>> = {
      ArrowDown: () => moveTo(active + 1, 1),
      // From the first, the key is for what stands above the rows.
      ArrowUp: () => active > firstReport && moveTo(active - 1, -1),
      PageDown: () => moveTo(active + rowsInPage(), 1) || moveTo(rows.length - 1, -1),
      PageUp: () => moveTo(active - rowsInPage(), -1) || moveTo(0, 1),
      Home: () => moveTo(0, 1),
      End: () => moveTo(rows.length - 1, -1),
      Enter: () => open(row?.key),
      " ": () => open(row?.key),
    };
    const way = ways[event.key];
    if (!way?.()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function open(id: string | undefined): boolean {
    if (id === undefined) return false;
    setChosen(id);
    session.select([id], { look: true });
    return true;
  }

  const drawn = Array.from({ length: end - first }, (_none, at) => first + at);
  // The row that has the focus is never taken away from it.
  if (active >= 0 && active < first) drawn.unshift(active);
  if (active >= end) drawn.push(active);

  return (
    <div
      role="grid"
      class="twin"
      data-view={isTable ? "table" : "list"}
      aria-label={words.reports}
      aria-rowcount={rows.length + 1}
      aria-colcount={6}
      aria-describedby="twin-help"
    >
      <div role="rowgroup" class="twin-head" ref={heads}>
        <ReportHeads isTable={isTable} />
      </div>
      <div
        role="rowgroup"
        class="twin-rows"
        ref={list}
        style={{ height: `${offsets.at(-1) ?? 0}px` }}
        onPointerDown={() => {
          isPressed.current = true;
        }}
        onPointerUp={() => {
          isPressed.current = false;
        }}
        onPointerCancel={() => {
          isPressed.current = false;
        }}
        onPointerLeave={() => {
          isPressed.current = false;
        }}
      >
        {drawn.map((at) => {
          const row = rows[at];
          if (!row) return null;
          const top = offsets[at] ?? 0;
          if (!("record" in row)) {
            return (
              <GroupTitle
                key={row.key}
                id={row.key}
                group={row.group}
                count={row.count}
                rowIndex={at + 2}
                top={top}
              />
            );
          }
          return (
            <ReportRow
              key={row.key}
              record={row.record}
              look={listed.value.looks.get(row.key) ?? null}
              rowIndex={at + 2}
              top={top}
              isActive={at === active}
              onOpen={open}
              onKeyDown={onKeyDown}
              onFocus={setChosen}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The heading above says how many have begun, but for a search, whose heading says what is found. */
function rowsOf(groups: readonly ReportGroup[], isSearching: boolean): readonly Row[] {
  return groups.flatMap(({ name, records }): Row[] => [
    ...(name === "begun" && !isSearching
      ? []
      : [{ key: `group ${name}`, group: name, count: records.length }]),
    ...records.map((record) => ({ key: record.id, record })),
  ]);
}

/** The list that was given before where that has the same keys: as time runs most steps change none. */
function useSame(keys: readonly string[]): readonly string[] {
  const last = useRef(keys);
  const isSame =
    keys.length === last.current.length && keys.every((key, at) => key === last.current[at]);
  if (!isSame) last.current = keys;
  return last.current;
}
