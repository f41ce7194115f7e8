import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "leaflet.timeline";
import type { Feature, Point } from "geojson";
import { canvasPicture } from "../page/canvas-picture.ts";
import { view } from "../points/camera.ts";
import { momentOf } from "../points/steps.ts";
import { collection, pointFeature } from "./circle-layer.ts";
import { dot } from "./option.ts";
import type { OpenOption } from "./option.ts";

/**
 * leaflet.timeline on one canvas, over a plain ground, since Leaflet draws none of ours. Its best: the canvas
 * ends where the map does, dots have no line and answer no mouse, no animation of the map, no control, and its
 * own interval tree is given whole days as numbers.
 */
export const openLeaflet: OpenOption = async ({ container }) => {
  const renderer = L.canvas({ padding: 0 });
  const map = L.map(container, {
    renderer,
    preferCanvas: true,
    zoomSnap: 0,
    zoomAnimation: false,
    fadeAnimation: false,
    zoomControl: false,
    attributionControl: false,
    // Its tiles are half as wide as MapLibre's.
  }).setView([view.lat, view.lon], view.zoom + 1);
  renderer.addTo(map);
  const canvas = container.querySelector("canvas");
  const context = canvas?.getContext("2d");
  if (!canvas || !context) throw new Error("leaflet made no canvas: give the map a size");
  let features: Feature<Point>[] = [];
  let timeline: L.Timeline | null = null;
  return {
    renderer: "canvas 2D",
    picture: canvasPicture(context, () => {
      const [at, around] = [canvas.getBoundingClientRect(), container.getBoundingClientRect()];
      return { x: Math.round(at.x - around.x), y: Math.round(at.y - around.y) };
    }),
    prepare(points) {
      features = Array.from(points.start, (start, id) =>
        pointFeature(points, id, { start, end: points.end[id] ?? 0 }),
      );
    },
    load() {
      timeline = L.timeline(collection(features), {
        getInterval: ({ properties }) => ({
          start: properties?.["start"],
          end: properties?.["end"],
          endExclusive: true,
        }),
        pointToLayer: (_, at) =>
          L.circleMarker(at, {
            renderer,
            radius: dot.radius,
            stroke: false,
            fillColor: dot.colour,
            fillOpacity: 1,
            interactive: false,
          }),
      });
      timeline.addTo(map);
      timeline.setTime(momentOf(0));
    },
    show: (step) => timeline?.setTime(momentOf(step)),
    destroy: () => map.remove(),
  };
};
