import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSite } from "../journeys/built-site.ts";
import { serveBuiltSite } from "../journeys/built-site.ts";

/**
 * Runs before all else in the page, since WebDriver does not say what a page complains of: keeps in
 * `complaints` each error that nothing caught, each file that did not come, and what is logged as an error.
 * That a part changed its size again as sizes were told (ResizeObserver) is told in the next frame, and no fault.
 */
const watch = `<script>
  window.complaints = [];
  addEventListener("error", ({ message, filename, lineno, target }) => {
    if (/^ResizeObserver loop/.test(message)) return;
    complaints.push(message ? message + " (" + filename + ":" + lineno + ")" : "did not come: " + (target.src || target.href));
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => complaints.push(String(reason && reason.stack || reason)));
  const { error } = console;
  console.error = (...words) => { complaints.push(words.map(String).join(" ")); error(...words); };
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
