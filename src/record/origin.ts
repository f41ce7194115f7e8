/** The origin that a text is written as, such as `https://example.org`; null for anything else. */
export function parseOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { origin, protocol } = new URL(text);
  const isWeb = (protocol === "https:" || protocol === "http:") && !text.includes("*");
  return isWeb && origin === text.replace(/\/$/, "") ? origin : null;
}
