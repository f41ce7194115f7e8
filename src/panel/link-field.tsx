import { useEffect, useRef } from "preact/hooks";
import { useWords } from "./panel-context.ts";

/** The link as selected text, to be copied by hand. */
export function LinkField({ link }: { readonly link: string }) {
  const { words } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [link]);
  return (
    <input
      ref={field}
      class="link-field"
      readOnly
      value={link}
      aria-label={words.linkToCopy}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}
