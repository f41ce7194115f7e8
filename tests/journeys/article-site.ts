import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface Folder {
  /** Where its files are; or what it is asked for by name. */
  readonly files: string | Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Rewrites the story's data before it is sent. */
  readonly rewrite?: (text: string) => string;
}

/**
 * Serves folders under their names on a port of its own, which makes them an origin of their own: as a
 * newsroom's host does, with the headers that are given and no others.
 *
 * @param port one that is free, for an address that was served before
 */
export async function serveFolders(
  folders: (origin: string) => Readonly<Record<string, Folder>>,
  port = 0,
) {
  let origin = "";
  const server = createServer((request, response) => {
    const [, name = "", rest = ""] =
      /^\/([^/]+)\/(.*)$/.exec(decodeURI(request.url?.split("?")[0] ?? "")) ?? [];
    const folder = folders(origin)[name];
    const file = normalize(rest || "index.html");
    const reading = folder ? read(folder, file) : Promise.reject(new Error("no such folder"));
    reading.then(
      (bytes) => {
        const type = types[extname(file)] ?? "application/octet-stream";
        const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
        const part = from && to ? bytes.subarray(Number(from), Number(to) + 1) : bytes;
        response.writeHead(part === bytes ? 200 : 206, {
          "Content-Type": type,
          "Content-Length": part.length,
          ...(from ? { "Content-Range": `bytes ${from}-${to}/${bytes.length}` } : {}),
          ...folder?.headers,
        });
        response.end(request.method === "HEAD" ? undefined : part);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read({ files, rewrite }: Folder, file: string): Promise<Buffer> {
  if (typeof files !== "string") {
    const text = files[file];
    if (text === undefined) throw new Error(`no ${file}`);
    return Buffer.from(text);
  }
  if (file.startsWith("..")) throw new Error(`${file} is outside`);
  const bytes = await readFile(join(files, file));
  return rewrite && file.startsWith("data/") ? Buffer.from(rewrite(bytes.toString())) : bytes;
}
