import { isRange, windowNames } from "../time/show-window.ts";
import { usePanel, useWords } from "./panel-context.ts";

/** How much time counts as now: a window by its name, or a range of the reader's own. */
export function WindowChoice() {
  const { session } = usePanel();
  const { words } = useWords();
  const window = session.window.value;
  const chosen = isRange(window) ? "range" : window;
  return (
    <label class="choice">
      <span>{words.window}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          const name = windowNames.find((known) => known === currentTarget.value);
          if (name) session.setWindow(name);
          else session.freeWindow();
        }}
      >
        {windowNames.map((name) => (
          <option key={name} value={name} selected={name === chosen}>
            {words.windows[name]}
          </option>
        ))}
        <option value="range" selected={chosen === "range"}>
          {words.rangeWindow}
        </option>
      </select>
    </label>
  );
}
