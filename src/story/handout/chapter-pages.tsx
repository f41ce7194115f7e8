import type { Chapter } from "../../record/chapter.ts";
import type { Lesson } from "../../record/lesson.ts";
import type { StoryRecord } from "../../record/record.ts";
import { reportCells } from "../../panel/report-cells.ts";
import { sayWhen } from "../../words/dates.ts";
import { citationsOf } from "./footnotes.ts";
import { useHandout } from "./handout-context.ts";
import type { HandoutMap } from "./handout-map.ts";
import { MapFigure } from "./map-figure.tsx";
import { NoteList } from "./note-list.tsx";
import { NoteNumbers } from "./note-numbers.tsx";
import { Questions } from "./questions.tsx";
import { ReportSign } from "./report-sign.tsx";
import { Told, ToldParagraphs } from "./told.tsx";

export interface ChapterPagesProps {
  readonly chapter: Chapter;
  /** Counted from 1. */
  readonly number: number;
  readonly map: HandoutMap | null | undefined;
  readonly lesson: Lesson | null;
  /** Whether what is for the teacher is printed. */
  readonly withNotes: boolean;
}

/** A chapter: on the front of a sheet what it tells and its map, on the back questions and notes. */
export function ChapterPages({ chapter, number, map, lesson, withNotes }: ChapterPagesProps) {
  const { story, own, language, footnotes } = useHandout();
  const titleId = `chapter-${chapter.id}`;
  const shown = chapter.show.flatMap((id) => story.records.find((each) => each.id === id) ?? []);
  const cited = [...chapter.sources, ...shown.flatMap(citationsOf)];
  return (
    <article class="handout-chapter" aria-labelledby={titleId}>
      <header>
        <p class="handout-eyebrow">
          <span>{own.chapter(number)}</span> {sayWhen(chapter.when, "period", language)}
        </p>
        <h2 id={titleId}>
          <Told text={chapter.title} />
        </h2>
      </header>
      {chapter.contentNote && (
        <p class="handout-content-note" role="note">
          <Told text={chapter.contentNote} />
        </p>
      )}
      <ToldParagraphs
        text={chapter.text}
        class="handout-text"
        end={<NoteNumbers citations={chapter.sources} list={chapter.id} />}
      />
      <MapFigure map={map} number={number} hasRings={shown.length > 0} />
      {shown.length > 0 && (
        <section class="handout-ringed">
          <h3>{own.ringed}</h3>
          <ul>
            {shown.map((record) => (
              <Shown
                key={record.id}
                record={record}
                letter={map?.letters.get(record.id) ?? ""}
                list={chapter.id}
              />
            ))}
          </ul>
        </section>
      )}
      <div class="handout-back">
        {lesson && <Questions lesson={lesson} chapter={number} withAnswers={withNotes} />}
        {withNotes && lesson?.notes && (
          <aside class="handout-teacher">
            <h3>
              {own.forTheTeacher}
              {lesson.minutes !== null && (
                <span class="handout-soft"> · {own.minutes(lesson.minutes)}</span>
              )}
            </h3>
            <ToldParagraphs text={lesson.notes} />
          </aside>
        )}
        {cited.length > 0 && (
          <section class="handout-notes">
            <h3>{own.notesOf(number)}</h3>
            <NoteList notes={footnotes.of(cited)} list={chapter.id} />
          </section>
        )}
      </div>
    </article>
  );
}

interface ShownProps {
  readonly record: StoryRecord;
  /** By which it is named on the map; empty where it is not there. */
  readonly letter: string;
  readonly list: string;
}

function Shown({ record, letter, list }: ShownProps) {
  const { story, language, storyLang } = useHandout();
  const cells = reportCells(record, story, language);
  return (
    <li>
      <span class="handout-letter">{letter}</span>
      <ReportSign record={record} />
      <span>
        <b lang={storyLang}>{cells.title}</b>
        <NoteNumbers citations={citationsOf(record)} list={list} />{" "}
        <span class="handout-soft">
          {[cells.when, cells.where, cells.known, cells.doubt].filter(Boolean).join(" · ")}
        </span>
      </span>
    </li>
  );
}
