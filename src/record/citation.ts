import type { Article } from "./story.ts";

/** A paragraph of an article that says so. */
export interface Citation {
  readonly article: string;
  /** Counted from 1. */
  readonly paragraph: number;
}

export interface CitationsReading {
  readonly citations: readonly Citation[];
  /** What could not be read, and what to write instead; the rest is read all the same. */
  readonly problems: readonly string[];
}

/** Reads `2024-12-04#16; 2023-09-29#9`: article id, `#`, paragraph. An empty text cites nothing. */
export function parseCitations(text: string): CitationsReading {
  const citations: Citation[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const piece of text.split(";").map((each) => each.trim())) {
    if (piece === "") continue;
    const [, article, paragraph] = /^([a-z0-9]+(?:-[a-z0-9]+)*)#([1-9]\d{0,5})$/.exec(piece) ?? [];
    if (article === undefined || paragraph === undefined) {
      problems.push(`${piece} is not a source: write article#paragraph, such as 2024-12-04#16`);
    } else if (seen.has(piece)) {
      problems.push(`${piece} is cited twice: keep one of them`);
    } else {
      seen.add(piece);
      citations.push({ article, paragraph: Number(paragraph) });
    }
  }
  return { citations, problems };
}

/**
 * A link to a paragraph: the article's address with a text fragment (WICG URL Fragment Text
 * Directives) of the paragraph's first words, or without one where no opening is known.
 * Null where the article's address is not one that `safeLink` lets through.
 */
export function citationLink(article: Article, citation: Citation): string | null {
  const address = safeLink(article.url);
  if (address === null) return null;
  const opening = article.openings[citation.paragraph]?.replace(/\s+/g, " ").trim();
  if (!opening) return address;
  const link = new URL(address);
  const fragment = link.hash.replace(/^#|:~:.*$/g, "");
  link.hash = "";
  return `${link.href}#${fragment}:~:text=${encodeDirective(opening)}`;
}

/**
 * Percent-encodes a text for a text directive, where hyphen, comma and ampersand are syntax.
 * Half a surrogate pair cannot be encoded and becomes U+FFFD.
 */
function encodeDirective(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("-", "%2D");
}

/** The absolute http or https URL that a text is, normalised; null for any other, such as `javascript:`. */
export function safeLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const link = new URL(url);
  const web = link.protocol === "https:" || link.protocol === "http:";
  return web && link.username === "" && link.password === "" ? link.href : null;
}
