import { useChartWords } from "./chart-words.ts";
import type { Indicator } from "../record/story.ts";
import { sayWhen } from "../words/dates.ts";
import { sayHowSure } from "../words/indicators.ts";
import { inLanguage } from "../words/translated.ts";
import { Disclosure } from "./disclosure.tsx";
import { NumberSources, sayNumberOf } from "./number-facts.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** What a chart shows, as a table. */
export function NumberTable({
  title,
  indicators,
}: {
  readonly title: string;
  readonly indicators: readonly Indicator[];
}) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const own = useChartWords();
  return (
    <Disclosure summary={own.asTable} class="number-table">
      <table>
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{own.period}</th>
            <th scope="col">{own.number}</th>
            <th scope="col">{own.howSure}</th>
            <th scope="col">{own.who}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.id}>
              <th scope="row">{sayWhen(indicator.when, "period", language)}</th>
              <td>{sayNumberOf(indicator, session.story, language)}</td>
              <td>{sayHowSure(indicator, language)}</td>
              <td>
                {indicator.attributedTo &&
                  `${words.saidBy(inLanguage(indicator.attributedTo, language))} `}
                <NumberSources indicator={indicator} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
