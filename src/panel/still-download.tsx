import { useState } from "preact/hooks";
import { Disclosure } from "./disclosure.tsx";
import type { TakenStill } from "./panel-context.ts";
import { usePanel, useWords } from "./panel-context.ts";
import { StillWords } from "./still-words.tsx";

const formats = ["png", "svg"] as const;
type Format = (typeof formats)[number];

/** The map as it shows, to be saved as a picture, with the words that say what is on it. */
export function StillDownload() {
  const { takeStill } = usePanel();
  const { words } = useWords();
  const [making, setMaking] = useState<Format | null>(null);
  const [isFailed, setFailed] = useState(false);

  async function save(format: Format) {
    if (making) return;
    setMaking(format);
    setFailed(false);
    try {
      const still = await takeStill();
      download(await fileOf(still, format), `${still.name}.${format}`);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
    setMaking(null);
  }

  return (
    <div class="still-download" role="group" aria-label={words.picture.name}>
      <div class="still-formats">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            class="quiet"
            aria-disabled={making !== null}
            onClick={() => void save(format)}
          >
            {words.picture[format]}
          </button>
        ))}
      </div>
      <p aria-live="polite">{isFailed && words.picture.failed}</p>
      <Disclosure summary={words.picture.text} class="still-words">
        <StillWords />
      </Disclosure>
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
