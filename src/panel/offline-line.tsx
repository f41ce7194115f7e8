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
  const act = actOn(kept, own, words.tryAgain);
  useEffect(() => void keeping.check(), []);
  if (!mayKeep()) return null;
  return (
    <>
      <h3>{own.title}</h3>
      <p>
        <span role="status">
          <strong>{sayKept(kept, own)}</strong>
          {kept.is === "ready" &&
            ` ${own.size(words.number(Math.round(kept.bytes / 100_000) / 10))}`}
          {isRenewed && ` ${own.renewed}`}
        </span>
        {kept.is === "coming" &&
          kept.of > 0 &&
          ` ${own.cameOf(words.number(kept.came), words.number(kept.of))}`}
      </p>
      <p>
        {isRenewed && (
          <button type="button" class="quiet" onClick={() => void keeping.renew()}>
            {own.renew}
          </button>
        )}{" "}
        {act && (
          <button type="button" class="quiet" onClick={() => void act.does()}>
            {act.says}
          </button>
        )}
      </p>
    </>
  );
}

/** What the reader can do; one button at a time, so that the focus stays on it. */
function actOn(kept: Kept, own: ReturnType<typeof offlineWords>, tryAgain: string) {
  if (kept.is === "ready") return { says: own.remove, does: keeping.remove };
  if (kept.is === "failed") return { says: tryAgain, does: keeping.keep };
  return kept.is === "not" && kept.why !== "early" ? { says: own.keep, does: keeping.keep } : null;
}

function sayKept(kept: Kept, own: ReturnType<typeof offlineWords>): string {
  if (kept.is === "not") return own[kept.why];
  if (kept.is === "coming") return own.coming;
  if (kept.is === "ready") return own.ready;
  return kept.is === "failed" ? own.failed[kept.why] : own.impossible[kept.why];
}
