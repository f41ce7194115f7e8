/** A piece of a line as the map draws it. `dash`: pixels of ink and of none, in turn. */
export function LineSample({
  colour,
  dash,
}: {
  readonly colour: string;
  readonly dash: readonly number[];
}) {
  return (
    <svg class="mark" width="24" height="18" viewBox="0 0 24 18" aria-hidden="true">
      <path d="M1 9h22" stroke={colour} stroke-width="3" stroke-dasharray={dash.join(" ")} />
    </svg>
  );
}
