import type { OpenOption } from "./option.ts";
import type { OptionName } from "./option-names.ts";

/** How each option is loaded: apart, so that a page holds none but the one that is measured. */
export const openers: Readonly<Record<OptionName, () => Promise<OpenOption>>> = {
  floor: async () => (await import("./floor.ts")).openFloor,
  dateline: async () => (await import("./dateline.ts")).openDateline,
  setFilter: async () => (await import("./set-filter.ts")).openSetFilter,
  setData: async () => (await import("./set-data.ts")).openSetData,
  updateData: async () => (await import("./update-data.ts")).openUpdateData,
  "feature-state": async () => (await import("./feature-state.ts")).openFeatureState,
  "deck.gl": async () => (await import("./deck-gl.ts")).openDeckGl,
  leaflet: async () => (await import("./leaflet.ts")).openLeaflet,
};
