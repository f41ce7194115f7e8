import type {
  CustomLayerInterface,
  CustomRenderMethodInput,
  Map as MapLibreMap,
} from "maplibre-gl";
import { importAgain } from "../loading/import-again.ts";

/** Layers of ours that are drawn right after one another, over some of MapLibre's and under others. */
export type Group = readonly CustomLayerInterface[];

/** Draws pictures while the camera rests, without MapLibre. */
export interface Compositor {
  /** Whether it draws the picture that is being drawn, of which a group's turn has come. */
  takes(group: number, gl: WebGL2RenderingContext, input: CustomRenderMethodInput): boolean;
  /** Draws another picture of the same ground with the next frame. */
  redraw(): void;
  /** What the drawing context held is gone. */
  forget(): void;
}

/**
 * Our layers as groups of the map's, each where its turn is. What draws pictures without MapLibre, and calls
 * `onPicture` with each, is fetched as soon as there are some to draw; where it can't be had, MapLibre draws all.
 */
export function createLayerStack(
  map: MapLibreMap,
  groups: readonly Group[],
  onPicture: () => void,
) {
  let compositor: Compositor | null = null;
  /** Whether it is still to be fetched. */
  let isWanted = false;

  async function come() {
    isWanted = false;
    try {
      const { createCompositor } = await importAgain(() => import("./compositor.ts"));
      compositor = createCompositor(map, groups, onPicture);
    } catch (error) {
      console.error(error);
    }
  }

  const layers = groups.map((members, number): CustomLayerInterface => ({
    id: members.map(({ id }) => id).join(),
    type: "custom",
    onAdd: (addedTo, gl) => {
      for (const member of members) member.onAdd?.(addedTo, gl);
      compositor?.forget();
    },
    onRemove: (removedFrom, gl) => {
      for (const member of members) member.onRemove?.(removedFrom, gl);
      compositor?.forget();
    },
    render: (gl, input) => {
      if (compositor?.takes(number, gl as WebGL2RenderingContext, input)) return;
      for (const member of members) member.render(gl, input);
    },
  }));
  return {
    /** Adds the first group beneath another layer of the style, by its id, and the rest over all. */
    addBeneath(id: string | undefined) {
      for (const layer of layers) map.addLayer(layer, layer === layers[0] ? id : undefined);
    },
    /** The first picture is there, and others will come. */
    onShown() {
      isWanted = !compositor;
    },
    redraw() {
      if (isWanted) void come();
      if (compositor) compositor.redraw();
      else map.triggerRepaint();
    },
  };
}
