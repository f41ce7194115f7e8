/** The map's size in pixels and where it looks: all of North America, on whole tiles of zoom 3. */
export const view = { width: 1024, height: 640, lon: -95, lat: 38, zoom: 3 } as const;

/** Pixels around the whole world at the view's zoom. */
const world = 512 * 2 ** view.zoom;

const mercatorY = (lat: number) => {
  const angle = (lat * Math.PI) / 180;
  return (0.5 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / (2 * Math.PI)) * world;
};

/** Degrees at a place of the screen, in pixels from its upper left corner; no globe. */
export function placeAt(x: number, y: number): readonly [lon: number, lat: number] {
  const worldY = mercatorY(view.lat) + y - view.height / 2;
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * worldY) / world)));
  return [view.lon + ((x - view.width / 2) / world) * 360, (lat * 180) / Math.PI];
}
