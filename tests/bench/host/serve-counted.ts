import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".topojson": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
/** What is compressed in itself, or read in parts, goes as it is. */
const asItIs = [".png", ".woff2", ".woff", ".pmtiles", ".webp"];

/** A file that was sent. */
export interface Sent {
  readonly path: string;
  /** Of its body as it went over the line, compressed where it was; headers are not counted. */
  readonly bytes: number;
}

export interface CountedServer {
  readonly port: number;
  /** All that was sent since it was last emptied. */
  readonly sent: Sent[];
  close(): Promise<void>;
}

/**
 * Serves a folder, or files by name, on this machine alone, as a usual host does: gzipped, named files for
 * ever, all else asked for again with its tag. Keeps what it sends.
 */
export async function serveCounted(
  files: string | Readonly<Record<string, string>>,
): Promise<CountedServer> {
  const sent: Sent[] = [];
  const known = new Map<string, Promise<Packed | null>>();
  const server = createServer((request, response) => {
    const path = decodeURI(request.url?.split("?")[0] ?? "/").replace(/\/$/, "/index.html");
    if (!known.has(path)) known.set(path, pack(files, normalize(path).slice(1)));
    void known.get(path)?.then((file) => {
      if (!file) {
        response.writeHead(404).end();
        return;
      }
      const isNamed = path.includes("/assets/");
      const headers = {
        "Content-Type": types[extname(path)] ?? "application/octet-stream",
        "Cache-Control": isNamed ? "public, max-age=31536000, immutable" : "no-cache",
        ETag: file.tag,
      };
      if (request.headers["if-none-match"] === file.tag) {
        response.writeHead(304, headers).end();
        sent.push({ path, bytes: 0 });
        return;
      }
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
      const isPart = from !== undefined && to !== undefined;
      const part = isPart ? file.whole.subarray(Number(from), Number(to) + 1) : file.body;
      response.writeHead(isPart ? 206 : 200, {
        ...headers,
        "Content-Length": part.length,
        ...(file.isPacked && !isPart && { "Content-Encoding": "gzip" }),
        ...(isPart && { "Content-Range": `bytes ${from}-${to}/${file.whole.length}` }),
      });
      response.end(request.method === "HEAD" ? undefined : part);
      sent.push({ path, bytes: request.method === "HEAD" ? 0 : part.length });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    sent,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Packed {
  readonly whole: Buffer;
  /** As it goes where it is asked for whole. */
  readonly body: Buffer;
  readonly isPacked: boolean;
  readonly tag: string;
}

async function pack(
  files: string | Readonly<Record<string, string>>,
  path: string,
): Promise<Packed | null> {
  const whole = await read(files, path);
  if (!whole) return null;
  const isPacked = !asItIs.includes(extname(path));
  const tag = `"${createHash("sha1").update(whole).digest("base64url")}"`;
  return { whole, body: isPacked ? gzipSync(whole) : whole, isPacked, tag };
}

async function read(files: string | Readonly<Record<string, string>>, path: string) {
  if (typeof files !== "string") {
    const text = files[path];
    return text === undefined ? null : Buffer.from(text);
  }
  if (path.startsWith("..")) return null;
  return readFile(join(files, path)).catch(() => null);
}
