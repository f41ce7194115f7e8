import { useEffect, useMemo, useState } from "preact/hooks";
import { unreadParts } from "../session/unread-parts.ts";
import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { useLaterWords } from "./use-later-words.ts";

const sayOf = (parts: readonly string[]) => (parts.length === 1 ? "one" : "some");

/**
 * What of the address that was followed or typed says nothing here; all else of it is shown. In an article's frame
 * its reader can do nothing about it: whoever has pasted it is told in the browser's console.
 */
export function AddressNotice({ asked }: { readonly asked: string }) {
  const { session, missing, frame } = usePanel();
  const { words } = useWords();
  const [closed, setClosed] = useState<string | null>(null);
  const parts = useMemo(() => unreadParts(asked, session), [asked, session]);
  const { own } = useLaterWords("notices");
  const isToldToEditor =
    own !== null && frame !== null && parts.length > 0 && missing.value.length === 0;
  useEffect(() => {
    if (isToldToEditor) console.warn(`${own[sayOf(parts)]} ${parts.join(" ")}. ${own.rest}`);
  }, [isToldToEditor, own, parts]);
  // What the story does not have may be among what did not come, which is said already.
  if (!own || isToldToEditor || parts.length === 0 || asked === closed || missing.value.length > 0)
    return null;
  return (
    <section class="address-notice" aria-label={own.title}>
      <p role="status">
        {own[sayOf(parts)]}{" "}
        {parts.map((part) => (
          <code key={part} translate={false}>
            {part}
          </code>
        ))}
        . {own.rest}
      </p>
      <IconButton class="close" label={words.close} onPress={() => setClosed(asked)}>
        ×
      </IconButton>
    </section>
  );
}
