import styles from "./style/handout.css?url";
import { fetchLessons } from "./intake/fetch-lessons.ts";
import { fetchLicence } from "./intake/fetch-licence.ts";
import { storyFetch } from "./intake/fetch-story.ts";
import { legendEntries } from "./map/legend-entries.ts";
import type { Story } from "./record/story.ts";
import { addStyles } from "./loading/add-styles.ts";
import { fetchGround } from "./still/fetch-ground.ts";
import { groundCredit } from "./still/ground-credit.ts";
import { createPaperStills } from "./still/paper-stills.ts";
import { noGround } from "./still/still-ground.ts";
import { showHandout } from "./story/handout/show-handout.tsx";

/** Fills the page with the story as pages to print. Rejects where there are no words for it. */
export async function open(container: HTMLElement, base: string): Promise<void> {
  const root = document.documentElement;
  document.querySelector("#first")?.remove();
  root.dataset["mode"] = "handout";
  // Paper is white.
  root.dataset["theme"] = "light";
  // Another view, language or choice in the address is another page.
  addEventListener("hashchange", () => location.reload());

  const dressed = addStyles(styles);
  const folder = new URL("data/", base).href;
  const fetched = storyFetch(folder);
  const ground = orNone(fetchGround(base), noGround);
  let story: Story | null = null;

  // Without them it is plain, and all there.
  await dressed.catch((error: unknown) => console.error(error));
  await showHandout(container, {
    async load() {
      const [{ story: loaded, missing }, lessons, licence] = await Promise.all([
        fetched.load(),
        orNone(fetchLessons(folder), null),
        orNone(fetchLicence(folder), null),
      ]);
      story = loaded;
      return { story, missing, lessons, licence };
    },
    legend: legendEntries,
    async prepareMaps({ language, alphabet }) {
      if (!story) throw new Error("maps were asked for before the story was there");
      const laidOn = story.style ? noGround : await ground;
      return {
        ...createPaperStills(story, laidOn, { language, alphabet }),
        credit: groundCredit(laidOn, language),
        isGroundMissing: !story.style && laidOn === noGround,
      };
    },
  });
}

/** What can't be had is done without. */
async function orNone<Value, None>(coming: Promise<Value>, none: None): Promise<Value | None> {
  try {
    return await coming;
  } catch (error) {
    console.error(error);
    return none;
  }
}
