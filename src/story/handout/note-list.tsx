import { citationLink, safeLink } from "../../record/citation.ts";
import type { Article } from "../../record/story.ts";
import { sayWhen } from "../../words/dates.ts";
import { sayNumber } from "../../words/quantities.ts";
import type { Footnote } from "./footnotes.ts";
import { articleRuns } from "./footnotes.ts";
import { useHandout } from "./handout-context.ts";
import { noteId } from "./note-numbers.tsx";

/**
 * Some notes, by their numbers: publisher, title, day and address of an article stand once before the
 * paragraphs of it that follow on each other.
 */
export function NoteList({
  notes,
  list,
}: {
  readonly notes: readonly Footnote[];
  readonly list: string;
}) {
  return (
    <ul class="note-list">
      {articleRuns(notes).map(([first, ...rest]) => (
        <li key={first.number}>
          <ArticleLine article={first.article} />
          <ol>
            {[first, ...rest].map((note) => (
              <Note key={note.number} note={note} list={list} />
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

function ArticleLine({ article }: { readonly article: Article }) {
  const { language } = useHandout();
  return (
    <p>
      {article.publisher && `${article.publisher}, `}
      <cite lang={article.language}>{article.title}</cite>,{" "}
      {sayWhen(article.published, "period", language)}.{" "}
      <span class="typed-address" translate={false}>
        {typedAddress(article.url)}
      </span>
    </p>
  );
}

function Note({ note, list }: { readonly note: Footnote; readonly list: string }) {
  const { words, language } = useHandout();
  const { number, article, citation } = note;
  const link = citationLink(article, citation);
  const paragraph = words.paragraph(citation.paragraph);
  return (
    <li id={noteId(list, number)} tabIndex={-1}>
      <b>{sayNumber(number, language)}</b>{" "}
      {link ? (
        <a href={link} target="_blank" rel="noopener noreferrer external">
          {paragraph}
        </a>
      ) : (
        paragraph
      )}
    </li>
  );
}

/** An address as somebody would type it. */
export function typedAddress(url: string): string {
  return (safeLink(url) ?? "").replace(/^https?:\/\/|\/$/g, "");
}
