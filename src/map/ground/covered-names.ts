import type { Map as MapLibreMap, PointLike } from "maplibre-gl";
import type { Box } from "../labels/place-names.ts";
import type { NamedLayer } from "../../words/ground-names.ts";
import { groundNameIds, groundNameLayers } from "./ground-labels.ts";
import { groundNameOf } from "./ground-name.ts";
import { groundSource } from "./ground-source.ts";

/** What of the map is asked and told. */
export type NamedGround = Pick<
  MapLibreMap,
  "queryRenderedFeatures" | "setFeatureState" | "removeFeatureState" | "getLayer"
>;

/** A name that the story has placed. */
export interface StoryName {
  readonly key: string;
  readonly name: string;
  readonly box: Box;
}

interface GroundName {
  readonly sourceLayer: string;
  readonly id: string;
}

/** Pixels of a box that lie within a name's line but have no letter. */
const airy = 2;

function isNamedLayer(layer: string | undefined): layer is NamedLayer {
  return layer !== undefined && Object.hasOwn(groundNameIds, layer);
}

/**
 * Takes away the ground's names that the story's stand on, and those of the same thing. What lies
 * under a name is looked up once while the camera rests; then a step in time asks nothing.
 */
export function createCoveredNames(map: NamedGround, language: () => string) {
  let under = new Map<string, readonly GroundName[]>();
  /** What is in sight by what it is called. */
  let called: Map<string, readonly GroundName[]> | null = null;
  let covered = new Map<string, GroundName>();

  function ask(where?: [PointLike, PointLike]) {
    const layers = groundNameLayers.filter((id) => map.getLayer(id));
    if (layers.length === 0) return [];
    return map
      .queryRenderedFeatures(where, { layers })
      .flatMap(({ sourceLayer, id, properties }) => {
        if (!isNamedLayer(sourceLayer) || typeof id !== "string") return [];
        return [{ sourceLayer, id, name: groundNameOf(properties, language(), sourceLayer) }];
      });
  }

  function underOf({ key, box }: StoryName): readonly GroundName[] {
    const known = under.get(key);
    if (known) return known;
    const found = ask([
      [box.left, box.top + airy],
      [box.right, box.bottom - airy],
    ]);
    under.set(key, found);
    return found;
  }

  function calledAs(name: string): readonly GroundName[] {
    if (!called) {
      called = new Map();
      for (const { name: own, ...found } of ask()) {
        called.set(own, [...(called.get(own) ?? []), found]);
      }
    }
    return called.get(name) ?? [];
  }

  return {
    /** Leaves out the ground's names that the story's stand on; where `onlyMore`, none that is left out comes back. */
    show(names: readonly StoryName[], onlyMore = false) {
      const wanted = new Map<string, GroundName>();
      for (const each of names) {
        for (const found of [...underOf(each), ...calledAs(each.name)]) {
          wanted.set(`${found.sourceLayer}|${found.id}`, found);
        }
      }
      for (const [key, found] of covered) {
        const { sourceLayer, id } = found;
        if (onlyMore) wanted.set(key, found);
        else if (!wanted.has(key))
          map.removeFeatureState({ source: groundSource, sourceLayer, id });
      }
      for (const [key, { sourceLayer, id }] of wanted) {
        if (covered.has(key)) continue;
        map.setFeatureState({ source: groundSource, sourceLayer, id }, { covered: true });
      }
      covered = wanted;
    },
    /** The ground's names have moved, or others have come. */
    lookAgain() {
      under = new Map();
      called = null;
    },
    /** After the ground was made anew nothing of it is covered any more. */
    forget() {
      covered = new Map();
      under = new Map();
      called = null;
    },
  };
}
