import type { ComponentChildren } from "preact";
import type { FacetName } from "../session/story-facets.ts";
import { sayNumber } from "../words/quantities.ts";
import { keepInPlace } from "./keep-in-place.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** One value of a facet: a switch as wide as the row, how many have it now, and a press to it alone. */
export function FilterRow({
  facet,
  value,
  name,
  count,
  isMixed = false,
  isShut = false,
  children,
}: {
  readonly facet: FacetName;
  readonly value: string;
  readonly name: string;
  /** Null where what there is of it could not be loaded. */
  readonly count: number | null;
  /** On, but for a part of what belongs to it. */
  readonly isMixed?: boolean;
  /** What it belongs to is off. */
  readonly isShut?: boolean;
  /** How it looks on the map. */
  readonly children?: ComponentChildren;
}) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const off = session.filter.value[facet];
  const isOn = !isShut && !off.has(value);
  const isAlone = isOn && off.size > 0 && off.size === session.facets[facet].values.length - 1;
  return (
    <div class="filter-row" data-none={!count || !isOn} data-drawn={children != null}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          indeterminate={isOn && isMixed}
          aria-label={count === null ? words.missing.value(name) : words.valueNow(name, count)}
          onChange={({ currentTarget }) =>
            keepInPlace(currentTarget, ".legend", () => session.toggleValue(facet, value))
          }
        />
        {children}
        <span class="legend-name" title={name}>
          {name}
        </span>
        <span class="legend-count">{count === null ? "–" : sayNumber(count, language)}</span>
      </label>
      <button
        type="button"
        class="only"
        aria-label={isAlone ? words.allInsteadOf(name) : words.onlyValue(name)}
        data-alone={isAlone}
        onClick={({ currentTarget }) =>
          keepInPlace(currentTarget, ".legend", () =>
            isAlone ? session.showAllOf(facet) : session.showOnly(facet, value),
          )
        }
      >
        {isAlone ? words.all : words.only}
      </button>
    </div>
  );
}
