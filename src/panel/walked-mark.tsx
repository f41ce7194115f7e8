import type { TargetedKeyboardEvent } from "preact";
import { useMemo } from "preact/hooks";
import type { MarkInSight } from "../session/marks-in-sight.ts";
import { markWords } from "./mark-words.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { RecordMark } from "./record-mark.tsx";

/** Pixels from a mark's middle to its words, and from those to the map's edge. */
const toWords = 26;
const toEdge = 8;

/** Pixels of a map's width below which words beside a mark would cover the others. */
const narrow = 480;

type Room = Pick<HTMLElement, "clientWidth" | "clientHeight">;

/** A button on a mark of the map, with the mark drawn anew, since it may lie under the legend, and its words. */
export function WalkedMark({
  mark,
  index,
  count,
  isLeft,
  room,
  onOpen,
  ...on
}: {
  readonly mark: MarkInSight;
  readonly index: number;
  readonly count: number;
  /** It is there only until the next one has the focus. */
  readonly isLeft: boolean;
  /** What it stands in. */
  readonly room: Room | null;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent) => void;
}) {
  const { session, visible } = usePanel();
  const { words, language, storyLang } = useWords();
  const { key, records, x, y } = mark;
  // As time moves on its look changes, and so do its words: once in a while, and once the clock rests.
  const { looks } = visible.value;
  const look = looks.get(records[0] ?? "");
  const { title, lines, titles } = useMemo(
    () => markWords(mark, session, looks, language),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- not as it moves with the map
    [key, session, looks, language],
  );
  const record = session.records.get(records[0] ?? "");
  const place = words.marks.place(index + 1, count);
  return (
    <>
      <button
        type="button"
        class="walked-mark"
        tabIndex={isLeft ? -1 : 0}
        data-record={records[0]}
        aria-label={[title, ...lines, ...titles, place].join("; ")}
        style={{ left: `${x}px`, top: `${y}px` }}
        onClick={onOpen}
        onKeyDown={on.onKeyDown}
        onFocus={on.onFocus}
      >
        {record && <RecordMark record={record} look={look ?? "sure"} size={28} />}
      </button>
      <p class="walked-words" aria-hidden="true" style={room ? besides(mark, room) : {}}>
        <strong lang={storyLang}>{title}</strong>
        {[...lines, place].map((line, at) => (
          <span key={at}>{line}</span>
        ))}
      </p>
    </>
  );
}

/** Beside a mark on the side that has more room; on a narrow map along the edge that is farther away. */
function besides(
  { x, y }: Pick<MarkInSight, "x" | "y">,
  { clientWidth: width, clientHeight: height }: Room,
): Readonly<Record<string, string>> {
  const [isRight, isLow] = [x > width / 2, y > height / 2];
  if (width < narrow) {
    const edges = { left: `${toEdge}px`, right: `${toEdge}px` };
    return isLow ? { ...edges, top: `${toEdge}px` } : { ...edges, bottom: `${toEdge}px` };
  }
  return {
    maxWidth: `min(17rem, ${(isRight ? x : width - x) - toWords - toEdge}px)`,
    ...(isRight ? { right: `${width - x + toWords}px` } : { left: `${x + toWords}px` }),
    ...(isLow ? { bottom: `${height - y - toWords}px` } : { top: `${y - toWords}px` }),
  };
}
