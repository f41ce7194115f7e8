import { formatIsoDay } from "../record/civil-day.ts";
import { longestDay, sayDay } from "../words/dates.ts";
import { lazyPart } from "./lazy-part.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { useFormForButton } from "./use-form-for-button.ts";

const MomentForm = lazyPart(() => import("./moment-form.tsx"), "MomentForm");

/** Letters of a day for which there is room where all of the time bar stands in a row. */
const mostLetters = 25;

/** The clock's day in words; pressed, a field to type another into. */
export function MomentField() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { whole, isOpen, toggle, close } = useFormForButton();
  const moment = session.moment.value;
  const longest = longestDay(language);
  // With room for any day, what stands beside it does not move with each step, and nothing else is laid out anew.
  const room = longest.length > mostLetters ? undefined : longest;
  return (
    <div class="moment" ref={whole}>
      <button
        type="button"
        class="moment-button"
        title={words.goToDate}
        data-longest={room}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        <time dateTime={formatIsoDay(moment)}>{sayDay(moment, language)}</time>
      </button>
      {isOpen && <MomentForm close={close} />}
    </div>
  );
}
