import type { StoryRecord } from "../record/record.ts";
import type { Look } from "../session/visible.ts";
import { markFoot } from "../symbol/mark-foot.ts";
import { markStyle } from "../symbol/mark.ts";
import { Mark } from "./mark.tsx";
import { usePanel } from "./panel-context.ts";

/** The mark of a record: its layer's shape, its kind's pictogram, its doubt. */
export function RecordMark({
  record,
  look = "sure",
  size = 24,
}: {
  readonly record: StoryRecord;
  readonly look?: Look;
  readonly size?: number;
}) {
  const { story } = usePanel().session;
  const layer = story.layers.find(({ id }) => id === record.layer);
  const kind = story.kinds.find(({ id }) => id === record.kind);
  return (
    <Mark
      layer={record.layer}
      shape={layer?.symbol ?? ""}
      glyph={kind?.symbol ?? ""}
      style={markStyle(record.status)}
      look={look}
      foot={markFoot(record.when)}
      size={size}
    />
  );
}
