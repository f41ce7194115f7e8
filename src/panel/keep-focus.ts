/** Milliseconds in which whoever took something away may say itself where the focus goes. */
const patience = 120;

const focusable = "a[href], button, input, select, summary, [tabindex]";

/** What a reader would look for the next thing in. */
const parts = "section, article, nav, header, dialog, main, .page";

/**
 * Keeps the focus from getting lost where what had it is taken from the page, as a button is that has done all
 * there was to do: it goes to what comes next in the same part of the page, else to what comes before. Returns what ends it.
 */
export function keepFocus(current: HTMLElement): () => void {
  let last: Node | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onFocus = ({ target }: FocusEvent) => {
    last = target instanceof Node ? target : null;
  };

  function onChange(changes: readonly MutationRecord[]) {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const taken = last;
    const change = changes.find(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(taken)),
    );
    if (!change) return;
    last = null;
    // It has given the focus back to what had it before, or nothing had.
    if ([...change.removedNodes].some((node) => node instanceof HTMLDialogElement)) return;
    const place = placeOf(change);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.activeElement === document.body) nearest(place)?.focus({ preventScroll: true });
    }, patience);
  }

  const observer = new MutationObserver(onChange);
  observer.observe(current, { childList: true, subtree: true });
  current.addEventListener("focusin", onFocus);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    current.removeEventListener("focusin", onFocus);
  };
}

/** Where something was taken from: what comes after it, and what it was in, from within outward. */
interface TakenFrom {
  readonly after: Node | null;
  readonly around: readonly Element[];
}

function placeOf({ target, nextSibling }: MutationRecord): TakenFrom {
  const around: Element[] = [];
  for (let part: Node | null = target; part; part = part.parentNode) {
    if (part instanceof Element) around.push(part);
  }
  return { after: nextSibling, around };
}

function nearest({ after, around }: TakenFrom): HTMLElement | null {
  const parent = around.find((part) => part.isConnected);
  const part = parent?.closest(parts);
  if (!parent || !part) return null;
  const all = [...part.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
  );
  const next = all.find((element) =>
    after?.isConnected && parent.contains(after)
      ? after.contains(element) || follows(element, after)
      : follows(element, parent) && !parent.contains(element),
  );
  return next ?? all.at(-1) ?? null;
}

function follows(element: Node, other: Node): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
