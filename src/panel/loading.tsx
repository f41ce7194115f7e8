/** What stands on the page before the story does, or instead of it. */
export function Loading({
  text,
  again,
}: {
  readonly text: string;
  readonly again?: { readonly label: string; readonly act: () => void };
}) {
  return (
    <main class="loading">
      <p role="status">{text}</p>
      {again && (
        <button type="button" onClick={again.act}>
          {again.label}
        </button>
      )}
    </main>
  );
}
