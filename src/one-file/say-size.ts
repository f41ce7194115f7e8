/** What a page of one file may have, in bytes: it goes by mail and onto any stick. */
export const sizeLimit = 6_000_000;

/** The size of a page of one file and of its parts, the largest first; the rest of it is the page itself. */
export function saySize(file: string, size: number, parts: ReadonlyMap<string, number>): string {
  const rest = [...parts.values()].reduce((left, part) => left - part, size);
  const lines = [...parts, ["the page, its first picture in it", rest] as const]
    .toSorted(([, one], [, other]) => other - one)
    .map(([part, bytes]) => `  ${megabytes(bytes)}  ${part}`);
  const verdict =
    size > sizeLimit
      ? `more than ${megabytes(sizeLimit)}: it works, but may be too large for mail; see its largest parts`
      : `below ${megabytes(sizeLimit)}`;
  return [`${file}: ${megabytes(size)}, ${verdict}`, ...lines].join("\n");
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;
