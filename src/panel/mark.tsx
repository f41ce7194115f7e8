import type { MarkSpec } from "../symbol/mark.ts";
import { markPaths } from "../symbol/mark.ts";

interface MarkProps extends MarkSpec {
  /** Id of the layer, whose colour the style sheet knows as `--layer-<id>`. */
  readonly layer: string;
  /** Pixels across. */
  readonly size?: number;
}

/** A mark as the map draws it. Decoration: what it says stands in words beside it. */
export function Mark({ layer, size = 22, ...spec }: MarkProps) {
  const colours = { ink: `var(--layer-${layer})`, paper: "var(--paper)", none: "none" };
  return (
    <svg class="mark" width={size} height={size} viewBox="-2 -2 28 28" aria-hidden="true">
      {markPaths(spec).map(({ path, fill, stroke, strokeWidth, dash, opacity }, index) => (
        <path
          key={index}
          d={path}
          fill={colours[fill]}
          stroke={colours[stroke]}
          stroke-width={strokeWidth}
          stroke-dasharray={dash.join(" ")}
          stroke-linecap="round"
          stroke-linejoin="round"
          opacity={opacity}
        />
      ))}
    </svg>
  );
}
