import type { Layer } from "../record/story.ts";
import { LineSample } from "./line-sample.tsx";
import { Mark } from "./mark.tsx";

/** The sign by which a layer is known. */
export function LayerSample({ layer }: { readonly layer: Layer }) {
  if (layer.symbol === "line") {
    return <LineSample colour={`var(--layer-${layer.id})`} dash={[]} />;
  }
  return (
    <Mark
      layer={layer.id}
      shape={layer.symbol}
      glyph={layer.symbol === "tick" ? "tick" : ""}
      style="plain"
      look="sure"
      size={18}
    />
  );
}
