import type { MapMouseEvent, Map as MapLibreMap } from "maplibre-gl";

/** Degrees (WGS 84). */
interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** Points at places on a map: a ring that stays on its place however the map moves, and where the pointer is. */
export function createPointing(map: MapLibreMap) {
  const ring = map.getContainer().querySelector<HTMLElement>(".pointed") ?? makeRing(map);

  return {
    show(place: Place | null) {
      ring.dataset["at"] = place ? `${place.lon},${place.lat}` : "";
      put(map, ring);
    },
    follow(tell: (place: Place | null) => void) {
      const onMove = ({ lngLat: { lng, lat } }: MapMouseEvent) => tell({ lon: lng, lat });
      const onOut = () => tell(null);
      map.on("mousemove", onMove);
      map.on("mouseout", onOut);
      return () => {
        map.off("mousemove", onMove);
        map.off("mouseout", onOut);
        tell(null);
      };
    },
  };
}

function makeRing(map: MapLibreMap): HTMLElement {
  const ring = document.createElement("div");
  ring.className = "pointed";
  ring.hidden = true;
  map.getContainer().append(ring);
  map.on("render", () => put(map, ring));
  return ring;
}

function put(map: MapLibreMap, ring: HTMLElement) {
  const [lon, lat] = (ring.dataset["at"] ?? "").split(",").map(Number);
  ring.hidden = lon === undefined || lat === undefined;
  if (lon === undefined || lat === undefined) return;
  const { x, y } = map.project([lon, lat]);
  ring.style.translate = `${x}px ${y}px`;
}
