import type { Told } from "./message.ts";
import { version } from "./message.ts";

/**
 * The ways in which a frame's height is told to the page around it, all of them: ours, and those that the
 * embeds of Datawrapper, of AMP and newswires, and of pym speak.
 *
 * @param height in pixels
 * @param pymId what pym gave the frame's address as `childId`; null for a page without it
 */
export function heightMessages(height: number, pymId: string | null): readonly unknown[] {
  const ours: Told = { dateline: version, type: "height", height };
  return [
    ours,
    // Its page finds the frame by the window that the message is from, whatever the id.
    { "datawrapper-height": { dateline: height } },
    { sentinel: "amp", type: "embed-size", height },
    ...(pymId === null ? [] : [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`]),
  ];
}
