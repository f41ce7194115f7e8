// What the benchmark uses of the rivals, declared here so that types are checked without them: they
// are installed only by `npm run bench`, never by `npm ci`.

declare module "@deck.gl/maplibre" {
  import type { IControl } from "maplibre-gl";
  export interface MapLibreOverlay extends IControl {
    setProps(props: { readonly layers: readonly unknown[] }): void;
  }
  export const MapLibreOverlay: new (props: {
    readonly interleaved: boolean;
    readonly layers: readonly unknown[];
  }) => MapLibreOverlay;
}

declare module "@deck.gl/layers" {
  export const ScatterplotLayer: new (props: Readonly<Record<string, unknown>>) => object;
}

declare module "@deck.gl/extensions" {
  export const DataFilterExtension: new (options: { readonly filterSize: number }) => object;
}

declare module "leaflet.timeline";

declare module "leaflet" {
  import type { Feature, FeatureCollection } from "geojson";
  namespace L {
    interface Layer {
      addTo(map: Map): this;
    }
    interface Map {
      setView(centre: [lat: number, lon: number], zoom: number): this;
      remove(): void;
    }
    /** Of leaflet.timeline. */
    interface Timeline extends Layer {
      setTime(time: number): void;
    }
  }
  const L: {
    canvas(options: { padding: number }): L.Layer;
    map(container: HTMLElement, options: Readonly<Record<string, unknown>>): L.Map;
    circleMarker(at: unknown, options: Readonly<Record<string, unknown>>): L.Layer;
    timeline(
      data: FeatureCollection,
      options: {
        getInterval(feature: Feature): { start: number; end: number; endExclusive: boolean };
        pointToLayer(feature: Feature, at: unknown): L.Layer;
      },
    ): L.Timeline;
  };
  export default L;
}
