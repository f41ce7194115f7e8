import { IconButton } from "./icon-button.tsx";
import { usePanel, useWords } from "./panel-context.ts";

/** Between light and dark. */
export function ThemeSwitch() {
  const { session, theme } = usePanel();
  const { words } = useWords();
  const other = theme.value === "dark" ? "light" : "dark";
  return (
    <IconButton label={words.themes[other]} onPress={() => session.setTheme(other)}>
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="M12 3.5a8.5 8.5 0 0 1 0 17Z" fill="currentColor" />
      </svg>
    </IconButton>
  );
}
