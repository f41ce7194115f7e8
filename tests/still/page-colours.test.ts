import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { themes } from "../../src/session/theme.ts";
import { windowColours } from "../../src/still/draw-time-strip.ts";
import { pageColours } from "../../src/still/page-colours.ts";

const sheet = readFileSync(join(import.meta.dirname, "../../src/style/base.css"), "utf8");

/** The colours that the page sets under a selector, by the names of their variables. */
function coloursUnder(selector: string): Readonly<Record<string, string>> {
  const start = sheet.indexOf(`\n${selector} {`);
  if (start < 0 && !sheet.startsWith(`${selector} {`)) throw new Error(`no rule for ${selector}`);
  const rule = sheet.slice(start + 1, sheet.indexOf("}", start + 1));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name = "", colour = ""]) => [
      name,
      colour,
    ]),
  );
}

const ofPage = {
  light: coloursUnder(":root"),
  dark: coloursUnder(':root[data-theme="dark"]'),
} as const;

describe("the colours of words and of the window beside a picture", () => {
  it.each(themes)("are those of the page where it is %s", (theme) => {
    const { ground, ink, soft, rule, now: band, band: edge } = ofPage[theme];
    expect(pageColours[theme]).toEqual({ ground, ink, soft, rule });
    expect(windowColours[theme]).toEqual({ band, edge });
  });
});
