import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../journeys/built-site.ts";
import { serveBuiltSite } from "../journeys/built-site.ts";

/**
 * Runs before all else in a page, since WebDriver does not say what a page complains of: keeps in
 * `complaints` each error that nothing caught, each file that did not come, and what is logged as an error; in a
 * frame it tells the page around it too, which keeps them with its own.
 * That a part changed its size again as sizes were told (ResizeObserver) is told in the next frame, and no fault.
 */
export const watch = `<script>
  window.complaints = [];
  const complain = (words) => {
    complaints.push(words);
    if (parent !== window) parent.postMessage({ complaint: words }, "*");
  };
  addEventListener("error", ({ message, filename, lineno, target }) => {
    if (/^ResizeObserver loop/.test(message)) return;
    complain(message ? message + " (" + filename + ":" + lineno + ")" : "did not come: " + (target.src || target.href));
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => complain(String(reason && reason.stack || reason)));
  addEventListener("message", ({ data }) => data && data.complaint && complaints.push("in the frame: " + data.complaint));
  const { error } = console;
  console.error = (...words) => { complain(words.map(String).join(" ")); error(...words); };
</script>`;

/** The name of the page that stays as it is before its script. */
export const pageWithoutScript = "first-picture.html";

/** The name of the page in a browser that has no WebGL. */
export const pageWithoutWebgl = "no-webgl.html";

const withoutWebgl = `<script>
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...given) {
    return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...given);
  };
</script>`;

/** The built site, whose page keeps what it complains of; beside it the same page without script, and without WebGL. */
export async function serveWatchedSite(): Promise<BuiltSite> {
  const site = await serveBuiltSite();
  const file = join(site.folder, "index.html");
  const page = readFileSync(file, "utf8").replace("<head>", `<head>${watch}`);
  writeFileSync(file, page);
  writeFileSync(
    join(site.folder, pageWithoutScript),
    page.replace(/<script type="module"[^>]*><\/script>/g, ""),
  );
  writeFileSync(
    join(site.folder, pageWithoutWebgl),
    page.replace("<head>", `<head>${withoutWebgl}`),
  );
  return site;
}
