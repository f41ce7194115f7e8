/** Why a file is not there, in a way that can be said in any language. */
export type FailureReason =
  | { readonly kind: "status"; readonly status: number }
  /** No connection, or it broke off. */
  | { readonly kind: "network" }
  /** Nothing came for a while. */
  | { readonly kind: "silent" }
  /** What came is cut short, or is something else. */
  | { readonly kind: "unreadable" };

/** A part of the story that could not be fetched. */
export interface MissingPart {
  readonly part: "layer" | "shapes" | "numbers" | "issues";
  /** The layer's id, where it is one; else null. */
  readonly layer: string | null;
  readonly file: string;
  readonly reason: FailureReason;
}
