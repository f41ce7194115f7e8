import { searchPieces } from "../session/search-pieces.ts";
import { usePanel } from "./panel-context.ts";

/** A text in which the words that are looked for are marked. */
export function MarkedText({ text }: { readonly text: string }) {
  const { session } = usePanel();
  const { words } = session.search.value;
  if (words === "") return <>{text}</>;
  return (
    <>
      {searchPieces(text, words).map((piece, index) =>
        piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
