/** What stands on a map for one record, or for all that an area or a line has. */
export interface MarkInSight {
  /** The same as long as it stands for the same. */
  readonly key: string;
  /** Ids of its records, at least one. */
  readonly records: readonly string[];
  /** The place it stands at; empty for the head of a route. */
  readonly place: string;
  /** Pixels from the map's upper left corner to its middle. */
  readonly x: number;
  readonly y: number;
}

/** What stands within what is seen of a map. */
export interface MarksInSight {
  readonly marks: readonly MarkInSight[];
  /** How many more show, but stand beyond what is seen. */
  readonly beyond: number;
}

export const nothingInSight: MarksInSight = { marks: [], beyond: 0 };

/** Most that are told one by one; more only count as beyond. */
export const mostInSight = 20_000;

/** Tells what stands within a part of a map, so many pixels large, from what stands on it at all. */
export function createSight(width: number, height: number) {
  const marks: MarkInSight[] = [];
  let beyond = 0;
  const isWithin = ({ x, y }: Pick<MarkInSight, "x" | "y">) =>
    x >= 0 && y >= 0 && x <= width && y <= height;

  return {
    isWithin,
    /** The middle of what is seen, in pixels. */
    middle: { x: width / 2, y: height / 2 },
    /** Takes down what stands at a pixel; null where that is behind the globe. */
    add(
      mark: Omit<MarkInSight, "x" | "y">,
      at: { readonly x: number; readonly y: number } | null,
    ): void {
      if (at && isWithin(at) && marks.length < mostInSight) {
        marks.push({ ...mark, x: at.x, y: at.y });
      } else beyond += 1;
    },
    seen: (): MarksInSight => ({ marks, beyond }),
  };
}

export type Sight = ReturnType<typeof createSight>;
