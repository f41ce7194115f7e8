import { useEffect, useState } from "preact/hooks";
import type { TakenStill } from "./panel-context.ts";
import { usePanel, useWords } from "./panel-context.ts";

type Format = "png" | "svg";

/** The map as it shows, to be saved as a picture, with the words that say what is on it. */
export function StillDownload() {
  const { takeStill, visible } = usePanel();
  const { words, language } = useWords();
  const [alt, setAlt] = useState("");
  const [outcome, setOutcome] = useState<"failed" | "copied" | "refused" | null>(null);
  const [making, setMaking] = useState<Format | null>(null);
  const shown = visible.value;

  useEffect(() => {
    let isGone = false;
    takeStill().then(
      (still) => isGone || setAlt(still.alt),
      (error: unknown) => {
        console.error(error);
        if (!isGone) setOutcome("failed");
      },
    );
    return () => {
      isGone = true;
    };
  }, [takeStill, shown, language]);

  async function save(format: Format) {
    if (making) return;
    setMaking(format);
    setOutcome(null);
    try {
      const still = await takeStill();
      setAlt(still.alt);
      download(await fileOf(still, format), `${still.name}.${format}`);
    } catch (error) {
      console.error(error);
      setOutcome("failed");
    }
    setMaking(null);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(alt);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <div class="still-download" role="group" aria-label={words.picture.name}>
      <div class="still-formats">
        <button
          type="button"
          class="quiet"
          aria-disabled={making !== null}
          onClick={() => void save("png")}
        >
          {words.picture.png}
        </button>
        <button
          type="button"
          class="quiet"
          aria-disabled={making !== null}
          onClick={() => void save("svg")}
        >
          {words.picture.svg}
        </button>
      </div>
      <label>
        {words.picture.text}
        <textarea
          readOnly
          rows={7}
          value={alt}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <button type="button" class="quiet" aria-disabled={alt === ""} onClick={() => void copy()}>
        {outcome === "copied" ? words.picture.copied : words.picture.copy}
      </button>
      <p role="status" class={outcome === "copied" ? "unseen" : ""}>
        {outcome === "failed" && words.picture.failed}
        {outcome === "copied" && words.picture.copied}
        {outcome === "refused" && words.embed.refused}
      </p>
    </div>
  );
}

async function fileOf(still: TakenStill, format: Format): Promise<Blob> {
  return format === "png" ? still.png() : new Blob([still.svg], { type: "image/svg+xml" });
}

function download(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Once the browser has surely begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
