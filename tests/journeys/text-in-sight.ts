import type { Page } from "playwright-core";
import { PNG } from "pngjs";

/** A piece of text that is in sight, in pixels of the page. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What is wrong with it: cut off, or covered by what. */
  readonly wrong: string;
}

/** Texts in a part of the page that are cut off or covered where a reader can't bring them into sight, and why. */
export async function textsLost(page: Page, part = "body"): Promise<readonly string[]> {
  const pieces = await page.evaluate(look, part);
  return pieces.filter(({ wrong }) => wrong).map(({ text, wrong }) => `${text}: ${wrong}`);
}

/** Texts whose strokes stand out from what they lie on by less than so much (WCAG's contrast ratio), by the picture. */
export async function faintTexts(page: Page, least: number): Promise<readonly string[]> {
  const pieces = await page.evaluate(look, "body");
  const { width, height, data } = PNG.sync.read(await page.screenshot());
  const scale = width / (page.viewportSize()?.width ?? width);
  const inPixels = (value: number, most: number) =>
    Math.min(Math.max(Math.round(value * scale), 0), most);
  return pieces.flatMap((piece) => {
    let [darkest, brightest] = [1, 0];
    const right = inPixels(piece.left + piece.width, width);
    const bottom = inPixels(piece.top + piece.height, height);
    for (let y = inPixels(piece.top, height); y < bottom; y += 1) {
      for (let x = inPixels(piece.left, width); x < right; x += 1) {
        const at = (y * width + x) * 4;
        const bright = luminance(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
        darkest = Math.min(darkest, bright);
        brightest = Math.max(brightest, bright);
      }
    }
    const contrast = (brightest + 0.05) / (darkest + 0.05);
    return contrast < least ? [`${piece.text}: ${contrast.toFixed(1)}`] : [];
  });
}

function luminance(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Runs in the page. */
function look(within: string): readonly Piece[] {
  const found: Piece[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = text.parentElement;
    if (!element?.closest(within) || !text.textContent?.trim()) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    // For the ear alone, in another's drawing, or not to be used now.
    if (element.closest("#first, svg, noscript, script, style, option, [inert]")) continue;
    if (isForTheEar(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 2 || box.height < 2) continue;
      const { left, top, width, height } = box;
      const state = stateOf(element, box);
      if (state === null) continue;
      const words = text.textContent.trim().slice(0, 40);
      found.push({ text: words, left, top, width, height, wrong: state });
    }
  }
  return found;

  function isForTheEar(element: Element): boolean {
    for (let part: Element | null = element; part; part = part.parentElement) {
      if (getComputedStyle(part).clipPath.startsWith("inset(50%")) return true;
    }
    return false;
  }

  /** What is wrong with a piece; nothing; or null for one that waits to be scrolled into sight. */
  function stateOf(element: Element, box: DOMRect): string | null {
    for (let part: Element | null = element; part; part = part.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(part);
      const room = part.getBoundingClientRect();
      const across = box.left < room.left - 1 || box.right > room.right + 1;
      if (overflowX !== "visible" && across) {
        // Whole in a title on the same page.
        if (textOverflow === "ellipsis" && isTitled(part.textContent ?? "")) return null;
        return `cut at the side by ${nameOf(part)}`;
      }
      // Of a scrolling part what is beyond its edge is still to come.
      const share = Math.min(box.bottom, room.bottom) - Math.max(box.top, room.top);
      if (overflowY === "auto" || overflowY === "scroll") {
        if (share < box.height - 1) return null;
      } else if (overflowY !== "visible" && share < box.height * 0.8) {
        return `cut above or below by ${nameOf(part)}`;
      }
    }
    if (box.left < -1 || box.right > innerWidth + 1) return "beyond the window";
    if (box.bottom > innerHeight || box.top < 0) return null;
    return coveredBy(element, box);
  }

  function coveredBy(element: Element, { left, top, width, height }: DOMRect): string {
    for (const share of [0.1, 0.5, 0.9]) {
      const over = document.elementFromPoint(left + share * width, top + height / 2);
      if (!over || over.contains(element) || element.contains(over)) continue;
      if (!over.checkVisibility({ opacityProperty: true })) continue;
      // A switch as wide as its row lies below its own words; a bar that stays lets others pass below it.
      if (over.matches("label, input") || isSticky(over) || isClear(over, element)) continue;
      return `covered by ${nameOf(over)}`;
    }
    return "";
  }

  /** Whether it lets all be seen that lies below it. */
  function isClear(over: Element, below: Element): boolean {
    if (over.textContent?.trim()) return false;
    for (
      let part: Element | null = over;
      part && !part.contains(below);
      part = part.parentElement
    ) {
      if (getComputedStyle(part).backgroundColor !== "rgba(0, 0, 0, 0)") return false;
    }
    return true;
  }

  function isSticky(element: Element): boolean {
    for (let part: Element | null = element; part; part = part.parentElement) {
      if (getComputedStyle(part).position === "sticky") return true;
    }
    return false;
  }

  function isTitled(text: string): boolean {
    return [...document.querySelectorAll("h1, h2, h3")].some((title) => title.textContent === text);
  }

  function nameOf(element: Element): string {
    return [element.tagName.toLowerCase(), ...element.classList].join(".");
  }
}
