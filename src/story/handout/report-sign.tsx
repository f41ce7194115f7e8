import type { StoryRecord } from "../../record/record.ts";
import { Mark } from "../../panel/mark.tsx";
import { markFoot } from "../../symbol/mark-foot.ts";
import { markStyle } from "../../symbol/mark.ts";
import { useHandout } from "./handout-context.ts";

/** The mark of a report as the maps have it. */
export function ReportSign({ record }: { readonly record: StoryRecord }) {
  const { layers, kinds } = useHandout().story;
  return (
    <Mark
      layer={record.layer}
      shape={layers.find(({ id }) => id === record.layer)?.symbol ?? ""}
      glyph={kinds.find(({ id }) => id === record.kind)?.symbol ?? ""}
      style={markStyle(record.status)}
      look="sure"
      foot={markFoot(record.when)}
      size={20}
    />
  );
}
