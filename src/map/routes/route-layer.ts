import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from "maplibre-gl";
import { isOnGlobe, projectionAround } from "../gl/fixed-mercator.ts";
import { fixedPoint, worldOf } from "../../scene/mercator.ts";
import type { RouteData } from "../../scene/routes/route-data.ts";
import { createRouteDrawing, mostColours } from "./route-drawing.ts";
import type { RouteColours, RouteDrawing, RouteView } from "./route-drawing.ts";
import { createRouteMoment } from "./route-moment.ts";
import type { RoutesShown } from "./route-moment.ts";
import type { PickRoutes } from "./route-pick.ts";
import type { RouteHit } from "./route-pick.ts";
import { headOnScreen, stopsOnScreen } from "./route-places.ts";
import type { Pixel } from "../gl/drawn-at.ts";
import { routeTables } from "../../scene/routes/route-tables.ts";

/** Draws routes at a moment, on the globe and on the flat map. */
export interface RouteLayer extends CustomLayerInterface {
  /** Says what shows from the next frame on. */
  show(shown: RoutesShown): void;
  setColours(colours: RouteColours): void;
  /**
   * The routes that show within reach of a point of the map in pixels, nearest first: a line within 7, a stop
   * or a head within 12. The way to find them comes when it is asked for.
   */
  pick(
    point: { readonly x: number; readonly y: number },
    pickRoutes: PickRoutes,
  ): readonly RouteHit[];
  /**
   * Visits the routes that have set out, each with the pixels where its head is drawn or, where that is not
   * within what is seen, the last of its stops that is; null for neither.
   */
  visit(isWithin: (at: Pixel) => boolean, see: (route: number, at: Pixel | null) => void): void;
}

/**
 * A layer for `map.addLayer` that holds any number of routes and draws those that show. What it draws of them
 * is uploaded when it is added and freed when it is removed; after the drawing context was lost it is to be
 * added again. Throws for more colours than it can hold, and when added where the device cannot take the data.
 * `redraw` has the map drawn anew after a `show` that changed it.
 */
export function createRouteLayer(
  id: string,
  data: RouteData,
  colours: RouteColours,
  redraw?: () => void,
): RouteLayer {
  const tables = routeTables(data);
  const moment = createRouteMoment(data, tables);
  let map: MapLibreMap | null = null;
  let drawing: RouteDrawing | null = null;
  /** Of the last frame. */
  let view: RouteView | null = null;
  let inks = checked(colours);
  /** Of the canvas in CSS pixels: to ask for it in a frame would lay out the page that the same step changed. */
  let size = { width: 1, height: 1 };

  /** The first picture is there: now there is time for what the next ones may need. */
  let isCalm = false;

  function onCalm() {
    isCalm = true;
    map?.triggerRepaint();
  }

  function measure() {
    if (!map) return;
    const { clientWidth, clientHeight } = map.getCanvas();
    size = { width: clientWidth, height: clientHeight };
  }

  return {
    id,
    type: "custom",
    onAdd(addedTo, gl) {
      map = addedTo;
      map.on("resize", measure);
      map.once("idle", onCalm);
      measure();
      drawing = createRouteDrawing(gl as WebGL2RenderingContext, data, tables, moment);
    },
    onRemove() {
      map?.off("resize", measure);
      map?.off("idle", onCalm);
      drawing?.dispose();
      drawing = null;
      view = null;
      map = null;
    },
    render(_gl, input) {
      if (!map) return;
      view = viewOf(map, input, size);
      if (isCalm) drawing?.prepare(input.shaderData);
      drawing?.draw(input.shaderData, view, inks);
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
    pick(point, pickRoutes) {
      return map && view ? pickRoutes(data, tables, moment, map, view, point) : [];
    },
    visit(isWithin, see) {
      if (!view) return;
      for (const { route, head } of moment.heads) {
        const at = headOnScreen(data, tables, head, view);
        const places = [...(at ? [at] : []), ...stopsOnScreen(tables, moment, route, view)];
        see(route, places.find(isWithin) ?? null);
      }
    },
  };
}

function checked(colours: RouteColours): RouteColours {
  if (colours.inks.length > mostColours) {
    throw new Error(`${colours.inks.length} colours of routes: give at most ${mostColours}`);
  }
  return colours;
}

function viewOf(
  map: MapLibreMap,
  input: CustomRenderMethodInput,
  size: Pick<RouteView, "width" | "height">,
): RouteView {
  const { lng, lat } = map.getCenter();
  const centre = fixedPoint(lng, lat);
  const canvas = map.getCanvas();
  const worlds = Math.hypot(size.width, size.height) / (512 * 2 ** map.getZoom());
  const beside = map.getRenderWorldCopies() && !isOnGlobe(input) ? Math.ceil(worlds / 2 - 0.5) : 0;
  return {
    ...size,
    centre,
    projection: projectionAround(input, centre, worldOf(lng)),
    zoom: map.getZoom(),
    latitude: lat,
    copies: Array.from({ length: Math.max(0, beside) * 2 + 1 }, (_, index) => index - beside),
    // Not the map's own ratio, which a canvas that would be too large does not keep to.
    pixelRatio: canvas.width / size.width,
  };
}
