/** Every option, the floor and ours first; the words are those of `--rivals` and of the table. */
export const optionNames = [
  "floor",
  "dateline",
  "setFilter",
  "setData",
  "updateData",
  "feature-state",
  "deck.gl",
  "leaflet",
] as const;

export type OptionName = (typeof optionNames)[number];

/** Those that draw on MapLibre; Leaflet draws no ground of ours and is reported beside them. */
export const onMapLibre: readonly OptionName[] = optionNames.filter((name) => name !== "leaflet");
