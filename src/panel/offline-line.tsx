import { useEffect } from "preact/hooks";
import type { Kept } from "../offline/keeping.ts";
import { keeping, mayKeep } from "../offline/keeping.ts";
import { offlineWords } from "../words/offline-words.ts";
import { useWords } from "./panel-context.ts";

/** Whether the page works without a network, and what the reader can do about that. Nothing where it never may. */
export function OfflineLine() {
  const { words, language } = useWords();
  const own = offlineWords(language);
  const kept = keeping.kept.value;
  const isRenewed = keeping.isRenewed.value;
  const mayAsk = kept.is === "failed" || (kept.is === "not" && kept.why !== "early");
  useEffect(() => void keeping.check(), []);
  if (!mayKeep()) return null;
  return (
    <>
      <h3>{own.title}</h3>
      <p>
        <span role="status">
          <strong>{sayKept(kept, own)}</strong>
          {kept.is === "ready" && ` ${own.size(Math.round(kept.bytes / 100_000) / 10)}`}
          {isRenewed && ` ${own.renewed}`}
        </span>
        {kept.is === "coming" && kept.of > 0 && ` ${own.cameOf(kept.came, kept.of)}`}
      </p>
      <p>
        {isRenewed && (
          <button type="button" class="quiet" onClick={() => keeping.renew()}>
            {own.renew}
          </button>
        )}{" "}
        {kept.is === "ready" && (
          <button type="button" class="quiet" onClick={() => void keeping.remove()}>
            {own.remove}
          </button>
        )}
        {mayAsk && (
          <button type="button" class="quiet" onClick={() => void keeping.keep()}>
            {kept.is === "failed" ? words.tryAgain : own.keep}
          </button>
        )}
      </p>
    </>
  );
}

function sayKept(kept: Kept, own: ReturnType<typeof offlineWords>): string {
  if (kept.is === "not") return own[kept.why];
  if (kept.is === "coming") return own.coming;
  if (kept.is === "ready") return own.ready;
  return kept.is === "failed" ? own.failed[kept.why] : own.impossible[kept.why];
}
