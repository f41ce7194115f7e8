import { Fragment } from "preact";
import type { Dictionary } from "../words/dictionary.ts";
import type { KeyWords } from "../words/en/keys.ts";
import { Disclosure } from "./disclosure.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { useLaterWords } from "./use-later-words.ts";

/** Every key that the page takes, where it does, and the switch of those that need no focus (WCAG 2.1.4). */
export function Keys() {
  const { session } = usePanel();
  const { words } = useWords();
  const { own, isMissing, again } = useLaterWords("keys");
  if (!own) return isMissing ? <PartMissing again={again} /> : null;
  return (
    <>
      <h3>{own.title}</h3>
      <p class="keys-switch">
        <label>
          <input
            type="checkbox"
            aria-describedby="keys-help"
            checked={session.shortcuts.value}
            onChange={({ currentTarget }) => session.setShortcuts(currentTarget.checked)}
          />
          {own.shortcuts}
        </label>
        <span id="keys-help">{own.shortcutsHelp}</span>
      </p>
      <Disclosure summary={own.all} class="keys">
        {keysOf(words, own).map(({ where, keys }) => (
          <Fragment key={where}>
            <h4>{where}</h4>
            <dl>
              {keys.map(([key, does]) => (
                <div key={does}>
                  <dt>
                    {key.split(", ").map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </Fragment>
        ))}
      </Disclosure>
    </>
  );
}

interface KeyGroup {
  readonly where: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
}

function keysOf(words: Dictionary, { names, ...does }: KeyWords): readonly KeyGroup[] {
  return [
    {
      where: does.shortcuts,
      keys: [
        ["/", does.search],
        [names.leftRight, does.turn],
        [names.shiftP, words.present],
      ],
    },
    {
      where: does.anywhere,
      keys: [
        [names.tab, does.stops],
        [names.escape, does.leave],
      ],
    },
    {
      where: words.marks.label,
      keys: [
        [names.arrows, does.toMark],
        [names.pages, does.throughTime],
        [names.ends, does.firstLastMark],
        [names.enter, does.openMark],
      ],
    },
    {
      where: words.map,
      keys: [
        [names.arrows, does.moveMap],
        [names.zoom, does.zoomMap],
      ],
    },
    {
      where: words.timeBar,
      keys: [
        [names.arrows, does.day],
        [names.pages, does.month],
        [names.ends, does.timeEnds],
        [names.zoom, does.zoomTime],
        [names.shiftArrows, does.bothEnds],
      ],
    },
    {
      where: words.reports,
      keys: [
        [`${names.arrows}, ${names.pages}, ${names.ends}`, does.rows],
        [names.enter, does.openReport],
      ],
    },
    { where: words.charts.title, keys: [[names.arrows, does.numbers]] },
    { where: words.sheetHeight, keys: [[names.arrows, does.sheet]] },
  ];
}
