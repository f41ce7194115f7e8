/** A paragraph of an article that says so. */
export interface Citation {
  readonly article: string;
  /** Counted from 1. */
  readonly paragraph: number;
}
