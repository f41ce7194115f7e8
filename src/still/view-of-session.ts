import type { Session } from "../session/session.ts";
import type { Theme } from "../session/theme.ts";
import type { Visible } from "../session/visible.ts";
import type { StillView } from "./still-map.ts";

/** What a picture shows of a session as it is now; follows what it reads where it is called in an effect. */
export function viewOfSession(
  session: Session,
  { looks }: Pick<Visible, "looks">,
  theme: Theme | "page",
): StillView {
  const { moment, passed } = session.clock.value;
  return {
    moment,
    passed,
    window: session.window.value,
    hiddenLayers: session.hiddenLayers.value,
    looks,
    pointedAt: session.pointedAt.value,
    language: session.language.value,
    theme,
  };
}
