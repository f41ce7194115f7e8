import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { StoryRecord } from "../record/record.ts";
import { dateSample } from "../symbol/date-glyph.ts";
import { sayFigure } from "../words/quantities.ts";
import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import { Accounts } from "./accounts.tsx";
import { Citations } from "./citations.tsx";
import { DateGlyph } from "./date-glyph.tsx";
import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { MoreLike } from "./more-like.tsx";
import { Numbers } from "./numbers.tsx";
import { PlaceWords } from "./place-words.tsx";
import { RecordMark } from "./record-mark.tsx";
import { Related } from "./related.tsx";
import { ShareButton } from "./share-button.tsx";
import { Stops } from "./stops.tsx";
import { StoryText } from "./story-text.tsx";

/** Everything that is known of the record that is selected, as a short news item. */
export function Card() {
  const { session } = usePanel();
  const record = session.selected.value;
  return record ? <RecordCard record={record} /> : null;
}

function RecordCard({ record }: { readonly record: StoryRecord }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const kind = session.story.kinds.find(({ id }) => id === record.kind);
  const declared = session.story.figures.filter(({ name }) => record.figures[name]);

  const unitOf = (id: string) => session.story.units.find((unit) => unit.id === id) ?? null;
  useFocusOn(heading, record.id);

  return (
    <article class="card" aria-label={words.card} data-record={record.id}>
      <CardBar />
      <p class="kicker">
        <RecordMark record={record} size={26} />
        <span>{kind && <StoryText text={kind.name} />}</span>
        <Status record={record} />
      </p>
      <h2 ref={heading} tabIndex={-1}>
        <StoryText text={record.title} />
      </h2>
      <p class="dateline">
        <span class="card-when">
          {sayWhen(record.when, "event", language)}{" "}
          <DateGlyph layer={record.layer} {...dateSample(record.when)} />
        </span>
        <PlaceWords ids={record.places} />
      </p>
      <p class="summary">
        <StoryText text={record.summary} />
      </p>
      {declared.length > 0 && (
        <ul class="figures" aria-label={words.figures}>
          {declared.map((declaration) => {
            const quantity = record.figures[declaration.name];
            return quantity ? (
              <li key={declaration.name} data-harm={declaration.harm}>
                {sayFigure(quantity, declaration, language, unitOf(declaration.unit))}
              </li>
            ) : null;
          })}
        </ul>
      )}
      {record.attributedTo && (
        <p class="attributed">{words.saidBy(inLanguage(record.attributedTo, language))}</p>
      )}
      <Accounts accounts={record.accounts} />
      <Stops record={record} />
      {record.note && (
        <p class="note">
          <strong>{words.caution}</strong> <StoryText text={record.note} />
        </p>
      )}
      {record.basis && (
        <p class="basis">
          <strong>{words.basis}</strong> <StoryText text={record.basis} />
        </p>
      )}
      <Numbers ids={record.related} />
      <Citations citations={record.sources} label={words.sources} />
      <Related ids={record.related} />
      <MoreLike record={record} />
      <ShareButton label={words.copyLinkToReport} />
    </article>
  );
}

/**
 * Whoever opens a card by key or by screen reader continues at its title, and returns to where they
 * were once it is closed, unless they have gone on elsewhere.
 */
function useFocusOn(heading: RefObject<HTMLElement | null>, id: string) {
  // Before a quick key is pressed. Once for the card's life: turning to another record keeps the opener.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const isMark = opener?.matches(".walked-mark") === true;
    const opened = opener?.getAttribute("data-record") ?? "";
    const card = heading.current?.closest(".card");
    return () => {
      const { activeElement } = document;
      if (activeElement !== document.body && !card?.contains(activeElement)) return;
      // What opened it may have been drawn anew meanwhile, or stand on the map no longer.
      const row = `.report[data-record="${CSS.escape(opened)}"], .report[tabindex="0"]`;
      const again =
        opener instanceof HTMLElement && opener !== document.body && opener.isConnected
          ? opener
          : document.querySelector<HTMLElement>(isMark ? '.mark-walk [tabindex="0"]' : row);
      again?.focus({ preventScroll: true });
    };
  }, [heading]);
  useLayoutEffect(() => {
    heading.current?.closest(".reading")?.scrollTo({ top: 0 });
    heading.current?.closest(".card")?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [heading, id]);
}

function Status({ record }: { readonly record: StoryRecord }) {
  const { words } = useWords();
  return (
    <span class="status" data-status={record.status}>
      {words.statuses[record.status]}
    </span>
  );
}

/** Closes the card, and turns to the others that lay under the same click. */
function CardBar() {
  const { session } = usePanel();
  const { words } = useWords();
  const picked = session.selection.value;
  const several = picked && picked.ids.length > 1;
  return (
    <div class="card-bar">
      {several && (
        <>
          <IconButton label={words.previousHere} onPress={() => session.turnSelection(-1)}>
            ‹
          </IconButton>
          <span>{words.ofHere(picked.index + 1, picked.ids.length)}</span>
          <IconButton label={words.nextHere} onPress={() => session.turnSelection(1)}>
            ›
          </IconButton>
        </>
      )}
      <IconButton class="close" label={words.close} onPress={session.clearSelection}>
        ×
      </IconButton>
    </div>
  );
}
