import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createLogger, createServer, type InlineConfig, type Logger } from "vite";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadStory } from "../../src/intake/load-story.ts";
import { storyPlugin } from "../../src/intake/story-plugin.ts";
import { wireFiles } from "../../src/intake/wire-files.ts";
import { goodFiles, goodFolder } from "./story-files.ts";

const wire = wireFiles(loadStory(goodFiles).story, []);
const oneBadRow = "shaky,flood,A,B,C,D,2031-03-14,vesk,,reported,,,,,,,coast-paper#1,\n";

let root = "";
let printed: string[] = [];
let logger: Logger;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-plugin-"));
  await cp(goodFolder, join(root, "story"), { recursive: true });
  await writeFile(join(root, "index.html"), "<!doctype html><title>A page</title>");
  printed = [];
  logger = createLogger("warn");
  logger.warn = (text) => printed.push(text);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

const addBadRow = () => writeFile(join(root, "story/incidents.csv"), oneBadRow, { flag: "a" });

function config(base = "./", folder = "story"): InlineConfig {
  const plugins = [storyPlugin({ folder })];
  return { root, base, configFile: false, customLogger: logger, logLevel: "warn", plugins };
}

async function serve(base = "./") {
  const server = await createServer({ ...config(base), server: { host: "127.0.0.1", port: 0 } });
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const sent: unknown[] = [];
  const send = server.ws.send.bind(server.ws);
  vi.spyOn(server.ws, "send").mockImplementation((...message: unknown[]) => {
    sent.push(message[0]);
    send(message[0] as Parameters<typeof send>[0]);
  });
  return { server, sent, get: (path: string) => fetch(`http://127.0.0.1:${port}${path}`) };
}

describe("while a story is developed", () => {
  test("its files are served with their types", async () => {
    const { server, get } = await serve();
    const layer = await get("/data/incidents.geojson");
    expect(layer.headers.get("content-type")).toBe("application/geo+json");
    expect(await layer.text()).toBe(wire.get("incidents.geojson"));
    const story = await get("/data/story.json?again");
    expect(story.headers.get("content-type")).toBe("application/json");
    expect(await story.text()).toBe(wire.get("story.json"));
    // Whatever the page reads of a build it reads here too.
    const served = await Promise.all([...wire.keys()].map((file) => get(`/data/${file}`)));
    expect(await Promise.all(served.map((answer) => answer.text()))).toEqual([...wire.values()]);
    expect((await get("/data/nothing.json")).status).toBe(404);
    expect(await (await get("/")).text()).toContain("A page");
    await server.close();
  });

  test("they are served under the page's own path", async () => {
    const { server, get } = await serve("/under/");
    expect((await get("/under/data/story.json")).headers.get("content-type")).toBe(
      "application/json",
    );
    expect((await get("/data/story.json")).headers.get("content-type")).not.toBe(
      "application/json",
    );
    await server.close();
  });

  test("an edit of the folder reloads the page, and is served and reported", async () => {
    const { server, sent, get } = await serve();
    expect(await (await get("/data/issues.json")).json()).toEqual([]);
    await addBadRow();
    await vi.waitFor(() => expect(sent).toContainEqual({ type: "full-reload" }), 5000);
    expect(await (await get("/data/issues.json")).json()).toHaveLength(1);
    expect(printed).toEqual([
      "story/incidents.csv:7:kind: error: undeclared kind: flood; declare it in story.json or correct it",
    ]);
    await server.close();
  });

  test("an edit of anything else beside it does not", async () => {
    const { server, sent } = await serve();
    await writeFile(join(root, "story/README.md"), "A note.");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent).not.toContainEqual({ type: "full-reload" });
    await server.close();
  });
});

describe("when a story is built", () => {
  test("its files stand in data/ of the output", async () => {
    await build(config());
    const names = await readdir(join(root, "dist/data"));
    expect(names.toSorted()).toEqual([...wire.keys()].toSorted());
    expect(await readFile(join(root, "dist/data/incidents.geojson"), "utf8")).toBe(
      wire.get("incidents.geojson"),
    );
    expect(printed).toEqual([]);
  });

  test("bad rows are reported and the rest is built", async () => {
    await addBadRow();
    await build(config());
    expect(printed).toHaveLength(1);
    expect(await readFile(join(root, "dist/data/incidents.geojson"), "utf8")).toBe(
      wire.get("incidents.geojson"),
    );
  });

  test("the environment may name another folder", async () => {
    vi.stubEnv("DATELINE_STORY", "story");
    await build(config("./", "nowhere"));
    expect(await readdir(join(root, "dist/data"))).toHaveLength(wire.size);
  });

  test("a folder that is not there stops the build and is named", async () => {
    await expect(build(config("./", "nowhere"))).rejects.toThrow("nowhere");
  });
});
