import type { Story } from "../record/story.ts";
import { uncertaintyRing } from "../record/where.ts";
import type { Language } from "../words/dictionary.ts";
import { labelFeatures } from "./labels/label-features.ts";
import { nameFeatures } from "./labels/name-features.ts";
import { areaSource, lineSource, ringSource } from "./layers/areas.ts";
import { labelSource } from "./layers/labels.ts";
import type { Theme } from "../session/theme.ts";
import { placesOf, shapeFeatures } from "./shape-features.ts";

/**
 * What the story puts on the map beside its routes and marks, as features by source; what shows is a
 * matter of states.
 */
export function mapContent(story: Story, theme: Theme, language: Language) {
  const shapes = shapeFeatures(story, theme);
  const colours = new Map(story.layers.map((layer) => [layer.id, layer.colour[theme]]));
  const rings = story.records.flatMap((record) =>
    placesOf(record).flatMap((id) => {
      const place = story.places.get(id);
      const ring = place && uncertaintyRing(place);
      if (!ring) return [];
      const properties = {
        key: `${record.id}|${id}`,
        record: record.id,
        colour: colours.get(record.layer) ?? "#888888",
      };
      return [{ type: "Feature" as const, geometry: ring, properties }];
    }),
  );
  const labels = labelFeatures(story, language);
  return {
    shapes,
    labels,
    /** Places that are points and have a name. */
    namedPoints: new Set(
      labels.flatMap(({ properties }) => (properties.shape === "point" ? properties.place : [])),
    ) as ReadonlySet<string>,
    /** The names of areas and lines among all. */
    shapeNames: labels.filter(({ properties }) => properties.shape !== "point"),
    /** GeoNames ids of the towns that are labelled here and not by the ground. */
    namedTowns: [...story.places.values()]
      // "Near" a town is not the town: the ground goes on naming that.
      .filter(({ uncertaintyKm }) => uncertaintyKm === null)
      .map(({ geonamesId }) => Number(geonamesId))
      .filter((id) => id > 0),
    features: {
      [areaSource]: shapes.areas,
      [lineSource]: shapes.lines,
      [ringSource]: rings,
      [labelSource]: nameFeatures(labels),
    },
  };
}

export type MapContent = ReturnType<typeof mapContent>;
