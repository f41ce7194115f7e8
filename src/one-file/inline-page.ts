import { createHash } from "node:crypto";
import { safeScript, safeStyle } from "./file-block.ts";

export interface PageParts {
  /** The text of a file that the page names, by its path from the page. Throws where there is none. */
  readonly textOf: (name: string) => string;
  /** Blocks that hold the site's other files. */
  readonly blocks: readonly string[];
  /** Whether the browser is to refuse it any request. False where its story lies on another's ground. */
  readonly isSealed: boolean;
}

/**
 * A built page with all that it names within: styles and scripts in their places, but for the page's own
 * script, which stands last, after the blocks that it reads; so the first picture is there before all of it.
 * What a host, a search engine or another page would read of its head is left out.
 */
export function inlinePage(html: string, { textOf, blocks, isSealed }: PageParts): string {
  const run: string[] = [];
  const own: string[] = [];

  const page = html
    .replace(/<link\b[^>]*>/g, (tag) => {
      const name = nameIn(tag, "href");
      const rel = /\brel="([^"]*)"/.exec(tag)?.[1];
      if (rel === "stylesheet") return styleOf(textOf(name));
      if (rel === "icon") return tag.replace(/href="[^"]*"/, () => `href="${icon(textOf(name))}"`);
      return "";
    })
    .replace(/<script\b[^>]*\ssrc="[^"]*"[^>]*><\/script>/g, (tag) => {
      const script = safeScript(textOf(nameIn(tag, "src")));
      run.push(script);
      if (!/\btype="module"/.test(tag)) return `<script>${script}</script>`;
      own.push(`<script type="module">${script}</script>`);
      return "";
    })
    .replace("</body>", () => `${[...blocks, ...own].join("\n")}\n</body>`);
  return isSealed ? page.replace(/<meta charset[^>]*>/, (tag) => tag + seal(run)) : page;
}

const styleOf = (css: string) => `<style>${safeStyle(css)}</style>`;

const icon = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

function nameIn(tag: string, attribute: string): string {
  const address = new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return address.replace(/^\.\//, "");
}

/** A Content Security Policy by which the page runs these scripts alone and asks no host for anything. */
function seal(scripts: readonly string[]): string {
  const hashes = new Set(
    scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`),
  );
  const policy = [
    "default-src 'none'",
    `script-src ${[...hashes].join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    // MapLibre reads type and, from a file, its worker as it would from a host.
    "connect-src data: blob:",
    "worker-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}
