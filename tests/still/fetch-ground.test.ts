import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fetchGround } from "../../src/still/fetch-ground.ts";
import { ground, groundText } from "./ground-file.ts";

const asked: string[] = [];
let isDown = false;
const server = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.writeHead(isDown ? 503 : 200, { "Content-Type": "application/json" });
  response.end(isDown ? "" : groundText);
});
let root = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

it("fetches the ground of a site once for all its pictures, and anew where it could not be had", async () => {
  isDown = true;
  const failed = [fetchGround(`${root}/map/`), fetchGround(`${root}/map/`)];
  for (const { status } of await Promise.allSettled(failed)) expect(status).toBe("rejected");
  expect(asked.splice(0)).toEqual(["/map/base-map/still.json"]);

  isDown = false;
  const [one, other] = await Promise.all([
    fetchGround(`${root}/map/`),
    fetchGround(`${root}/map/`),
  ]);
  expect(one).toEqual(ground);
  expect(other).toBe(one);
  expect(await fetchGround(`${root}/map/`)).toBe(one);
  expect(asked.splice(0)).toEqual(["/map/base-map/still.json"]);

  await fetchGround(`${root}/other/`);
  expect(asked).toEqual(["/other/base-map/still.json"]);
});
