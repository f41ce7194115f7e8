import type { TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Indicator } from "../record/story.ts";
import type { NumberShape } from "../time/number-shape.ts";
import { pressSlots } from "../time/press-slots.ts";
import { sayWhen } from "../words/dates.ts";
import { sayHowSure } from "../words/indicators.ts";
import { inLanguage } from "../words/translated.ts";
import { sayCitation, sayNumberOf } from "./number-facts.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** Pixels of the narrowest target (WCAG 2.2, 2.5.8). */
const leastTarget = 24;

/** The numbers of a chart to choose from, over their bars: a press or the arrow keys (WAI-ARIA radio group). */
export function NumberChoice({
  label,
  indicators,
  shapes,
  width,
  chosenAt,
  onChoose,
}: {
  readonly label: string;
  readonly indicators: readonly Indicator[];
  /** Of the indicators, in their order. */
  readonly shapes: readonly NumberShape[];
  /** Of the plot, in pixels. */
  readonly width: number;
  readonly chosenAt: number;
  onChoose(at: number): void;
}) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const group = useRef<HTMLDivElement>(null);
  const marks = shapes.map(({ period: { from, to } }) => ({ from: from * width, to: to * width }));
  const slots = pressSlots(marks, width, leastTarget);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = indicators.length - 1;
    const wanted = {
      ArrowRight: chosenAt === last ? 0 : chosenAt + 1,
      ArrowDown: chosenAt === last ? 0 : chosenAt + 1,
      ArrowLeft: chosenAt === 0 ? last : chosenAt - 1,
      ArrowUp: chosenAt === 0 ? last : chosenAt - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onChoose(wanted);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[wanted]?.focus();
  }

  return (
    <div role="radiogroup" class="number-choice" aria-label={label} ref={group}>
      {indicators.map((indicator, at) => {
        const { from, to } = slots[at] ?? { from: 0, to: width };
        const said = [
          `${sayWhen(indicator.when, "period", language)}: ${sayNumberOf(indicator, session.story, language)}`,
          sayHowSure(indicator, language),
          indicator.attributedTo ? words.saidBy(inLanguage(indicator.attributedTo, language)) : "",
          ...indicator.sources.map((citation) => sayCitation(citation, session.story, language)),
        ];
        return (
          <button
            key={indicator.id}
            type="button"
            role="radio"
            aria-checked={at === chosenAt}
            aria-label={said.filter(Boolean).join("; ")}
            tabIndex={at === chosenAt ? 0 : -1}
            data-number={indicator.id}
            style={{ left: `${from}px`, width: `${to - from}px` }}
            onClick={() => onChoose(at)}
            onKeyDown={onKeyDown}
          />
        );
      })}
    </div>
  );
}
