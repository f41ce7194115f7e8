import { formatIsoDay } from "../record/civil-day.ts";
import { sayDay } from "../words/dates.ts";
import { lazyPart } from "./lazy-part.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { useFormForButton } from "./use-form-for-button.ts";

const MomentForm = lazyPart(() => import("./moment-form.tsx"), "MomentForm");

/** The clock's day in words; pressed, a field to type another into. */
export function MomentField() {
  const { session } = usePanel();
  const { words, language } = useWords();
  const { whole, isOpen, toggle, close, onFocusOut } = useFormForButton();
  const moment = session.moment.value;
  return (
    <div class="moment" ref={whole} onFocusOut={onFocusOut}>
      <button
        type="button"
        class="moment-button"
        title={words.goToDate}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        <time dateTime={formatIsoDay(moment)}>{sayDay(moment, language)}</time>
      </button>
      {isOpen && <MomentForm close={close} />}
    </div>
  );
}
