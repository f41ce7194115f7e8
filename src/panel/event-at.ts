/** Pixels by which a pointer may miss an event's glyph, and a finger. */
const reach = { pointer: 3, finger: 10 };

/**
 * The id of the record whose glyph on an axis of time is nearest to a pointer, in CSS pixels of the
 * page; null where none is near enough, so that the day itself is meant.
 */
export function eventAt(
  axis: Element,
  { clientX: x, clientY: y, pointerType }: PointerEvent,
): string | null {
  let least = pointerType === "touch" ? reach.finger : reach.pointer;
  let nearest: string | null = null;
  for (const glyph of axis.querySelectorAll<SVGElement>(".time-event")) {
    const { left, right, top, bottom } = glyph.getBoundingClientRect();
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (away > least) continue;
    least = away;
    nearest = glyph.dataset["record"] ?? null;
  }
  return nearest;
}
