import { importAgain } from "../loading/import-again.ts";
import type { NearestOfShape } from "./shapes/nearest-of-shape.ts";

/**
 * What only whoever walks the marks by keys needs: null until it is here, and asked for by being looked at.
 * `onCome` is called once it is.
 */
export function nearestLater(onCome: () => void): () => NearestOfShape | null {
  let nearest: NearestOfShape | null = null;

  async function come() {
    try {
      nearest = (await importAgain(() => import("./shapes/nearest-of-shape.ts"))).nearestOfShape;
      onCome();
    } catch (error) {
      console.error(error);
    }
  }

  return () => {
    if (!nearest) void come();
    return nearest;
  };
}
