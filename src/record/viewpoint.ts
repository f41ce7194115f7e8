/** Where the map looks: its middle in degrees (WGS 84), and MapLibre's zoom (512-pixel tiles). */
export interface Viewpoint {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** `zoom/latitude/longitude`, as map addresses commonly have it, to a pixel or two. */
export function formatViewpoint({ lon, lat, zoom }: Viewpoint): string {
  const digits = Math.max(2, Math.ceil(zoom / 3) + 1);
  return [round(zoom, 2), round(lat, digits), round(lon, digits)].join("/");
}

/** Null for what is not three numbers, or no place on the map. */
export function parseViewpoint(text: string): Viewpoint | null {
  const parts = text.split("/");
  if (parts.length !== 3 || !parts.every((part) => /^-?\d+(\.\d+)?$/.test(part))) return null;
  const [zoom = 0, lat = 0, lon = 0] = parts.map(Number);
  const isOnMap = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  return isOnMap ? { lon, lat, zoom } : null;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}
