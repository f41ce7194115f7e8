import { lazyModule } from "./lazy-module.ts";
import { usePanel } from "./panel-context.ts";

const search = lazyModule(() => import("../session/search-pieces.ts"));

/** A text in which the words that are looked for are marked. */
export function MarkedText({ text }: { readonly text: string }) {
  const { words } = usePanel().session.search.value;
  return words === "" ? <>{text}</> : <Marked text={text} words={words} />;
}

function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  const { module } = search.use(true);
  if (!module) return <>{text}</>;
  const pieces = module.searchPieces(text, words);
  return (
    <>
      {pieces.map((piece, index) =>
        piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
