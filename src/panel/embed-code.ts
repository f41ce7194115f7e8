import type { FramePart } from "../session/frame-parts.ts";
import { formatFrameParts } from "../session/frame-parts.ts";
import type { Theme } from "../session/theme.ts";

/** What is pasted: by whom it is understood, from a page that takes anything to one that takes links alone. */
export const embedForms = ["iframe", "component", "wordpress", "markdown", "link"] as const;
export type EmbedForm = (typeof embedForms)[number];

export interface EmbedChoice {
  /** The page's address, absolute, without its fragment. */
  readonly page: string;
  /** What shows now, as the fragment of the whole page's address. */
  readonly now: string;
  /** What it opens with: what shows now, the story's opening view, or a chapter, by its id. */
  readonly start: "now" | "opening" | { readonly chapter: string };
  /** Null for the reader's own. */
  readonly language: string | null;
  readonly theme: Theme | null;
  readonly parts: ReadonlySet<FramePart>;
  /** In CSS pixels; a page that listens to the frame gives it the height that it asks for. */
  readonly height: number;
  /** The story's, for who can't see the frame. */
  readonly title: string;
  /** In which languages there is a picture of the story beside the page; the first is that of `poster.png`. */
  readonly posters: readonly string[];
}

/** Names and values of the fragment, as they stand in it. */
function fragmentOf({ now, start, language, theme }: EmbedChoice): readonly [string, string][] {
  const kept = now
    .replace(/^#/, "")
    .split("&")
    .flatMap((part): [string, string][] => {
      const at = part.indexOf("=");
      return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
    })
    .filter(([name]) => !["language", "theme", "ui"].includes(name));
  const shown: readonly [string, string][] =
    start === "now"
      ? kept
      : start === "opening"
        ? []
        : [["chapter", encodeURIComponent(start.chapter)]];
  return [
    ...shown,
    ...(language === null ? [] : [["language", language] as [string, string]]),
    ...(theme === null ? [] : [["theme", theme] as [string, string]]),
  ];
}

const joined = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => `${name}=${value}`).join("&");

/** The whole page at that view. */
export function wholeAddress(choice: EmbedChoice): string {
  const fragment = joined(fragmentOf(choice));
  return fragment === "" ? choice.page : `${choice.page}#${fragment}`;
}

/** What stands in the frame. */
export function frameAddress(choice: EmbedChoice): string {
  return `${choice.page}#${joined([["ui", formatFrameParts(choice.parts)], ...fragmentOf(choice)])}`;
}

/** What to paste, in a form. */
export function embedCode(form: EmbedForm, choice: EmbedChoice): string {
  switch (form) {
    case "iframe":
      return iframeOf(choice);
    case "component":
      return componentOf(choice);
    case "wordpress":
      return `<!-- wp:html -->\n${iframeOf(choice)}\n<!-- /wp:html -->`;
    case "markdown":
      return markdownOf(choice);
    case "link":
      return wholeAddress(choice);
  }
}

function iframeOf(choice: EmbedChoice): string {
  return tag("iframe", [
    ["src", frameAddress(choice)],
    ["title", choice.title],
    ["width", "100%"],
    ["height", String(choice.height)],
    // No style of its own, which a strict policy of the page that it is pasted into would refuse.
    ["frameborder", "0"],
    ["loading", "lazy"],
    ["allow", "fullscreen; clipboard-write"],
    ["referrerpolicy", "strict-origin-when-cross-origin"],
  ]);
}

/** A picture that leads to the page, where there is one; else a link. */
function markdownOf(choice: EmbedChoice): string {
  const title = choice.title.replace(/[[\]\\]/g, "\\$&");
  const poster = posterOf(choice);
  const shown = poster === null ? title : `![${title}](<${poster}>)`;
  return `[${shown}](<${wholeAddress(choice)}>)`;
}

/** The picture in the language of the choice, or in the story's first; as the build names them. */
function posterOf({ page, posters, language }: EmbedChoice): string | null {
  const [first] = posters;
  if (first === undefined) return null;
  const isOther = language !== null && language !== first && posters.includes(language);
  return new URL(isOther ? `poster-${language}.png` : "poster.png", page).href;
}

function componentOf(choice: EmbedChoice): string {
  const script = new URL("embed/date-line.js", choice.page).href;
  const given = fragmentOf(choice).map(([name, value]) => [name, decoded(value)] as const);
  const attributes = [
    ["src", choice.page] as const,
    ["title", choice.title] as const,
    ...given,
    ["ui", formatFrameParts(choice.parts)] as const,
  ];
  const link = `<a href="${escaped(wholeAddress(choice))}">${escaped(choice.title)}</a>`;
  const element = tag("date-line", attributes).replace("></", `>\n  ${link}\n</`);
  return `<script async src="${escaped(script)}"></script>\n${element}`;
}

function tag(name: string, attributes: readonly (readonly [string, string])[]): string {
  const written = attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
  return `<${name}${written}></${name}>`;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
