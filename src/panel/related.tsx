import { usePanel, useWords } from "./panel-context.ts";
import { ReportButton } from "./report-button.tsx";

/** Other records of the same matter. */
export function Related({ ids }: { readonly ids: readonly string[] }) {
  const { session } = usePanel();
  const { words } = useWords();
  const records = ids.flatMap((id) => session.records.get(id) ?? []);
  if (records.length === 0) return null;
  return (
    <section class="related" aria-label={words.related}>
      <h3>{words.related}</h3>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <ReportButton record={record} size={20} />
          </li>
        ))}
      </ul>
    </section>
  );
}
