import type { StoryRecord } from "../record/record.ts";
import { sayWhen } from "../words/dates.ts";
import type { Language } from "../words/dictionary.ts";
import { sayNumber } from "../words/quantities.ts";
import { inLanguage } from "../words/translated.ts";

/** A small label beside the pointer that names what lies under it. For sight only: the card says the same. */
export function createHover(container: HTMLElement) {
  const label = document.createElement("div");
  label.className = "hover-label";
  label.hidden = true;
  label.setAttribute("aria-hidden", "true");
  const title = document.createElement("strong");
  const date = document.createElement("span");
  label.append(title, date);
  container.append(label);
  return {
    show(
      record: StoryRecord | null,
      count: number,
      point: { readonly x: number; readonly y: number },
      language: Language,
    ) {
      label.hidden = record === null;
      if (!record) return;
      title.textContent = inLanguage(record.title, language);
      const more = count > 1 ? ` · +${sayNumber(count - 1, language)}` : "";
      date.textContent = sayWhen(record.when, "event", language) + more;
      const leftward = point.x > container.clientWidth / 2;
      label.style.left = `${point.x}px`;
      label.style.top = `${point.y}px`;
      label.dataset["side"] = leftward ? "left" : "right";
    },
    hide() {
      label.hidden = true;
    },
  };
}
