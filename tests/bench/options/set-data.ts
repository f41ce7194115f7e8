import type { Feature, Point } from "geojson";
import type { GeoJSONSource } from "maplibre-gl";
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
import type { StepChanges } from "./step-changes.ts";
import { stepChanges } from "./step-changes.ts";

/**
 * The source holds only what shows, all of it given anew at each step. Its best: each feature is made once,
 * has no properties, and what changes at a step is known before.
 */
export const openSetData: OpenOption = async (stage) => {
  const map = await openGround(stage);
  const showing = new Map<number, Feature<Point>>();
  let features: Feature<Point>[] = [];
  let changes: StepChanges | null = null;

  function turnTo(step: number) {
    for (const id of changes?.gone[step] ?? []) showing.delete(id);
    for (const id of changes?.come[step] ?? []) {
      const feature = features[id];
      if (feature) showing.set(id, feature);
    }
    return collection([...showing.values()]);
  }

  return {
    ...mapPicture(map),
    prepare(points) {
      changes = stepChanges(points);
      features = Array.from(points.start, (_, id) => pointFeature(points, id));
    },
    load() {
      map.addSource(sourceId, { ...geoJsonSettings, data: turnTo(0) });
      map.addLayer(circleLayer, firstLabels);
    },
    show(step) {
      void map.getSource<GeoJSONSource>(sourceId)?.setData(turnTo(step));
    },
    destroy: () => map.remove(),
  };
};
