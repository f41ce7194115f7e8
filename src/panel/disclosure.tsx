import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** A part that opens below its summary. What is in it is there only while it is open. */
export function Disclosure({
  summary,
  children,
  class: name,
}: {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class: string;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details class={name} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}
