import { lazyModule } from "./lazy-module.ts";
import { usePanel } from "./panel-context.ts";

const search = lazyModule(() => import("../session/search-pieces.ts"));

/** A text in which the words that are looked for are marked. */
export function MarkedText({ text }: { readonly text: string }) {
  const { session } = usePanel();
  const { words } = session.search.value;
  const { module } = search.use(words !== "");
  if (words === "" || !module) return <>{text}</>;
  return (
    <>
      {module
        .searchPieces(text, words)
        .map((piece, index) =>
          piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
        )}
    </>
  );
}
