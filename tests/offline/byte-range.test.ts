import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerRange, readRange } from "../../src/offline/byte-range.ts";

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
const whole = new Blob([bytes], { type: "application/octet-stream" });
const headers = new Headers({
  "content-type": "application/octet-stream",
  "content-security-policy": "default-src 'none'",
  etag: '"abc"',
  "last-modified": "Fri, 27 Nov 2026 12:00:00 GMT",
});

async function answer(asked: Record<string, string>) {
  const response = answerRange(new Headers(asked), whole, headers);
  return { response, body: [...new Uint8Array(await response.arrayBuffer())] };
}

describe("a range of bytes", () => {
  test("is read as RFC 9110 writes it", () => {
    expect(readRange("bytes=0-9", 100)).toEqual({ first: 0, last: 9 });
    expect(readRange("bytes=90-", 100)).toEqual({ first: 90, last: 99 });
    expect(readRange("bytes=90-1000", 100)).toEqual({ first: 90, last: 99 });
    expect(readRange("bytes=-10", 100)).toEqual({ first: 90, last: 99 });
    expect(readRange("bytes=-1000", 100)).toEqual({ first: 0, last: 99 });
    expect(readRange(" Bytes = 5-5 ", 100)).toEqual({ first: 5, last: 5 });
  });

  test("that is no range, or several, is passed over", () => {
    const passedOver = [
      null,
      "",
      "bytes=-",
      "bytes=9-5",
      "bytes=a-b",
      "items=0-9",
      "bytes=0-1,4-5",
    ];
    for (const header of passedOver) expect(readRange(header, 100)).toBe("whole");
  });

  test("beyond the end can't be had", () => {
    for (const header of ["bytes=100-", "bytes=100-200", "bytes=-0"]) {
      expect(readRange(header, 100)).toBe("unsatisfiable");
    }
    expect(readRange("bytes=0-", 0)).toBe("unsatisfiable");
    expect(readRange("bytes=-5", 0)).toBe("unsatisfiable");
  });

  test("lies within the file, whatever is asked", () => {
    const end = fc.option(fc.nat(200), { nil: null });
    fc.assert(
      fc.property(end, end, fc.nat(150), (from, to, size) => {
        const range = readRange(`bytes=${from ?? ""}-${to ?? ""}`, size);
        if (typeof range === "string") return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.last).toBeGreaterThanOrEqual(range.first);
        expect(range.last).toBeLessThan(size);
      }),
    );
  });
});

describe("the answer to a range of a file that is kept whole", () => {
  test("is that part, and says which", async () => {
    const { response, body } = await answer({ range: "bytes=10-19" });
    expect(response.status).toBe(206);
    expect(body).toEqual([...bytes.subarray(10, 20)]);
    expect(response.headers.get("content-range")).toBe("bytes 10-19/100");
    expect(response.headers.get("content-length")).toBe("10");
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(headers.has("content-range")).toBe(false);
  });

  test("is 416 where there is no such part", async () => {
    const { response, body } = await answer({ range: "bytes=100-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */100");
    expect(body).toEqual([]);
  });

  test("is the whole where none is asked for, or of another file", async () => {
    for (const asked of [
      {},
      { range: "bytes=0-9,20-29" },
      { range: "bytes=0-9", "if-range": '"other"' },
      { range: "bytes=0-9", "if-range": 'W/"abc"' },
      { range: "bytes=0-9", "if-range": "Thu, 26 Nov 2026 12:00:00 GMT" },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { response, body } = await answer(asked);
      expect(response.status).toBe(200);
      expect(body).toEqual([...bytes]);
      expect(response.headers.get("content-length")).toBe("100");
      expect(response.headers.has("content-range")).toBe(false);
    }
  });

  test("is the part where If-Range means this file", async () => {
    for (const validator of ['"abc"', "Fri, 27 Nov 2026 12:00:00 GMT"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { response } = await answer({ range: "bytes=0-9", "if-range": validator });
      expect(response.status).toBe(206);
    }
  });
});
