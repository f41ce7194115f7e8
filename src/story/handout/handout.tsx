import { useEffect, useMemo, useState } from "preact/hooks";
import { sayParts } from "../../panel/say-parts.ts";
import type { Lesson } from "../../record/lesson.ts";
import type { MissingPart } from "../../record/missing-part.ts";
import type { Story } from "../../record/story.ts";
import type { LegendEntry } from "../../symbol/legend-entry.ts";
import { dictionaryOf, isSpoken } from "../../words/dictionary.ts";
import type { AboutWords } from "../../words/en/about.ts";
import type { HandoutWords } from "../../words/en/handout.ts";
import type { LooksWords } from "../../words/en/looks.ts";
import { inLanguage } from "../../words/translated.ts";
import { ChapterPages } from "./chapter-pages.tsx";
import { Cover } from "./cover.tsx";
import { citationsOf, numberFootnotes } from "./footnotes.ts";
import { HandoutBar } from "./handout-bar.tsx";
import type { HandoutChoices } from "./handout-choices.ts";
import { formatHandoutChoices } from "./handout-choices.ts";
import { HandoutContext } from "./handout-context.ts";
import type { PrepareMaps } from "./handout-map.ts";
import { HowToRead } from "./how-to-read.tsx";
import { NoteList } from "./note-list.tsx";
import { NumbersTable } from "./numbers-table.tsx";
import { Sources } from "./sources.tsx";
import { timelineOrder } from "./timeline-order.ts";
import { Timeline } from "./timeline.tsx";
import { useMaps } from "./use-maps.ts";

/** What there is to print. */
export interface HandoutContent {
  readonly story: Story;
  readonly missing: readonly MissingPart[];
  /** By the chapters' ids; null where they could not be had. */
  readonly lessons: ReadonlyMap<string, Lesson> | null;
  /** The address of the licence of the story's data; null where none is known. */
  readonly licence: string | null;
}

export interface HandoutProps {
  readonly content: HandoutContent;
  readonly start: HandoutChoices;
  readonly own: HandoutWords;
  readonly about: AboutWords;
  readonly looks: LooksWords;
  readonly legend: readonly LegendEntry[];
  readonly prepareMaps: PrepareMaps;
}

/** The story as pages to print. */
export function Handout({ content, start, own, about, looks, legend, prepareMaps }: HandoutProps) {
  const { story, missing, lessons, licence } = content;
  const [choices, choose] = useState(start);
  const { language } = choices;
  const words = dictionaryOf(language);
  const { years, footnotes, wanted } = useMemo(() => arrange(story), [story]);
  const { maps, credit, isGroundMissing } = useMaps(prepareMaps, wanted, {
    language,
    alphabet: own.alphabet,
  });
  useEffect(() => {
    document.documentElement.dataset["paper"] = choices.paper;
    history.replaceState(null, "", formatHandoutChoices(choices));
  }, [choices]);

  const context = useMemo(() => {
    const storyLang = isSpoken(language) ? undefined : language;
    return { story, language, storyLang, words, own, about, looks, footnotes };
  }, [story, language, words, own, about, looks, footnotes]);
  const troubles = [
    missing.length > 0 ? own.missing(sayParts(missing, story, language)) : "",
    lessons === null ? own.lessonsMissing : "",
    isGroundMissing ? own.groundMissing : "",
  ].filter(Boolean);
  const hasNotes = [...(lessons?.values() ?? [])].some(
    ({ notes, answers }) => notes !== null || answers.some(Boolean),
  );
  return (
    <HandoutContext.Provider value={context}>
      <HandoutBar
        choices={choices}
        choose={choose}
        ready={maps.size}
        of={wanted.length}
        hasNotes={hasNotes}
      />
      <main class="handout">
        {troubles.length > 0 && (
          <div class="handout-troubles" role="alert">
            {troubles.map((trouble) => (
              <p key={trouble}>{trouble}</p>
            ))}
            <button type="button" class="quiet" onClick={() => location.reload()}>
              {words.tryAgain}
            </button>
          </div>
        )}
        <Cover map={maps.get(null)} />
        <HowToRead legend={legend} troubles={troubles} />
        {story.chapters.map((chapter, index) => (
          <ChapterPages
            key={chapter.id}
            chapter={chapter}
            number={index + 1}
            map={maps.get(chapter.id)}
            lesson={lessons?.get(chapter.id) ?? null}
            withNotes={choices.notes}
          />
        ))}
        <Timeline years={years} />
        <NumbersTable indicators={story.indicators} />
        <section class="handout-section handout-notes" aria-labelledby="all-notes">
          <h2 id="all-notes">{own.allNotes}</h2>
          <p class="handout-soft">{own.allNotesAre}</p>
          <NoteList notes={footnotes.all} list="all" />
        </section>
        <Sources licence={licence} mapCredit={credit} />
      </main>
    </HandoutContext.Provider>
  );
}

/** What depends on no choice. */
function arrange(story: Story) {
  const years = timelineOrder(story.records);
  const rest = [
    ...years.flatMap(({ entries }) => entries.map(citationsOf)),
    ...story.indicators.map(({ sources }) => sources),
  ];
  const wanted: readonly (string | null)[] = [null, ...story.chapters.map(({ id }) => id)];
  return { years, footnotes: numberFootnotes(story, rest), wanted };
}

/** What the browser calls the page, and a PDF of it. */
export function titleOfHandout(story: Story, language: string, own: HandoutWords): string {
  return `${inLanguage(story.title, language)} · ${own.name} · Dateline`;
}
