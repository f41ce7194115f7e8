import type { GeoJSONSource } from "maplibre-gl";
import type { Points } from "../points/make-points.ts";
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

/** As `setData`, but the source is told only what comes and goes at a step. */
export const openUpdateData: OpenOption = async (stage) => {
  const map = await openGround(stage);
  let points: Points | null = null;
  let changes: StepChanges | null = null;

  function coming(step: number) {
    const held = points;
    return held ? (changes?.come[step] ?? []).map((id) => pointFeature(held, id)) : [];
  }

  return {
    ...mapPicture(map),
    prepare(given) {
      points = given;
      changes = stepChanges(given);
    },
    load() {
      map.addSource(sourceId, { ...geoJsonSettings, data: collection(coming(0)) });
      map.addLayer(circleLayer, firstLabels);
    },
    show(step) {
      const remove = [...(changes?.gone[step] ?? [])];
      void map.getSource<GeoJSONSource>(sourceId)?.updateData({ remove, add: coming(step) });
    },
    destroy: () => map.remove(),
  };
};
