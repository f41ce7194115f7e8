import { card } from "./en/card.ts";
import { locale, number } from "./en/counting.ts";
import { dates } from "./en/dates.ts";
import { failures } from "./en/failures.ts";
import { keyboard } from "./en/keyboard.ts";
import { legend } from "./en/legend.ts";
import { map } from "./en/map.ts";
import { numbers } from "./en/numbers.ts";
import { page } from "./en/page.ts";
import { quantities } from "./en/quantities.ts";
import { reports } from "./en/reports.ts";
import { search } from "./en/search.ts";
import { share } from "./en/share.ts";
import { story } from "./en/story.ts";
import { time } from "./en/time.ts";
import type { GroundNames } from "./ground-names.ts";

const noNames: GroundNames = {};

/** Every word of the interface in English; what a language has to say is what stands here. */
export const english = {
  languageName: "English",
  locale,
  number,
  dates,
  quantities,
  groundNames: noNames,
  search,
  ...page,
  ...keyboard,
  ...map,
  ...time,
  ...reports,
  ...legend,
  ...card,
  ...numbers,
  ...story,
  ...share,
  ...failures,
};
