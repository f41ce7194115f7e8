import type { ComponentChildren } from "preact";

/** A round button with a picture or a sign; `label` names it for the ear and on hover. */
export function IconButton({
  label,
  onPress,
  children,
  class: name = "",
}: {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
}) {
  return (
    <button
      type="button"
      class={`icon ${name}`.trim()}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
