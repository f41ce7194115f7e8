import { crossingsLegend } from "./layers/crossings.ts";
import { detentionCentresLegend } from "./layers/detention-centres.ts";
import { incidentsLegend } from "./layers/incidents.ts";
import { routesLegend } from "./layers/routes.ts";

/** What the legend says of each layer that the map draws. */
export const legendEntries = [
  incidentsLegend,
  routesLegend,
  crossingsLegend,
  detentionCentresLegend,
];
