import type { Answer, Ask, Refusal, Told } from "./message.ts";
import { version } from "./message.ts";

/** What a frame may do, whosever the page: links open, files are saved and pages printed, and nothing else. */
const sandbox =
  "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

export interface MapFrame {
  readonly iframe: HTMLIFrameElement;
  /** Rejects with what is wrong, or where the frame goes before it answers. */
  ask(ask: Ask): Promise<Answer>;
  /** Forgets the frame; it is for its owner to take it off the page. */
  close(): void;
}

/**
 * What a frame is kept to. On a page's own origin a sandbox that leaves the frame its origin keeps it to
 * nothing, and one without needs a host that lets any origin read its files; null where it does not.
 */
export async function sandboxFor(address: URL): Promise<string | null> {
  if (address.origin !== location.origin) return `${sandbox} allow-same-origin`;
  try {
    const { headers } = await fetch(address, { method: "HEAD" });
    return headers.get("access-control-allow-origin") === "*" ? sandbox : null;
  } catch {
    return null;
  }
}

/** Makes the frame of a map, which loads once it is on the page, and talks to it. */
export function createMapFrame(
  address: URL,
  kept: string | null,
  onTold: (told: Told | Refusal) => void,
): MapFrame {
  const iframe = document.createElement("iframe");
  // In a page that has no origin no frame has.
  const hasOrigin = origin !== "null" && (kept === null || kept.includes("same-origin"));
  const waiting = new Map<unknown, [(answer: Answer) => void, (error: Error) => void]>();
  let count = 0;

  if (kept !== null) iframe.setAttribute("sandbox", kept);
  // Who does not know a feature says so in the article's console; only Chromium asks for the last.
  iframe.allow = ["fullscreen", ...("share" in navigator ? ["web-share"] : [])]
    .concat("featurePolicy" in document ? "clipboard-write" : [])
    .join("; ");
  iframe.referrerPolicy = "strict-origin";
  iframe.src = address.href;

  function onMessage({ source, origin: from, data }: MessageEvent<Told | Answer | Refusal | null>) {
    const isFrom = source === iframe.contentWindow && (from === address.origin || from === "null");
    if (!isFrom || data?.dateline !== version) return;
    if (!("id" in data) || data.id === null) {
      onTold(data as Told);
      return;
    }
    const [resolve, reject] = waiting.get(data.id) ?? [];
    waiting.delete(data.id);
    if (data.type === "error") reject?.(new Error(data.message));
    else resolve?.(data);
  }
  addEventListener("message", onMessage);

  return {
    iframe,
    ask: (ask) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, [resolve, reject]);
        const message = { ...ask, dateline: version, id: count };
        iframe.contentWindow?.postMessage(message, hasOrigin ? address.origin : "*");
      }),
    close() {
      removeEventListener("message", onMessage);
      for (const [, reject] of waiting.values()) reject(new Error("the map was removed"));
      waiting.clear();
    },
  };
}
