import { describe, expect, it } from "vitest";
import { judgeHost } from "./host-goals.ts";
import { hostTables } from "./host-words.ts";
import type { HostVisits } from "./measure-host.ts";
import { serveCounted } from "./serve-counted.ts";
import type { Cost, Visit } from "./visit.ts";
import type { Way } from "./ways.ts";
import { articlePage, ways } from "./ways.ts";

const cost: Cost = {
  bytes: 10_000,
  maps: 0,
  mainMs: 100,
  pagesMs: 200,
  longTasks: 1,
  longMs: 60,
  shift: 0,
};

function visit(change: Partial<Record<"before" | "near" | "total", Partial<Cost>>>): Visit {
  return {
    before: { ...cost, ...change.before },
    near: { ...cost, maps: 1, ...change.near },
    total: { ...cost, maps: 2, ...change.total },
    isShared: false,
    browser: "1",
  };
}

/** Two visits in each way, the same but for those with the element on the same site. */
function found(element: Visit): HostVisits {
  const plain = visit({});
  const all = (own: Visit) =>
    new Map<Way, Visit[]>(ways.map((way) => [way, [plain, way === "element" ? own : plain]]));
  return { "another site": all(plain), "the same site": all(element) };
}

const reached = (visits: HostVisits) => judgeHost(visits).map((goal) => goal.reached);

describe("the goals of the element in an article", () => {
  it("are reached where it moves nothing, adds little and loads what is near", () => {
    expect(reached(found(visit({})))).toEqual([true, true, true, true]);
  });

  it("are missed by one visit in which something moved, or a map came too early", () => {
    expect(reached(found(visit({ total: { shift: 0.001 } })))[0]).toBe(false);
    expect(reached(found(visit({ before: { maps: 1 } })))[2]).toBe(false);
    expect(reached(found(visit({ near: { maps: 2 } })))[2]).toBe(false);
  });

  it("are missed where it is heavy, or holds the article's thread, in most visits", () => {
    const heavy = found(visit({ before: { bytes: 70_001, longTasks: 2 } }));
    const both = { ...heavy, "another site": heavy["the same site"] };
    const only = new Map([...both["the same site"]].map(([way, visits]) => [way, visits.slice(1)]));
    const most = { "another site": only, "the same site": only };
    expect(reached(most)).toEqual([true, false, true, false]);
    expect(reached(heavy)[1]).toBe(true);
  });

  it("are left open where nothing was measured", () => {
    const none = { "another site": new Map(), "the same site": new Map() };
    expect(reached(none)).toEqual([null, null, null, null]);
    expect(hostTables(none)).toContain("was not there");
  });
});

describe("the tables", () => {
  it("hold each way's main thread against the article alone, at each point of the reading", () => {
    const table = hostTables(found(visit({ total: { mainMs: 300 } })));
    expect(table).toContain("1.0×, 1.0×, 2.0×");
    expect(table).toContain("ran in a process of its own");
  });
});

describe("the article", () => {
  it("has its two maps in each way but the first, and the same words in all", () => {
    const pages = ways.map((way) => articlePage(way, "http://127.0.0.1:1/"));
    const count = (page: string, tag: string) => page.split(tag).length - 1;
    expect(pages.map((page) => count(page, "<date-line "))).toEqual([0, 2, 0, 0]);
    expect(pages.map((page) => count(page, "<iframe "))).toEqual([0, 0, 2, 2]);
    expect(new Set(pages.map((page) => count(page, "<p>"))).size).toBe(1);
  });
});

describe("the server", () => {
  it("counts what goes over the line: gzipped, in parts, and nothing of what is known", async () => {
    const text = "a word ".repeat(500);
    const server = await serveCounted({ "page.html": text, "ground.pmtiles": text });
    const ask = (file: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${server.port}/${file}`, { headers });
    const page = await ask("page.html");
    expect(page.headers.get("content-encoding")).toBe("gzip");
    expect(await page.text()).toBe(text);
    const known = await ask("page.html", { "if-none-match": page.headers.get("etag") ?? "" });
    const part = await ask("ground.pmtiles", { range: "bytes=10-29" });
    expect([known.status, part.status, (await part.text()).length]).toEqual([304, 206, 20]);
    expect((await ask("missing.html")).status).toBe(404);
    const [whole = 0, ...others] = server.sent.map(({ bytes }) => bytes);
    expect(whole).toBeLessThan(200);
    expect(others).toEqual([0, 20]);
    await server.close();
  });
});
