import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";
import { longestSearch } from "../session/search-query.ts";
import { scopeName } from "./say-found.ts";

/**
 * Where the reader types what to look for; what is found stands in the list of reports. A slash goes
 * to it from anywhere unless the reader has switched such keys off, the arrow down and Enter from it to what
 * is found; Escape clears it, then goes back to where the slash was pressed. On a phone a button opens it.
 */
export function SearchField() {
  const { session, sheet } = usePanel();
  const { words } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { words: asked, within } = session.search.value;
  const hasSearch = asked !== "" || within !== null;
  const scope = scopeName(session);

  /** What had the focus when the slash was pressed. */
  const came = useRef<Element | null>(null);

  /** Where to go once what has it is there: a button has to open the field on a phone. */
  const next = useRef<"field" | "opener" | null>(null);
  useLayoutEffect(() => {
    if (next.current === "field") field.current?.focus();
    if (next.current === "opener") opener.current?.focus();
    next.current = null;
  }, [isOpen, hasSearch]);

  // A search that was left by the browser's way back leaves no empty field over the map.
  useEffect(() => {
    if (!hasSearch && document.activeElement !== field.current) setOpen(false);
  }, [hasSearch]);

  function open() {
    // At once where the field is there, so that no letter is lost.
    field.current?.focus();
    next.current = "field";
    setOpen(true);
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!session.shortcuts.peek()) return;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      came.current = document.activeElement;
      open();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session]);

  /** Back to where the slash was pressed; where a button opens the field, to that. */
  function leave() {
    const back = came.current;
    came.current = null;
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus();
    else next.current = "opener";
    setOpen(false);
  }

  function close() {
    session.clearSearch();
    field.current?.focus();
    next.current = "opener";
    setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      // Not for the card as well.
      event.stopPropagation();
      if (!hasSearch) leave();
      else {
        session.clearSearch();
        setOpen(true);
      }
    } else if (event.key === "ArrowDown" || event.key === "Enter") {
      const first = document.querySelector<HTMLElement>('.search-hit, .report[tabindex="0"]');
      if (!first || !hasSearch) return;
      event.preventDefault();
      first.focus();
    } else if (event.key === "Backspace" && asked === "" && within) {
      session.searchWithin(null);
    }
  }

  const hasKey = session.shortcuts.value;
  const isTold = session.chapter.value !== null && session.found.value === null;
  const areReportsThere = session.selected.value === null && !isTold;
  return (
    <div class="search" role="search" data-open={isOpen || hasSearch}>
      <button
        ref={opener}
        type="button"
        class="icon search-open"
        aria-label={words.search.open}
        title={words.search.open}
        onClick={open}
      >
        <Glass />
      </button>
      <div class="search-box">
        <Glass />
        {within && (
          <span class="search-scope">
            <span class="search-scope-name">{scope}</span>
            <IconButton
              label={words.search.leaveScope(scope)}
              onPress={() => {
                session.searchWithin(null);
                field.current?.focus();
              }}
            >
              ×
            </IconButton>
          </span>
        )}
        <input
          ref={field}
          id="search"
          type="search"
          aria-label={words.search.label}
          aria-controls={areReportsThere ? "reports" : undefined}
          aria-keyshortcuts={hasKey ? "/" : undefined}
          placeholder={within ? "" : words.search.placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          maxLength={longestSearch}
          value={asked}
          onFocus={() => {
            void session.prepareSearch();
            // Below the field, which is at the head of the map, and above its foot.
            if (sheet.isOn.peek()) sheet.setHeight("half");
          }}
          onInput={({ currentTarget }) => session.setSearchWords(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {hasSearch ? (
          <IconButton class="search-clear" label={words.search.clear} onPress={close}>
            ×
          </IconButton>
        ) : (
          <>
            {hasKey && (
              <kbd class="search-key" aria-hidden="true">
                /
              </kbd>
            )}
            <IconButton class="search-close" label={words.search.close} onPress={close}>
              ×
            </IconButton>
          </>
        )}
      </div>
      {session.searchMissing.value && (
        <p class="search-missing" role="alert">
          {words.pageFailed}{" "}
          <button type="button" class="quiet" onClick={() => void session.prepareSearch()}>
            {words.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}

/** Whether a key is for what is written there. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches("input:not([type=checkbox], [type=range]), select, textarea")
  );
}

function Glass() {
  return (
    <svg class="glass" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="7.5" cy="7.5" r="5" fill="none" stroke="currentColor" stroke-width="1.8" />
      <path
        d="m11.4 11.4 4.4 4.4"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
      />
    </svg>
  );
}
