import { useState } from "preact/hooks";
import { Disclosure } from "./disclosure.tsx";
import type { TakenStill } from "./panel-context.ts";
import { usePanel } from "./panel-context.ts";
import { PartMissing } from "./part-missing.tsx";
import { StillWords } from "./still-words.tsx";
import { useLaterWords } from "./use-later-words.ts";

const formats = ["png", "svg"] as const;
type Format = (typeof formats)[number];

/** The map as it shows, to be saved as a picture, with the words that say what is on it. */
export function StillDownload() {
  const { takeStill } = usePanel();
  const { own, isMissing, again } = useLaterWords("picture");
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

  if (!own) return isMissing ? <PartMissing again={again} /> : null;
  return (
    <div class="still-download" role="group" aria-label={own.name}>
      <div class="still-formats">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            class="quiet"
            aria-disabled={making !== null}
            onClick={() => void save(format)}
          >
            {own[format]}
          </button>
        ))}
      </div>
      <p aria-live="polite">{isFailed && own.failed}</p>
      <Disclosure summary={own.text} class="still-words">
        <StillWords own={own} />
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
