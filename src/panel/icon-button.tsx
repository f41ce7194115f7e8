import type { ComponentChildren } from "preact";

/** A round button with a picture or a sign; `label` names it for the ear and on hover. */
export function IconButton({
  label,
  onPress,
  children,
  disabled = false,
  pressed,
  expanded,
  class: name = "",
}: {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  /** There is nothing for it to do now. It keeps its place in the order of the Tab key. */
  readonly disabled?: boolean;
  /** Whether it is on, where it switches something. */
  readonly pressed?: boolean;
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  readonly class?: string;
}) {
  return (
    <button
      type="button"
      class={`icon ${name}`.trim()}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </button>
  );
}
