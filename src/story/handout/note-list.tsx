import { citationLink, safeLink } from "../../record/citation.ts";
import { sayWhen } from "../../words/dates.ts";
import { sayNumber } from "../../words/quantities.ts";
import type { Footnote } from "./footnotes.ts";
import { useHandout } from "./handout-context.ts";
import { noteId } from "./note-numbers.tsx";

/** Some notes in full: publisher, title, day, paragraph, and the article's address as it is typed. */
export function NoteList({
  notes,
  list,
}: {
  readonly notes: readonly Footnote[];
  readonly list: string;
}) {
  const { language } = useHandout();
  return (
    <ul class="note-list">
      {notes.map((note) => (
        <li key={note.number} id={noteId(list, note.number)} tabIndex={-1} role="doc-footnote">
          <span class="note-number">{sayNumber(note.number, language)}</span>
          <Note note={note} />
        </li>
      ))}
    </ul>
  );
}

function Note({ note: { article, citation } }: { readonly note: Footnote }) {
  const { words, language } = useHandout();
  const link = citationLink(article, citation);
  const facts = [
    sayWhen(article.published, "period", language),
    words.paragraph(citation.paragraph),
  ].join(", ");
  return (
    <span>
      {article.publisher && `${article.publisher}, `}
      <cite lang={article.language}>{article.title}</cite>, {facts}.{" "}
      {link && (
        <a href={link} target="_blank" rel="noopener noreferrer external" translate={false}>
          {typedAddress(article.url)}
        </a>
      )}
    </span>
  );
}

/** An address as somebody would type it. */
export function typedAddress(url: string): string {
  return (safeLink(url) ?? "").replace(/^https?:\/\/|\/$/g, "");
}
