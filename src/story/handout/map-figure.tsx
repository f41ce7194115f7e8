import { useId } from "preact/hooks";
import { LayerSample } from "../../panel/layer-sample.tsx";
import { Mark } from "../../panel/mark.tsx";
import { useHandout } from "./handout-context.ts";
import type { HandoutMap } from "./handout-map.ts";
import { Told } from "./told.tsx";

export interface MapFigureProps {
  /** Undefined while it is being prepared, null where it could not be drawn. */
  readonly map: HandoutMap | null | undefined;
  /** Of a chapter, counted from 1; null for the whole story's. */
  readonly number: number | null;
  /** Whether something on it has a ring. */
  readonly hasRings: boolean;
}

/** A map with what it shows in words, and what its signs mean. */
export function MapFigure({ map, number, hasRings }: MapFigureProps) {
  const { own } = useHandout();
  const caption = useId();
  if (!map) {
    return <p class="handout-map-missing">{map === null ? own.mapMissing : own.mapComing}</p>;
  }
  return (
    <figure class="handout-map">
      {/* All that somebody wrote is escaped in it. */}
      <div
        class="handout-map-picture"
        role="img"
        aria-labelledby={caption}
        dangerouslySetInnerHTML={{ __html: map.svg }}
      />
      <figcaption>
        <span id={caption}>
          <b>{number === null ? own.wholeMap : own.mapNumber(number)}</b> {map.alt}
        </span>
        <Signs map={map} hasRings={hasRings} />
      </figcaption>
    </figure>
  );
}

/** The signs of what is on one map. */
function Signs({
  map: { layers, looks },
  hasRings,
}: {
  readonly map: HandoutMap;
  readonly hasRings: boolean;
}) {
  const { own } = useHandout();
  return (
    <ul class="handout-signs">
      {layers.map((layer) => (
        <li key={layer.id}>
          <LayerSample layer={layer} />
          <Told text={layer.name} />
        </li>
      ))}
      {looks.has("possible") && (
        <li>
          <Mark layer="events" shape="disc" glyph="" style="plain" look="possible" size={18} />
          {own.hollow}
        </li>
      )}
      {looks.has("trace") && (
        <li>
          <Mark layer="events" shape="disc" glyph="" style="plain" look="trace" size={18} />
          {own.faint}
        </li>
      )}
      {hasRings && (
        <li>
          <svg class="mark" width="18" height="18" viewBox="-2 -2 28 28" aria-hidden="true">
            <circle class="sign-ring" cx="12" cy="12" r="12" />
            <circle class="sign-ringed" cx="12" cy="12" r="8" />
          </svg>
          {own.ring}
        </li>
      )}
    </ul>
  );
}
