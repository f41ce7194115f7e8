import type { Dictionary } from "./dictionary.ts";
import { card } from "./es/card.ts";
import { locale, number } from "./es/counting.ts";
import { dates } from "./es/dates.ts";
import { failures } from "./es/failures.ts";
import { keyboard } from "./es/keyboard.ts";
import { legend } from "./es/legend.ts";
import { map } from "./es/map.ts";
import { numbers } from "./es/numbers.ts";
import { page } from "./es/page.ts";
import { quantities } from "./es/quantities.ts";
import { reports } from "./es/reports.ts";
import { search } from "./es/search.ts";
import { share } from "./es/share.ts";
import { story } from "./es/story.ts";
import { time } from "./es/time.ts";

export const spanish: Dictionary = {
  languageName: "Español",
  locale,
  number,
  dates,
  quantities,
  groundNames: {},
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
