import { Mark } from "../../panel/mark.tsx";
import { StoryText } from "../../panel/story-text.tsx";
import { usePanel } from "../../panel/panel-context.ts";
import { LineSample } from "../../panel/line-sample.tsx";
import type { ClassroomWords } from "../../words/en/classroom.ts";

/** On the wall: the layers of which something shows now. */
export function WallKey({ words }: { readonly words: ClassroomWords["wall"] }) {
  const { session, visible } = usePanel();
  const { counts } = visible.value;
  const shown = session.story.layers.filter(
    // What has no place stands on the time bar alone.
    ({ id, symbol }) =>
      symbol !== "tick" && !session.hiddenLayers.value.has(id) && (counts.get(id) ?? 0) > 0,
  );
  if (shown.length === 0) return null;
  return (
    <ul class="wall-key" aria-label={words.key}>
      {shown.map(({ id, symbol, name }) => (
        <li key={id}>
          {symbol === "line" ? (
            <LineSample colour={`var(--layer-${id})`} dash={[]} />
          ) : (
            <Mark layer={id} shape={symbol} glyph="" style="plain" look="sure" size={20} />
          )}
          <StoryText text={name} />
        </li>
      ))}
    </ul>
  );
}
