import type { StoryRecord } from "../../record/record.ts";
import { reportCells } from "../../panel/report-cells.ts";
import { sayNumber } from "../../words/quantities.ts";
import { inLanguage } from "../../words/translated.ts";
import { citationsOf } from "./footnotes.ts";
import { useHandout } from "./handout-context.ts";
import { NoteNumbers } from "./note-numbers.tsx";
import { ReportSign } from "./report-sign.tsx";
import type { TimelineYear } from "./timeline-order.ts";

/** Every report in the order of time, with its doubt in words. */
export function Timeline({ years }: { readonly years: readonly TimelineYear<StoryRecord>[] }) {
  const { own, words } = useHandout();
  const { when, what, sure, chapter, notes } = own.columns;
  return (
    <section class="handout-section handout-timeline">
      <h2 id="timeline">{own.timeline}</h2>
      <p class="handout-soft">{own.timelineIs}</p>
      <table class="handout-table" aria-labelledby="timeline">
        <thead>
          <tr>
            {[when, what, sure, chapter, notes].map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        {years.map(({ year, entries }) => (
          <tbody key={year}>
            <tr class="handout-year">
              <th scope="rowgroup" colSpan={5}>
                {year === null ? own.undated : words.dates.year(year)}
              </th>
            </tr>
            {entries.map((record) => (
              <Row key={record.id} record={record} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({ record }: { readonly record: StoryRecord }) {
  const { story, language, storyLang, words } = useHandout();
  const cells = reportCells(record, story, language);
  const chapters = story.chapters.flatMap(({ show }, index) =>
    show.includes(record.id) ? [sayNumber(index + 1, language)] : [],
  );
  const who = record.attributedTo && words.saidBy(inLanguage(record.attributedTo, language));
  return (
    <tr>
      <td class="handout-when">{cells.when}</td>
      <td>
        <div class="handout-what">
          <ReportSign record={record} />
          <span>
            <b lang={storyLang}>{cells.title}</b>{" "}
            <span class="handout-soft">
              {[cells.where, cells.many].filter(Boolean).join(" · ")}
            </span>
          </span>
        </div>
      </td>
      <td>{[cells.known, cells.doubt, who].filter(Boolean).join(", ")}</td>
      <td class="handout-chapters">{chapters.join(", ")}</td>
      <td class="handout-refs">
        <NoteNumbers citations={citationsOf(record)} list="all" />
      </td>
    </tr>
  );
}
