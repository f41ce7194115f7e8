import type { CDPSession, Page } from "playwright-core";

/** What has the focus, as a reader perceives it. */
export interface Focused {
  /** The role and the name that a screen reader says; empty where nothing has the focus. */
  readonly role: string;
  readonly name: string;
  /** Whether something shows that it has the focus, and whether that was gone from what had it before. */
  readonly isMarked: boolean;
  readonly wasMarked: boolean;
  /** The part of it that is in sight, covered by nothing, 0 to 1. */
  readonly inSight: number;
}

const sessions = new WeakMap<Page, CDPSession>();

/** Tells what has the focus. What had it the last time that this was asked is looked at again. */
export async function whatHasFocus(page: Page): Promise<Focused> {
  const cdp = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, cdp);
  const seen = await page.evaluate(look);
  const { result } = await cdp.send("Runtime.evaluate", { expression: "document.activeElement" });
  const { nodes } = await cdp.send("Accessibility.getPartialAXTree", {
    ...(result.objectId ? { objectId: result.objectId } : {}),
    fetchRelatives: false,
  });
  const [node] = nodes;
  return {
    ...seen,
    role: seen.isNothing ? "" : String(node?.role?.value ?? ""),
    name: seen.isNothing ? "" : String(node?.name?.value ?? "").trim(),
  };
}

/** Runs in the page. */
function look() {
  const { activeElement } = document;
  const before = (window as { focusedBefore?: Element }).focusedBefore;
  const isSame = before === activeElement;
  Object.assign(window, { focusedBefore: activeElement });
  const isNothing = activeElement === null || activeElement === document.body;
  return {
    isNothing,
    isMarked: !isNothing && isMarked(activeElement),
    wasMarked: before !== undefined && !isSame && before.isConnected && isMarked(before),
    inSight: isNothing ? 0 : shareInSight(activeElement),
  };

  /** An outline of it or of what holds it, or a bar beside a title, that nothing cuts off. */
  function isMarked(element: Element): boolean {
    const bar = getComputedStyle(element, "::before");
    if (Number.parseFloat(bar.borderLeftWidth) >= 3 && bar.content !== "none") return true;
    for (let part: Element | null = element, up = 0; part && up < 2; up += 1) {
      // What holds both is marked for the other one.
      if (element !== activeElement && part.contains(activeElement)) break;
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(part);
      const [width, offset] = [outlineWidth, outlineOffset].map(Number.parseFloat);
      if (outlineStyle !== "none" && (width ?? 0) >= 2) {
        return sidesInSight(part, (offset ?? 0) + (width ?? 0) / 2) >= 2;
      }
      part = part.parentElement;
    }
    return false;
  }

  /** How many sides of a box around an element, so many pixels away, are not cut off. */
  function sidesInSight(element: Element, away: number): number {
    const room = roomOf(element);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [
      left - away >= room.left,
      top - away >= room.top,
      right + away <= room.right,
      bottom + away <= room.bottom,
    ].filter(Boolean).length;
  }

  /** What of the page is in sight where an element stands: what holds it cuts it off. */
  function roomOf(element: Element) {
    const room = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let part = element.parentElement; part; part = part.parentElement) {
      const { overflowX, position } = getComputedStyle(part);
      if (overflowX === "visible") continue;
      const box = part.getBoundingClientRect();
      room.left = Math.max(room.left, box.left);
      room.top = Math.max(room.top, box.top);
      room.right = Math.min(room.right, box.right);
      room.bottom = Math.min(room.bottom, box.bottom);
      if (position === "fixed") break;
    }
    return room;
  }

  /** Of a link that runs over several lines each of them counts. */
  function shareInSight(element: Element): number {
    const held = (element as HTMLElement).style.pointerEvents;
    (element as HTMLElement).style.pointerEvents = "auto";
    const parts = [0.05, 0.275, 0.5, 0.725, 0.95];
    const points = [...element.getClientRects()].flatMap(({ left, top, width, height }) =>
      parts.flatMap((x) => parts.map((y) => [left + x * width, top + y * height])),
    );
    const seen = points.filter(([x = -1, y = -1]) =>
      element.contains(document.elementFromPoint(x, y)),
    );
    (element as HTMLElement).style.pointerEvents = held;
    return seen.length / points.length;
  }
}
