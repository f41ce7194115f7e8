import { mercatorX, mercatorY } from "../scene/mercator.ts";
import type { StillCamera } from "./still-camera.ts";
import type { Pixel } from "./svg.ts";

/** Zooms between which the live map's globe becomes flat. */
export const globeZooms = { round: 4.5, flat: 5.5 } as const;

/** Of the camera's distance from the ground, in heights of the picture: it opens 36.87 degrees (MapLibre's). */
const distanceInHeights = 1.5;

/** Degrees from which on a line is bent on the globe. */
const longest = 2;

/** Where a place stands on a picture. */
export interface StillProjection {
  readonly camera: StillCamera;
  /** Where it looks, in pixels. */
  readonly middle: Pixel;
  /** 1 on the globe, 0 on the flat map, between while one becomes the other. */
  readonly globe: number;
  /** In pixels; null on the far side of the globe. Degrees are WGS 84. */
  project(lon: number, lat: number): Pixel | null;
  /** A line with so many points more that it follows the globe, what is on the far side brought to its edge; null where all of it is there. */
  line(positions: readonly (readonly number[])[]): Pixel[] | null;
  /** Pixels of the globe from its middle to its edge, on the picture; Infinity while it is not whole. */
  readonly edge: number;
}

/**
 * Projects as the live map does at the same camera: web mercator from near, from afar a globe that is
 * seen from a point (vertical perspective), and between the two a mixture, in clip space as the shader has it.
 */
export function stillProjection(camera: StillCamera): StillProjection {
  const { width, height, zoom, covered = 0 } = camera;
  const middle: Pixel = [width / 2, (height - covered) / 2];
  const { round, flat } = globeZooms;
  const globe = Math.min(1, Math.max(0, (flat - zoom) / (flat - round)));
  const world = 512 * 2 ** zoom;
  const distance = distanceInHeights * height;
  const [middleX, middleY] = [mercatorX(camera.lon), mercatorY(camera.lat)];
  const tilt = radians(camera.lat);
  const [sineTilt, cosineTilt] = [Math.sin(tilt), Math.cos(tilt)];
  const radius = world / (2 * Math.PI) / cosineTilt;
  /** How far the edge of what is seen of the unit sphere lies towards the camera from its middle. */
  const horizon = radius / (radius + distance);

  /** `keep` brings what is hidden to the globe's edge. */
  function place(lon: number, lat: number, keep: boolean): Pixel | null {
    const flatX = (mercatorX(lon) - middleX) * world;
    const flatY = (mercatorY(lat) - middleY) * world;
    if (globe === 0) return [flatX + middle[0], flatY + middle[1]];
    const [east, north] = [radians(lon - camera.lon), radians(lat)];
    const level = Math.cos(north);
    let right = level * Math.sin(east);
    let up = cosineTilt * Math.sin(north) - sineTilt * level * Math.cos(east);
    let near = sineTilt * Math.sin(north) + cosineTilt * level * Math.cos(east);
    if (near < horizon) {
      if (!keep) return null;
      const stretch = Math.sqrt(1 - horizon * horizon) / (Math.hypot(right, up) || 1);
      [right, up, near] = [right * stretch, up * stretch, horizon];
    }
    const depth = globe * (distance + radius * (1 - near)) + (1 - globe) * distance;
    const x = globe * radius * right + (1 - globe) * flatX;
    const y = -globe * radius * up + (1 - globe) * flatY;
    return [(x * distance) / depth + middle[0], (y * distance) / depth + middle[1]];
  }

  function line(positions: readonly (readonly number[])[]): Pixel[] | null {
    const points: Pixel[] = [];
    let isSeen = globe === 0;
    const add = (lon: number, lat: number) => {
      isSeen ||= place(lon, lat, false) !== null;
      const point = place(lon, lat, true);
      if (point) points.push(point);
    };
    let [lastLon, lastLat] = [NaN, NaN];
    for (const [lon = 0, lat = 0] of positions) {
      const length = Math.max(Math.abs(lon - lastLon), Math.abs(lat - lastLat));
      const parts = globe > 0 && length > longest ? Math.ceil(length / longest) : 1;
      for (let part = 1; part < parts; part += 1) {
        add(lastLon + ((lon - lastLon) * part) / parts, lastLat + ((lat - lastLat) * part) / parts);
      }
      add(lon, lat);
      [lastLon, lastLat] = [lon, lat];
    }
    return isSeen ? points : null;
  }

  return {
    camera,
    middle,
    globe,
    project: (lon, lat) => place(lon, lat, false),
    line,
    edge:
      globe === 1
        ? (distance * radius) / Math.sqrt((radius + distance) ** 2 - radius ** 2)
        : Infinity,
  };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
