import type { FixedPoint } from "../scene/mercator.ts";
import { fixedPoint } from "../scene/mercator.ts";
import type { Story } from "../record/story.ts";
import type { Language } from "../words/dictionary.ts";
import { labelsOf } from "./labels/label.ts";

/**
 * What the story has on the map to be named, in a language. What of it shows is a matter of the moment.
 */
export function mapContent(story: Story, language: Language) {
  const labels = labelsOf(story, language);
  const shapes = labels.filter(({ shape }) => shape !== "point");
  return {
    labels,
    /** Places that are points and have a name. */
    namedPoints: new Set(
      labels.flatMap(({ shape, place }) => (shape === "point" ? place : [])),
    ) as ReadonlySet<string>,
    /** The labels of areas and lines among all. */
    shapes,
    /** Where the names of areas and lines have their place, by that place. */
    anchors: new Map(
      shapes.map(({ place, at: [lon = 0, lat = 0] }) => [place, fixedPoint(lon, lat)]),
    ) as ReadonlyMap<string, FixedPoint>,
    /** GeoNames ids of the towns that are labelled here and not by the ground. */
    namedTowns: [...story.places.values()]
      // "Near" a town is not the town: the ground goes on naming that.
      .filter(({ uncertaintyKm }) => uncertaintyKm === null)
      .map(({ geonamesId }) => Number(geonamesId))
      .filter((id) => id > 0),
  };
}

export type MapContent = ReturnType<typeof mapContent>;
