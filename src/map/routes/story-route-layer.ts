import type { Story } from "../../record/story.ts";
import type { Sight } from "../../session/marks-in-sight.ts";
import type { Look } from "../../session/visible.ts";
import { palettes } from "../../scene/palette.ts";
import type { Theme } from "../../session/theme.ts";
import type { Box } from "../labels/place-names.ts";
import { around } from "../labels/place-names.ts";
import type { Rgb, RouteColours } from "./route-drawing.ts";
import { createRouteLayer } from "./route-layer.ts";
import type { PickRoutes, RoutePart } from "./route-pick.ts";
import type { ShownRoute } from "./route-state.ts";
import { storyRoutes } from "../../scene/routes/story-routes.ts";

/** A record whose route is hit at a point of the screen. */
export interface RouteRecordHit {
  readonly record: string;
  readonly part: RoutePart;
  /** In pixels. */
  readonly distance: number;
}

/** What of the session the routes follow. */
export interface RouteShowing {
  /** What shows, by record id; a trace is no route. */
  readonly looks: ReadonlyMap<string, Look>;
  /** Ids of the records that are picked, or that a chapter tells of. */
  readonly pointedAt: ReadonlySet<string>;
  /** Days since 1970-01-01 with the part of the day that has passed. */
  readonly time: number;
  /** A segment appears once it has been walked, for a reader who wants less motion. */
  readonly wholeSegments: boolean;
}

/** Pixels from the middle of a head to its rim. */
const headReach = 11;

/** The story's routes as a layer of the map, spoken of by their records' ids. */
export function createStoryRouteLayer(story: Story, theme: Theme, redraw?: () => void) {
  const { data, numbers, records, layers } = storyRoutes(story);

  function coloursIn(wanted: Theme): RouteColours {
    const colourOf = new Map(story.layers.map(({ id, colour }) => [id, colour[wanted]]));
    const { paper, highlight } = palettes[wanted];
    return {
      inks: layers.map((layer) => rgb(colourOf.get(layer) ?? "#888888")),
      paper: rgb(paper),
      highlight: rgb(highlight),
    };
  }

  function routesOf(
    looks: RouteShowing["looks"],
    pointedAt: RouteShowing["pointedAt"],
  ): readonly ShownRoute[] {
    return [...looks].flatMap(([record, look]) => {
      const route = numbers.get(record);
      if (route === undefined || look === "trace") return [];
      return { route, look, selected: pointedAt.has(record) };
    });
  }

  /** The same routes as long as the same shows. */
  let last:
    | (Pick<RouteShowing, "looks" | "pointedAt"> & { readonly routes: readonly ShownRoute[] })
    | null = null;
  const layer = createRouteLayer("routes", data, coloursIn(theme), redraw);
  return {
    /** To be added anew to each style. */
    layer,
    paint(wanted: Theme) {
      layer.setColours(coloursIn(wanted));
    },
    show({ looks, pointedAt, time, wholeSegments }: RouteShowing) {
      if (last?.looks !== looks || last.pointedAt !== pointedAt) {
        last = { looks, pointedAt, routes: routesOf(looks, pointedAt) };
      }
      layer.show({ time, wholeSegments, routes: last.routes });
    },
    /** Tells of each route where its head is, or a stop of it that is in sight. */
    tell(sight: Pick<Sight, "add" | "isWithin">) {
      layer.visit(sight.isWithin, (route, at) => {
        const record = records[route] ?? "";
        sight.add({ key: `${record} on its way`, records: [record], place: "" }, at);
      });
    },
    /** The boxes of their heads, or of their last stops, in pixels of the last picture. */
    heads(): readonly Box[] {
      const found: Box[] = [];
      layer.visit(
        () => true,
        (_route, at) => at && found.push(around(at, headReach)),
      );
      return found;
    },
    /** What is hit at a point of the map in pixels, nearest first. */
    pick(
      point: { readonly x: number; readonly y: number },
      pickRoutes: PickRoutes,
    ): readonly RouteRecordHit[] {
      return layer.pick(point, pickRoutes).map(({ route, part, distance }) => ({
        record: records[route] ?? "",
        part,
        distance,
      }));
    },
  };
}

/** A colour written #rrggbb. */
function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
