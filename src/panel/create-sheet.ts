import { computed, effect, signal, untracked } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { FramePart } from "../session/frame-parts.ts";
import type { Session } from "../session/session.ts";
import type { SheetHeight } from "./sheet-heights.ts";
import { sheetPixels } from "./sheet-heights.ts";
import { textSize } from "./text-size.ts";

/** Where the words lie over the map in a sheet, as on a phone held upright. The style sheet asks the same. */
const asSheet = "(max-width: 35.99em) and (orientation: portrait), (max-width: 25.99em)";

/** Pixels, in two lines of a phone. */
const sourcesHeight = 26;

/**
 * The sheet that the words stand in where there is no room beside the map: whether there is one, how
 * high it stands, and how many pixels of the map's foot it covers. What is opened raises or lowers it
 * to half, so that words and map are in sight.
 */
export function createSheet(
  { selected, chapter, found, mode }: Pick<Session, "selected" | "chapter" | "found" | "mode">,
  frame: ReadonlySet<FramePart> | null = null,
) {
  const layout = matchMedia(asSheet);
  const isRoomy = signal(!layout.matches);
  // In a frame without its lists there is nothing in it until something is opened.
  const hasWords = computed(
    () =>
      frame === null ||
      frame.has("list") ||
      selected.value !== null ||
      chapter.value !== null ||
      found.value !== null,
  );
  const isOn = computed(() => !isRoomy.value && hasWords.value && mode.value === null);
  const height = signal<SheetHeight>("half");
  const room = signal(0);
  const laid = signal(0);
  const pixels = computed(() => sheetPixels(room.value, textSize()));

  function onLayout() {
    isRoomy.value = !layout.matches;
  }
  layout.addEventListener("change", onLayout);

  let wasOpen = selected.peek()?.id ?? chapter.peek()?.id;
  let isRaised = false;
  const stop = effect(() => {
    const open = selected.value?.id ?? chapter.value?.id;
    untracked(() => {
      if (open === wasOpen) return;
      wasOpen = open;
      if (open) {
        isRaised ||= height.peek() === "low";
        height.value = "half";
      } else {
        // As it was before something was opened, unless the reader has moved it since.
        if (isRaised && height.peek() === "half") height.value = "low";
        isRaised = false;
      }
    });
  });

  const covered = computed(() =>
    isOn.value ? Math.min(pixels.value[height.value], pixels.value.half) : laid.value,
  );

  return {
    isOn,
    /** Whether there are words to be shown, in the sheet or in a column. */
    hasWords,
    height: height as ReadonlySignal<SheetHeight>,
    /** Its three heights. */
    pixels,
    /** Pixels at the map's foot that it covers. Where it covers all, the map stands as at half. */
    covered,
    /** The same with the line of the ground's sources over it, under which a chapter is to have nothing it tells of. */
    taken: computed(() => covered.value + (isOn.value && chapter.value ? sourcesHeight : 0)),
    /** Takes down how many pixels of the map's foot something else covers. */
    lay(value: number) {
      laid.value = value;
    },
    setHeight(value: SheetHeight) {
      isRaised = false;
      height.value = value;
    },
    /** Shows the words to whoever has asked for them. */
    show() {
      if (height.peek() === "low") height.value = "half";
    },
    /** How many pixels there are from the masthead down to the time bar. */
    setRoom(value: number) {
      room.value = value;
    },
    destroy() {
      stop();
      layout.removeEventListener("change", onLayout);
    },
  };
}

export type Sheet = ReturnType<typeof createSheet>;
