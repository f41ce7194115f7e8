import type { FilterSpecification } from "maplibre-gl";
import type { Feature, Point } from "geojson";
import { momentOf } from "../points/steps.ts";
import {
  circleLayer,
  collection,
  geoJsonSettings,
  pointFeature,
  sourceId,
} from "./circle-layer.ts";
import { firstLabels, openGround } from "./ground.ts";
import { mapPicture } from "./map-picture.ts";
import type { OpenOption } from "./option.ts";

/**
 * MapLibre's own way: all points in one source, and a filter on their days. Its best: one layer, two
 * comparisons of whole numbers, no other property, the validation of each new filter left out. A filter that
 * reads the moment from the style's global state was measured as equal.
 */
export const openSetFilter: OpenOption = async (stage) => {
  const map = await openGround(stage);
  let features: Feature<Point>[] = [];
  return {
    ...mapPicture(map),
    prepare(points) {
      features = Array.from(points.start, (start, id) =>
        pointFeature(points, id, { start, end: points.end[id] ?? 0 }),
      );
    },
    load() {
      map.addSource(sourceId, { ...geoJsonSettings, data: collection(features) });
      map.addLayer({ ...circleLayer, filter: showingAt(0) }, firstLabels);
    },
    show(step) {
      map.setFilter(circleLayer.id, showingAt(step), { validate: false });
    },
    destroy: () => map.remove(),
  };
};

function showingAt(step: number): FilterSpecification {
  const moment = momentOf(step);
  return ["all", ["<=", ["get", "start"], moment], [">", ["get", "end"], moment]];
}
