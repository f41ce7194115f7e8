import { sayNumberOf } from "../../panel/number-facts.tsx";
import type { Indicator } from "../../record/story.ts";
import { sayWhen } from "../../words/dates.ts";
import { sayHowSure } from "../../words/indicators.ts";
import { inLanguage } from "../../words/translated.ts";
import { useHandout } from "./handout-context.ts";
import { NoteNumbers } from "./note-numbers.tsx";
import { Told } from "./told.tsx";

/** Every number with an area and a period. */
export function NumbersTable({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { own } = useHandout();
  if (indicators.length === 0) return null;
  const { what, value, when, sure } = own.numberColumns;
  return (
    <section class="handout-section">
      <h2 id="numbers">{own.numbers}</h2>
      <p class="handout-soft">{own.numbersAre}</p>
      <table class="handout-table handout-numbers" aria-labelledby="numbers">
        <thead>
          <tr>
            {[when, what, value, sure, own.columns.notes].map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <Row key={indicator.id} indicator={indicator} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ indicator }: { readonly indicator: Indicator }) {
  const { story, language, words } = useHandout();
  const who = indicator.attributedTo && words.saidBy(inLanguage(indicator.attributedTo, language));
  return (
    <tr>
      <td class="handout-when">{sayWhen(indicator.when, "period", language)}</td>
      <td>
        <b>
          <Told text={indicator.title} />
        </b>
      </td>
      <td>{sayNumberOf(indicator, story, language)}</td>
      <td>{[sayHowSure(indicator, language), who].filter(Boolean).join(", ")}</td>
      <td class="handout-refs">
        <NoteNumbers citations={indicator.sources} list="all" />
      </td>
    </tr>
  );
}
