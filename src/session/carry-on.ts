import type { Session } from "./session.ts";

/**
 * Gives a session what a reader had before them in another one of the same story, as far as no address
 * keeps that: how playing goes, what lies under one click, the order of the reports. The rest, which the
 * address keeps, is there already.
 */
export function carryOn(from: Session, to: Session): void {
  to.setSpeed(from.speed.peek());
  to.setLooping(from.looping.peek());
  const { by, isReversed } = from.sorting.peek();
  to.sortBy(by);
  if (to.sorting.peek().isReversed !== isReversed) to.sortBy(by);
  const number = from.askedNumber.peek();
  // Which closes all that lies over the numbers.
  if (number !== null && !to.selection.peek() && !to.found.peek()) to.showNumber(number);
  const picked = from.selection.peek();
  if (picked && picked.ids.length > 1) {
    to.select(picked.ids);
    for (let turn = 0; turn < picked.index; turn += 1) to.turnSelection(1);
  }
  if (from.playing.peek()) to.play();
}
