/** The bytes of a file that are asked for, both ends among them. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a `Range` header asks for of a file (RFC 9110, 14.1.2 and 14.2). Whole where there is none, where it
 * can't be read, and for several ranges at once, which a server may answer with the whole.
 *
 * @param size of the file in bytes
 */
export function readRange(
  header: string | null,
  size: number,
): ByteRange | "whole" | "unsatisfiable" {
  const [, from = "", to = ""] = /^\s*bytes\s*=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "") ?? [];
  if (from === "" && to === "") return "whole";
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "unsatisfiable" : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < first) return "whole";
  return first >= size ? "unsatisfiable" : { first, last };
}

/**
 * The answer to a request for a part of a file that is here whole: the part (206), nothing where there is no
 * such part (416), or the whole (200), as of another file than the one that `If-Range` speaks of.
 *
 * @param headers those of the whole
 */
export function answerRange(asked: Headers, whole: Blob, headers: Headers): Response {
  const range = isSame(asked.get("if-range"), headers)
    ? readRange(asked.get("range"), whole.size)
    : "whole";
  const own = new Headers(headers);
  own.set("accept-ranges", "bytes");
  if (range === "unsatisfiable") {
    own.set("content-range", `bytes */${whole.size}`);
    own.delete("content-length");
    return new Response(null, { status: 416, statusText: "Range Not Satisfiable", headers: own });
  }
  const part = range === "whole" ? whole : whole.slice(range.first, range.last + 1);
  own.set("content-length", String(part.size));
  if (range === "whole") return new Response(part, { status: 200, headers: own });
  own.set("content-range", `bytes ${range.first}-${range.last}/${whole.size}`);
  return new Response(part, { status: 206, statusText: "Partial Content", headers: own });
}

/** Whether a file is the one that `If-Range` speaks of, by its ETag (a strong one) or its date. */
function isSame(validator: string | null, headers: Headers): boolean {
  if (validator === null) return true;
  const tag = validator.trim();
  if (tag.startsWith("W/")) return false;
  return tag === headers.get(tag.startsWith('"') ? "etag" : "last-modified");
}
