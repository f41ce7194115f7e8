import type { ExpressionSpecification } from "maplibre-gl";

export const groundSource = "ground";
export const reliefSource = "relief";

/** The part of a layer's specification that says what of the ground's tiles it draws. */
export const fromGround = (layer: string) => ({ source: groundSource, "source-layer": layer });

/** A value between those at some zooms. */
export const zoomed = (...stops: readonly (readonly [zoom: number, value: unknown])[]) =>
  ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as unknown as ExpressionSpecification;
