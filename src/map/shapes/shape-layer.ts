import type { CustomLayerInterface, Map as MapLibreMap } from "maplibre-gl";
import type { FixedPoint } from "../../scene/mercator.ts";
import type { Pixel } from "../gl/drawn-at.ts";
import { drawnAt } from "../gl/drawn-at.ts";
import type { View } from "../gl/last-view.ts";
import { createLastView } from "../gl/last-view.ts";
import { mercatorShape } from "./mercator-shape.ts";
import type { MercatorShape } from "./mercator-shape.ts";
import type { NearestOfShape } from "./nearest-of-shape.ts";
import { anchorOf, createShapeLevels } from "./pack-shapes.ts";
import type { PickShapes, ShapesUnder } from "./pick-shapes.ts";
import type { Shape } from "./shape-data.ts";
import type { ShapeColours, ShapeDrawing, ShapeView } from "./shape-drawing.ts";
import { createShapeDrawing, mostColours } from "./shape-drawing.ts";
import type { ShapesShown } from "./shape-moment.ts";
import { createShapeMoment } from "./shape-moment.ts";

/** Milliseconds between two shapes that are worked out ahead: hands and frames go first. */
const restBetween = 100;

/** Draws areas, rings and lines that show at a moment, on the globe and on the flat map. */
export interface ShapeLayer extends CustomLayerInterface {
  /** Says what shows from the next frame on. Costs what shows. */
  show(shown: ShapesShown): void;
  setColours(colours: ShapeColours): void;
  /** The shapes drawn under a point of the map in pixels, by a way that comes when it is asked for. */
  pick(point: { readonly x: number; readonly y: number }, pickShapes: PickShapes): ShapesUnder;
  /** The shapes of which something is drawn, by number. */
  drawn(): readonly number[];
  /** Where a place is drawn, in pixels; null out of sight. */
  pixelOf(place: FixedPoint): Pixel | null;
  /** The pixel of a shape that is nearest to another, by a way that comes later; null where it is out of sight. */
  nearest(number: number, to: Pixel, nearestOfShape: NearestOfShape): Pixel | null;
}

/**
 * A layer for `map.addLayer` that holds any number of shapes and draws those that show. A level of detail is packed
 * when it is first drawn, and uploaded again when the layer is added again, as after the drawing context was lost.
 * Throws for more colours than it can hold, and when drawn where the device cannot take the data; never for a
 * geometry. `redraw` has the map drawn anew after a `show` that changed it.
 */
export function createShapeLayer(
  id: string,
  shapes: readonly Shape[],
  colours: ShapeColours,
  redraw?: () => void,
): ShapeLayer {
  const known = new Map<Shape["geometry"], MercatorShape>();
  const onMap = shapes.map(({ geometry }) => {
    const shape = known.get(geometry) ?? mercatorShape(geometry);
    known.set(geometry, shape);
    return shape;
  });
  const moment = createShapeMoment(shapes, onMap.map(anchorOf));
  const levels = createShapeLevels(onMap);
  const viewOf = createLastView();
  let map: MapLibreMap | null = null;
  let drawing: ShapeDrawing | null = null;
  /** Of the last frame. */
  let view: ShapeView | null = null;
  let inks = checked(colours);
  let isCalm = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The first picture is there: now there is time for what the next ones may need. */
  function onCalm() {
    isCalm = true;
    map?.triggerRepaint();
    workAhead();
  }

  /** Works the other levels of detail out bit by bit, so that a zoom need not wait for them. */
  function workAhead() {
    timer = setTimeout(() => {
      if (!map?.isMoving() && !levels.workAhead()) return;
      workAhead();
    }, restBetween);
  }

  /** The same object as long as the map is seen in the same way. */
  function viewFrom(seen: View, gl: WebGL2RenderingContext, latitude: number): ShapeView {
    if (view?.seen === seen) return view;
    const { pixelRatio } = seen;
    const [width, height] = [
      gl.drawingBufferWidth / pixelRatio,
      gl.drawingBufferHeight / pixelRatio,
    ];
    return { seen, width, height, latitude };
  }

  return {
    id,
    type: "custom",
    onAdd(addedTo, gl) {
      map = addedTo;
      map.once("idle", onCalm);
      drawing = createShapeDrawing(gl as WebGL2RenderingContext, levels.at, moment);
    },
    onRemove() {
      map?.off("idle", onCalm);
      clearTimeout(timer);
      drawing?.dispose();
      drawing = null;
      view = null;
      map = null;
    },
    render(context, input) {
      if (!map || !drawing || context.isContextLost()) return;
      const gl = context as WebGL2RenderingContext;
      view = viewFrom(viewOf(map, gl, input), gl, map.getCenter().lat);
      if (isCalm) drawing.prepare(input.shaderData);
      drawing.draw(input.shaderData, view, inks);
    },
    show(shown) {
      if (!moment.show(shown)) return;
      if (redraw) redraw();
      else map?.triggerRepaint();
    },
    setColours(wanted) {
      inks = checked(wanted);
      map?.triggerRepaint();
    },
    pick(point, pickShapes) {
      if (!map || !view) return { areas: [], lines: [] };
      return pickShapes(point, { map, view, shapes, onMap, drawn: moment.drawn() });
    },
    drawn: moment.drawn,
    pixelOf(place) {
      if (!view) return null;
      const { screen, relative } = view.seen;
      return drawnAt({ ...view, centre: screen.centre, projection: relative }, place);
    },
    nearest(number, to, nearestOfShape) {
      const shape = onMap[number];
      return map && view && shape ? nearestOfShape(shape, to, map, view) : null;
    },
  };
}

function checked(colours: ShapeColours): ShapeColours {
  if (colours.inks.length > mostColours) {
    throw new Error(`${colours.inks.length} colours of shapes: give at most ${mostColours}`);
  }
  return colours;
}
