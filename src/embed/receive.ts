import type { Session } from "../session/session.ts";
import { createAllowance } from "./allowance.ts";
import { openMessage } from "./check-message.ts";
import type { Answer, Refusal, Shown } from "./message.ts";
import { version } from "./message.ts";
import type { Origins } from "./origins.ts";
import { isAllowed } from "./origins.ts";
import { perform } from "./perform.ts";
import { quoted } from "./quoted.ts";

/** A hand on a slider sends one for each picture of its screen; twice that is nobody's. */
const requestRate = { burst: 120, perSecond: 120 };
/** Who sends what is wrong, or too much, is told so this often, and then no more. */
const refusalRate = { burst: 20, perSecond: 5 };

export interface ReceiverOptions {
  readonly session: Session;
  readonly origins: Origins;
  /** What the map shows now. */
  readonly shown: () => Shown;
  readonly now?: () => number;
}

/**
 * Takes what a page posts: does it, and gives what to answer; null for what is not answered, such as another
 * tool's. Never throws on a message of whatever kind.
 */
export function createReceiver({ session, origins, shown, now }: ReceiverOptions) {
  const requests = createAllowance(requestRate, now);
  const refusals = createAllowance(refusalRate, now);

  function refuse(fault: Pick<Refusal, "id" | "field" | "message">): Refusal | null {
    return refusals.take() ? { dateline: version, type: "error", ...fault } : null;
  }

  return (data: unknown, origin: string): Answer | Refusal | null => {
    const opened = openMessage(data);
    if (!opened) return null;
    const { id } = opened;
    if (!isAllowed(origins, origin)) {
      const message = `the map does not listen to ${quoted(origin)}: add it to embedOrigins in its story.json, or to origins in the frame's address`;
      return refuse({ id, field: null, message });
    }
    if (!requests.take()) {
      const { perSecond } = requestRate;
      const message = `too many messages: send no more than ${perSecond} a second; this one is left out`;
      return refuse({ id, field: null, message });
    }
    const checked = opened.check();
    if (checked.is === "fault") return refuse({ id, ...checked.fault });
    const { request } = checked;
    const objection = perform(session, request);
    if (objection) return refuse({ id, ...objection });
    const answer: Answer = { dateline: version, id: request.id, type: "answer" };
    return request.type === "get" ? { ...answer, ...shown() } : answer;
  };
}
