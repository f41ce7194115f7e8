import { Fragment } from "preact";
import type { Citation } from "../../record/citation.ts";
import { sayNumber } from "../../words/quantities.ts";
import { useHandout } from "./handout-context.ts";

/** The id of a note in one of the lists of notes. */
export const noteId = (list: string, number: number): string => `note-${list}-${number}`;

/**
 * The numbers of the notes that say so, raised, each a link to its note.
 *
 * @param list whose notes: a chapter's id, or "all"
 */
export function NoteNumbers({
  citations,
  list,
}: {
  readonly citations: readonly Citation[];
  readonly list: string;
}) {
  const { footnotes, own, language } = useHandout();
  const notes = footnotes.of(citations);
  if (notes.length === 0) return null;
  return (
    <sup class="note-numbers">
      {notes.map(({ number }, index) => (
        <Fragment key={number}>
          {index > 0 && ", "}
          <a
            href={`#${noteId(list, number)}`}
            role="doc-noteref"
            aria-label={own.note(number)}
            onClick={goToNote}
          >
            {sayNumber(number, language)}
          </a>
        </Fragment>
      ))}
    </sup>
  );
}

/** The address stays that of the handout; in a PDF the link leads there by itself. */
function goToNote(event: MouseEvent & { readonly currentTarget: HTMLAnchorElement }) {
  event.preventDefault();
  const note = document.getElementById(event.currentTarget.hash.slice(1));
  note?.scrollIntoView({ block: "center" });
  note?.focus({ preventScroll: true });
}
