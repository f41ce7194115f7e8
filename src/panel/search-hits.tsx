import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { Article } from "../record/story.ts";
import type { Place } from "../record/where.ts";
import type { SearchScope } from "../session/search-query.ts";
import { searchPieces } from "../session/search-pieces.ts";
import { wordsOf } from "../session/search-words.ts";
import { namesOf } from "../session/place-names.ts";
import { sayWhen } from "../words/dates.ts";
import { inLanguage } from "../words/translated.ts";
import { MarkedText } from "./marked-text.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** Above the reports found: places and articles of that name, what the filter leaves out, what to try. */
export function SearchHits({ leftOut }: { readonly leftOut: number }) {
  const { session } = usePanel();
  const { words } = useWords();
  const { words: asked, within } = session.search.value;
  const { story, searchOf } = session;
  // Within a place or an article all that is found is reports.
  const places = within ? [] : searchOf.places(asked);
  const articles = within
    ? []
    : Array.from(searchOf.articles(asked), (at) => story.articles[at]).filter(
        (article): article is Article => article !== undefined,
      );
  const count = session.found.value?.records.length ?? 0;
  const hits = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = hits.current?.closest<HTMLElement>(".reports");
    const move = (event: KeyboardEvent) =>
      moveThroughHits(event, session.selection.peek() !== null);
    all?.addEventListener("keydown", move);
    return () => all?.removeEventListener("keydown", move);
  }, [session]);
  return (
    <div class="search-hits" ref={hits}>
      {count === 0 && places.length + articles.length === 0 && <NothingFound />}
      {leftOut > 0 && (
        <p class="left-out-by-filter">
          {words.search.leftOut(leftOut)}{" "}
          <button type="button" class="quiet" onClick={session.clearFilter}>
            {words.showEverything}
          </button>
        </p>
      )}
      <HitGroup
        label={words.search.places}
        hits={places.map((place) => (
          <PlaceHit key={place.id} place={place} />
        ))}
      />
      <HitGroup
        label={words.search.articles}
        hits={articles.map((article) => (
          <ArticleHit key={article.id} article={article} />
        ))}
      />
    </div>
  );
}

/** Most places or articles that are listed at once. */
const atOnce = 4;

function HitGroup({
  label,
  hits,
}: {
  readonly label: string;
  readonly hits: readonly ComponentChildren[];
}) {
  const { words } = useWords();
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // The button goes: on with the first of those that it has shown.
  useLayoutEffect(() => {
    if (isWhole) list.current?.querySelectorAll<HTMLElement>(".search-hit")[atOnce]?.focus();
  }, [isWhole]);
  const shown = isWhole ? hits : hits.slice(0, atOnce);
  if (hits.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <ul ref={list}>
        {shown.map((hit, at) => (
          <li key={at}>{hit}</li>
        ))}
      </ul>
      {shown.length < hits.length && (
        <button type="button" class="quiet more search-hit" onClick={() => setWhole(true)}>
          {words.showMore(hits.length - shown.length, hits.length)}
        </button>
      )}
    </section>
  );
}

/** A place by its name, and by the other one that was looked for; a press leads to its reports. */
function PlaceHit({ place }: { readonly place: Place }) {
  const { session } = usePanel();
  const { words, language } = useWords();
  const name = inLanguage(place.name, language);
  const asked = session.search.value.words;
  const isNamed = (text: string) => searchPieces(text, asked).some(({ isFound }) => isFound);
  const other = isNamed(name) ? undefined : namesOf(place).find(isNamed);
  return (
    <Hit
      scope={{ of: "place", id: place.id }}
      onPress={() => session.lookAt([place.id])}
      note={words.placeNames[place.precision]}
    >
      <MarkedText text={other ? `${name} (${other})` : name} />
    </Hit>
  );
}

function ArticleHit({ article }: { readonly article: Article }) {
  const { language } = useWords();
  return (
    <Hit
      scope={{ of: "article", id: article.id }}
      note={sayWhen(article.published, "period", language)}
    >
      <cite lang={article.language}>
        <MarkedText text={article.title} />
      </cite>
    </Hit>
  );
}

function Hit({
  scope,
  note,
  onPress,
  children,
}: {
  readonly scope: SearchScope;
  readonly note: string;
  readonly onPress?: () => void;
  readonly children: ComponentChildren;
}) {
  const { session } = usePanel();
  const { words } = useWords();
  return (
    <button
      type="button"
      class="search-hit"
      onClick={() => {
        session.searchWithin(scope);
        onPress?.();
        // Its reports take the place of the press.
        setTimeout(() => document.querySelector<HTMLElement>('.report[tabindex="0"]')?.focus());
      }}
    >
      <span class="hit-name">{children}</span> <span class="hit-note">{note}</span>
      <span class="unseen">, </span>
      <span class="hit-count">{words.search.count(session.searchOf.within(scope).length)}</span>
    </button>
  );
}

/** Which of several words are found by themselves, and what to try. */
function NothingFound() {
  const { session } = usePanel();
  const { words } = useWords();
  const { words: asked, within } = session.search.value;
  // Said as they were typed, but each once.
  const typed = new Map(
    wordsOf(asked).map(({ folded, start, end }) => [folded, asked.slice(start, end)]),
  );
  const each = [...typed.values()].slice(0, 6);
  return (
    <div class="nothing">
      {each.length > 1 && (
        <p>
          {each
            .map((word) =>
              words.search.wordFound(word, session.countFound({ words: word, within })),
            )
            .join("; ")}
          .
        </p>
      )}
      <p>{words.search.tryThis}</p>
      <button type="button" class="quiet" onClick={session.clearSearch}>
        {words.search.clear}
      </button>
    </div>
  );
}

/** Up and down go through places, articles and reports as through one list, from the field and back. */
function moveThroughHits(event: KeyboardEvent, hasCard: boolean) {
  const { key, target, currentTarget } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const field = document.getElementById("search");
  if (key === "Escape" && !hasCard) {
    field?.focus();
    return;
  }
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const hits = [
    ...currentTarget.querySelectorAll<HTMLElement>('.search-hit, .report[tabindex="0"]'),
  ];
  const at = hits.indexOf(target);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  (hits[at + step] ?? (step < 0 ? field : null))?.focus();
}
