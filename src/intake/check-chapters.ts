import type { Chapter } from "../record/chapter.ts";
import type { Issue } from "../record/issue.ts";
import type { StoryRecord } from "../record/record.ts";
import type { CivilDay, When } from "../record/when.ts";
import { windowNames, type WindowName } from "../time/show-window.ts";
import { checkColumns } from "./check-columns.ts";
import { checkVisible, readShown, type Tellable } from "./check-shown.ts";
import { readCamera } from "./fields/camera.ts";
import { readDate } from "./fields/date.ts";
import { readId, takenIds, type TakenIds } from "./fields/id.ts";
import { readList } from "./fields/list.ts";
import { readNumber } from "./fields/number.ts";
import { readSources } from "./fields/sources.ts";
import { readRequiredTranslated, readTranslated } from "./fields/translated.ts";
import type { Known } from "./known.ts";
import type { Table } from "./read-csv.ts";
import { readLesson } from "./read-lesson.ts";
import { reportOn, type RowReport } from "./row-report.ts";
import { cell, type Row } from "./row.ts";
import { longestChapterText, longestContentNote, longestTitle } from "./text-limits.ts";

export interface CheckedChapters {
  /** In the order in which they are told. */
  readonly chapters: readonly Chapter[];
  /** Of each chapter, by its id. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly issues: readonly Issue[];
}

/** The window that a chapter without one has. */
const usualWindow: WindowName = "month";

/**
 * The rows of `chapters.csv`; none where a story has no such file. An error keeps a chapter out; what
 * it can be told without is reported as a warning and left out alone.
 */
export function checkChapters(
  file: string,
  table: Table | null,
  known: Known,
  tellable: Tellable,
): CheckedChapters {
  if (table === null) return { chapters: [], rows: new Map(), issues: [] };
  const { readable, issues: columnIssues } = checkColumns(file, table, known.languages, {
    required: ["id", "order", "date", "sources"],
    requiredWords: ["title", "text"],
    optional: ["window", "camera", "layers", "show", "minutes"],
    optionalWords: ["content_note", "notes", "questions", "answers"],
  });
  const issues = [...columnIssues];
  const rows = new Map<string, Row>();
  if (!readable) return { chapters: [], rows, issues };
  const taken = takenIds();
  const orders = new Map<number, Row>();
  const found: { readonly chapter: Chapter; readonly order: number }[] = [];
  let above = 0;
  for (const row of table.rows) {
    const report = reportOn(row, issues);
    above = readOrder(row, orders, report) ?? above;
    const chapter = checkChapter(row, known, tellable, taken, report);
    if (!chapter) continue;
    found.push({ chapter, order: above });
    rows.set(chapter.id, row);
  }
  const inOrder = found.toSorted((a, b) => a.order - b.order);
  return { chapters: inOrder.map(({ chapter }) => chapter), rows, issues };
}

function checkChapter(
  row: Row,
  known: Known,
  tellable: Tellable,
  taken: TakenIds,
  report: RowReport,
): Chapter | null {
  const { languages } = known;
  const id = readId(row, report, taken);
  const title = readRequiredTranslated(row, "title", languages, report, longestTitle);
  const text = readRequiredTranslated(row, "text", languages, report, longestChapterText);
  const when = readDate(row, "date", "period", report);
  const window = readWindow(row, report);
  const camera = readCamera(row, known, report);
  const layers = readLayers(row, known, report);
  const shown = readShown(row, tellable, report);
  const contentNote = readTranslated(row, "content_note", languages, report, longestContentNote);
  const lesson = readLesson(row, languages, report);
  const sources = readSources(row, known, report);
  const moment = when && momentOf(when, report);
  if (report.failed() || id === null || !title || !text || !when || moment === null) return null;
  checkVisible(shown, { moment, window: window ?? usualWindow, layers }, known, report);
  if (contentNote === null) checkHarm(shown, known, report);
  const show = shown.map((record) => record.id);
  return {
    id,
    title,
    text,
    when,
    window,
    camera,
    layers,
    show,
    contentNote,
    lesson,
    sources,
  };
}

/** Null where none can be read; the chapter then comes after the row above it. */
function readOrder(row: Row, orders: Map<number, Row>, report: RowReport): number | null {
  const order = readNumber(row, "order", { ...report, error: report.warn });
  if (cell(row, "order") === "") {
    report.warn(
      "order",
      "the chapter has no order: write 1, 2, 3; it comes after the row above it",
    );
  }
  if (order === null) return null;
  const first = orders.get(order);
  if (first) {
    const message = `order ${order} stands twice: row ${first.line} has it; this chapter comes after it`;
    report.warn("order", message);
  } else {
    orders.set(order, row);
  }
  return order;
}

/** The last day of a range; its first where it has no end. */
function momentOf({ earliest, latest, edtf }: When, report: RowReport): CivilDay | null {
  if (latest !== null) return latest - 1;
  if (earliest === null) {
    report.error("date", `${edtf} names no day that the map could stand at: write one`);
  } else {
    const message = `${edtf} has no end: write the day that the map is to stand at; the first stands in`;
    report.warn("date", message);
  }
  return earliest;
}

function readWindow(row: Row, report: RowReport): WindowName | null {
  const text = cell(row, "window");
  const name = windowNames.find((each) => each === text);
  if (name !== undefined || text === "") return name ?? null;
  const names = windowNames.join(", ");
  report.warn(
    "window",
    `unknown window: ${text}; write one of ${names}; a ${usualWindow} stands in`,
  );
  return null;
}

function readLayers(row: Row, known: Known, report: RowReport): readonly string[] {
  const ids = known.layers.map(({ id }) => id);
  return readList(row, "layers", report).filter((layer) => {
    if (ids.includes(layer)) return true;
    report.warn("layers", `unknown layer: ${layer}; write one of ${ids.join(", ")}`);
    return false;
  });
}

/** Nobody should come upon deaths or injuries unwarned. */
function checkHarm(
  shown: readonly StoryRecord[],
  { figures, languages }: Known,
  report: RowReport,
): void {
  const harming = shown.filter((record) =>
    Object.keys(record.figures).some((name) => figures.get(name)?.harm),
  );
  if (harming.length === 0) return;
  const ids = harming.map(({ id }) => id).join(", ");
  const message = `the chapter shows people harmed (${ids}): write a calm sentence that says so first`;
  report.warn(`content_note_${languages[0]}`, message);
}
