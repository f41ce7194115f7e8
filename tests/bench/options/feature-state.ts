import type { Feature, Point } from "geojson";
import {
  circleLayer,
  collection,
  geoJsonSettings,
  pointFeature,
  sourceId,
} from "./circle-layer.ts";
import { firstLabels, openGround } from "./ground.ts";
import { mapPicture } from "./map-picture.ts";
import { dot } from "./option.ts";
import type { OpenOption } from "./option.ts";
import type { StepChanges } from "./step-changes.ts";
import { stepChanges } from "./step-changes.ts";

/**
 * All points in one source, and a state that says of each whether it shows: the one way of MapLibre's own that
 * is right in the next frame. Its best: only what changes at a step is written, and what doesn't show has no
 * size, so that no pixel is spent on it.
 */
export const openFeatureState: OpenOption = async (stage) => {
  const map = await openGround(stage);
  let features: Feature<Point>[] = [];
  let changes: StepChanges | null = null;

  function show(step: number) {
    for (const id of changes?.gone[step] ?? []) {
      map.setFeatureState({ source: sourceId, id }, { shows: false });
    }
    for (const id of changes?.come[step] ?? []) {
      map.setFeatureState({ source: sourceId, id }, { shows: true });
    }
  }

  return {
    ...mapPicture(map),
    prepare(points) {
      changes = stepChanges(points);
      features = Array.from(points.start, (_, id) => pointFeature(points, id));
    },
    load() {
      map.addSource(sourceId, { ...geoJsonSettings, data: collection(features) });
      const radius = dot.radius;
      map.addLayer(
        {
          ...circleLayer,
          paint: {
            ...circleLayer.paint,
            "circle-radius": ["case", ["boolean", ["feature-state", "shows"], false], radius, 0],
          },
        },
        firstLabels,
      );
      show(0);
    },
    show,
    destroy: () => map.remove(),
  };
};
