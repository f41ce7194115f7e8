import { afterEach, describe, expect, it, vi } from "vitest";
import { ArchiveSource, isRefusal } from "../../../src/map/ground/ground-archive.ts";

const file = Uint8Array.from({ length: 100 }, (_, i) => i);
const url = "https://example.org/ground.pmtiles";

/** Answers as a host does that serves byte ranges, or one that doesn't; counts the requests. */
function host({ ranges }: { ranges: boolean }) {
  const answer = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>(
    async (_url, init) => {
      const range = new Headers(init?.headers).get("range");
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
      return ranges && first && last
        ? new Response(file.slice(Number(first), Number(last) + 1), { status: 206 })
        : new Response(file);
    },
  );
  vi.stubGlobal("fetch", answer);
  return answer;
}

const bytes = (data: ArrayBuffer) => [...new Uint8Array(data)];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("an archive", () => {
  it("is read by parts where the host serves byte ranges", async () => {
    const answer = host({ ranges: true });
    const source = new ArchiveSource(url);
    expect(bytes((await source.getBytes(3, 2)).data)).toEqual([3, 4]);
    expect(bytes((await source.getBytes(90, 3)).data)).toEqual([90, 91, 92]);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it("is fetched whole, once, where it doesn't, and the console says why", async () => {
    const answer = host({ ranges: false });
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const source = new ArchiveSource(url);
    const parts = await Promise.all([source.getBytes(3, 2), source.getBytes(90, 3)]);
    expect(parts.map(({ data }) => bytes(data))).toEqual([
      [3, 4],
      [90, 91, 92],
    ]);
    expect(answer).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toMatch(/byte ranges/);
  });

  it("is asked for again after the host failed", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 503 }));
    const source = new ArchiveSource(url);
    await expect(source.getBytes(0, 5)).rejects.toThrow(/503/);
    host({ ranges: true });
    expect(bytes((await source.getBytes(0, 2)).data)).toEqual([0, 1]);
  });

  it("tells a host that has no such file from one in trouble", async () => {
    const errorOf = async (answer: () => Promise<Response>) => {
      vi.stubGlobal("fetch", answer);
      return new ArchiveSource(url).getBytes(0, 5).catch((error: unknown) => error);
    };
    const answered = (status: number) => errorOf(async () => new Response("", { status }));
    expect(isRefusal(await answered(404))).toBe(true);
    expect(isRefusal(await answered(403))).toBe(true);
    expect(isRefusal(await answered(429))).toBe(false);
    expect(isRefusal(await answered(500))).toBe(false);
    expect(isRefusal(await errorOf(() => Promise.reject(new TypeError("offline"))))).toBe(false);
  });
});
