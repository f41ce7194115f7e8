import type { Steps } from "./steps.ts";
import { parseSteps } from "./steps.ts";
import type { Place } from "./told-here.ts";
import { toldHere } from "./told-here.ts";

/** A map that an article drives. */
export interface Driven {
  /** By a press the map is loaded too, wherever it stands. */
  drive(steps: Steps, isPressed: boolean): void;
  /** Whether the reader has it in hand. */
  isInUse(): boolean;
  place(): Place;
}

const pressed = "a,button,[role=button],[role=link]";
const mark = "data-dateline-current";

/** The maps of the page by their elements. Listens while there is one. */
const maps = new Map<Element, Driven>();
const read = new Set<Element>();
/** What of the article is each map's, as it was last looked at. */
const own = new Map<Element, { readonly item: Element; readonly steps: Steps }[]>();
let listening: AbortController | null = null;
let middle: IntersectionObserver;
let changes: MutationObserver;
let timer: ReturnType<typeof setTimeout> | undefined;

const items = () => [...document.querySelectorAll("[data-dateline]")];
const stepsOf = (item: Element) => parseSteps(item.getAttribute("data-dateline"));

/**
 * Lets the elements of the page that have `data-dateline` drive a map: links and buttons as they are pressed,
 * all others as they come to the middle of the screen. Returns a function that ends it.
 */
export function followArticle(element: Element, map: Driven): () => void {
  maps.set(element, map);
  if (!listening) listen();
  lookAgain();
  return () => {
    maps.delete(element);
    markAll();
    if (maps.size > 0) return;
    listening?.abort();
    listening = null;
    middle.disconnect();
    changes.disconnect();
    clearTimeout(timer);
    timer = undefined;
    read.clear();
    own.clear();
  };
}

/** Marks those elements of the page that tell where the reader is on a map. */
export function markArticle(element: Element, place: Place): void {
  const all = own.get(element) ?? [];
  const told = toldHere(all, place);
  for (const each of all) setMark(each.item, told.includes(each));
}

function listen() {
  listening = new AbortController();
  const { signal } = listening;
  addEventListener("click", onClick, { signal });
  addEventListener("keydown", onKey, { signal });
  // A line across the middle.
  middle = new IntersectionObserver(onMiddle, { rootMargin: "-50% 0px" });
  changes = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      lookAgain();
    }, 100);
  });
  changes.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-dateline", "data-dateline-for"],
  });
}

function lookAgain() {
  const now = new Set(items());
  for (const item of now) {
    if (!item.matches(pressed)) {
      if (!read.has(item)) middle.observe(item);
      read.add(item);
    } else if (item.matches("a:not([href]):not([role])")) {
      item.setAttribute("role", "button");
      item.setAttribute("tabindex", "0");
    }
  }
  for (const item of read) {
    if (now.has(item)) continue;
    middle.unobserve(item);
    read.delete(item);
  }
  markAll();
}

function markAll() {
  own.clear();
  for (const item of items()) {
    const element = mapElementOf(item);
    if (!element || !maps.has(element)) {
      setMark(item, false);
      continue;
    }
    const all = own.get(element) ?? [];
    all.push({ item, steps: stepsOf(item) });
    own.set(element, all);
  }
  for (const [element, map] of maps) markArticle(element, map.place());
}

/** The map that is named, else the nearest: that within the least of what an element stands in. */
function mapElementOf(item: Element): Element | null {
  const id = item.closest("[data-dateline-for]")?.getAttribute("data-dateline-for");
  if (id) return document.getElementById(id);
  let around: Element | null = item;
  let found: Element | null = null;
  while (around && !found) {
    around = around.parentElement;
    found = around?.querySelector("date-line") ?? null;
  }
  return found;
}

function mapOf(item: Element): Driven | undefined {
  const element = mapElementOf(item);
  return element ? maps.get(element) : undefined;
}

function onClick(event: MouseEvent) {
  const item = event.target instanceof Element ? event.target.closest("[data-dateline]") : null;
  const map = item?.matches(pressed) && mapOf(item);
  // With a key held down it is for the browser, such as to open the link beside.
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!item || !map || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  map.drive(stepsOf(item), true);
}

/** A link without an address is pressed as a button is. */
function onKey(event: KeyboardEvent) {
  const { target, key } = event;
  const isPressed = key === "Enter" || key === " ";
  if (!isPressed || !(target instanceof HTMLAnchorElement)) return;
  if (!target.matches("[data-dateline]:not([href])")) return;
  event.preventDefault();
  target.click();
}

function onMiddle(entries: readonly IntersectionObserverEntry[]) {
  for (const { isIntersecting, target } of entries) {
    const map = isIntersecting ? mapOf(target) : undefined;
    if (map && !map.isInUse()) map.drive(stepsOf(target), false);
  }
}

function setMark(item: Element, isCurrent: boolean) {
  if (item.hasAttribute(mark) === isCurrent) return;
  item.toggleAttribute(mark, isCurrent);
  if (!item.matches(pressed)) return;
  if (isCurrent) item.setAttribute("aria-current", "true");
  else item.removeAttribute("aria-current");
}
