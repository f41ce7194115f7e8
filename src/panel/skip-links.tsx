import { usePanel, useWords } from "./panel-context.ts";

/** Where the words are read: an open card, the chapter that is told, else the first of the reports. */
const reading = [".card h2", "#chapter-title", '.reading .report[tabindex="0"]', "#reports button"];

const marks = '.mark-walk [tabindex="0"]';

/**
 * The first stops of the Tab key: past all that lies between to the reports, to the marks on the map, and to
 * the slider. No links, since the address is ours.
 */
export function SkipLinks() {
  const { sheet } = usePanel();
  const { words } = useWords();

  function toReading() {
    sheet.show();
    // Lowered, the words take no focus; the sheet has to be drawn anew first.
    requestAnimationFrame(() => focusFirst(reading));
  }

  return (
    <>
      <Skip label={words.skipToReading} onPress={toReading} />
      <Skip label={words.skipToMap} onPress={() => focusFirst([marks])} />
      <Skip label={words.skipToTime} onPress={() => focusFirst(["#time"])} />
    </>
  );
}

function Skip({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="skip" onClick={onPress}>
      {label}
    </button>
  );
}

function focusFirst(selectors: readonly string[]) {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) continue;
    found.focus();
    return;
  }
}
