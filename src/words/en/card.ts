import { number } from "./counting.ts";

import type { SegmentKind, Status } from "../../record/record.ts";
import type { Precision } from "../../record/where.ts";

const status: Record<Status, string> = {
  reported: "Reported",
  contested: "Contested: accounts differ",
  claimed: "Claimed",
  planned: "Planned",
  forecast: "Forecast",
};

const precision: Record<Precision, string> = {
  site: "this spot",
  town: "town",
  municipality: "municipality",
  stretch: "somewhere along this stretch",
  region: "somewhere in this region",
  state: "somewhere in this state",
  country: "somewhere in this country",
  border: "somewhere along this border",
};

const segment: Record<SegmentKind, string> = {
  start: "set out",
  reported: "reported",
  inferred: "worked out",
  intended: "meant to reach",
};

export const card = {
  card: "Report",
  close: "Close",
  previousHere: "Previous of these",
  nextHere: "Next of these",
  ofHere: (index: number, count: number) => `${number(index)} of ${number(count)} here`,
  when: "When",
  where: "Where",
  figures: "Figures",
  status: "Status",
  statuses: status,
  saidBy: (who: string) => `according to ${who}`,
  accounts: "Accounts",
  basis: "How we know",
  caution: "Caution",
  stops: "Stops",
  segments: segment,
  sources: "Source",
  paragraph: (paragraph: number) => `paragraph ${number(paragraph)}`,
  related: "Related",
  placePrecisions: precision,
  uncertainty: (kilometres: number) => `within ${number(kilometres)} km`,
  noPlace: "no place named",
  moreLike: "More",
  elseHere: "What else happened here",
  elseThatWeek: "What else that week",
  elseOfArticle: (title: string) => `Also in “${title}”`,
  andMore: (count: number) => `and ${number(count)} more`,
};
