/** A band over the days of the window. `useWindowPlace` of a part around it puts it there. */
export function WindowPlace({ class: name }: { readonly class: string }) {
  return (
    <div class="window-place">
      <div class={name} />
    </div>
  );
}
