import type { Feature, StylePropertySpecification } from "@maplibre/maplibre-gl-style-spec";
import { createPropertyExpression, latest } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification } from "maplibre-gl";

/** A feature's properties and state at a zoom. */
export interface Drawn {
  readonly type: Feature["type"];
  readonly properties: object;
  readonly state: Readonly<Record<string, number | boolean>>;
  readonly zoom: number;
}

/** Every opacity that a layer gives a feature, by the name of the paint property; those not set are 1. */
export function opacitiesOf(layer: LayerSpecification, drawn: Drawn): Record<string, number> {
  const specifications = latest[`paint_${layer.type}`] as Readonly<
    Record<string, StylePropertySpecification>
  >;
  const set = (layer.paint ?? {}) as Readonly<Record<string, unknown>>;
  const wanted = ownOpacities(layer);
  return Object.fromEntries(
    wanted.map((name) => {
      const specification = specifications[name];
      if (!specification) throw new Error(`unknown paint property: ${name}`);
      const found = createPropertyExpression(set[name] ?? 1, name, specification);
      if (found.result === "error") throw new Error(`${layer.id} ${name} is no expression`);
      const { type, properties, state, zoom } = drawn;
      return [name, Number(found.value.evaluate({ zoom }, { type, properties }, { ...state }))];
    }),
  );
}

function ownOpacities(layer: LayerSpecification): readonly string[] {
  if (layer.type === "circle") return ["circle-opacity", "circle-stroke-opacity"];
  if (layer.type !== "symbol") return [`${layer.type}-opacity`];
  const { layout = {} } = layer;
  return [
    ...("icon-image" in layout ? ["icon-opacity"] : []),
    ...("text-field" in layout ? ["text-opacity"] : []),
  ];
}
