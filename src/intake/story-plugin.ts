import { basename, dirname, relative, resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { formatIssue } from "./format-issue.ts";
import { readPublishedStory } from "./read-published-story.ts";
import { isStoryFile } from "./read-story-folder.ts";
import { wireFiles } from "./wire-files.ts";

export interface StoryPluginOptions {
  /** The story's folder, from the project's root; the environment's DATELINE_STORY overrides it. */
  readonly folder?: string;
}

const defaultFolder = "data/road-north";

/** The folder of the story that is shown, absolute; `root` is the project's. */
export function storyFolder(root: string, folder = defaultFolder): string {
  return resolve(root, process.env["DATELINE_STORY"] ?? folder);
}

/**
 * Serves a story's files under `data/` while developing, and writes them to `data/` in the build.
 * Prints what is wrong with the story; it is served and built all the same, without the rows in error.
 */
export function storyPlugin({ folder = defaultFolder }: StoryPluginOptions = {}): Plugin {
  let root = process.cwd();
  let print: (text: string) => void = console.warn;
  const absolute = () => storyFolder(root, folder);

  const make = async (): Promise<ReadonlyMap<string, string>> => {
    const { story, issues } = await readPublishedStory(absolute());
    for (const issue of issues) print(formatIssue(issue, relative(root, absolute()) || "."));
    return wireFiles(story, issues);
  };

  return {
    name: "dateline-story",
    configResolved(config) {
      root = config.root;
      print = (text) => config.logger.warn(text);
    },
    configureServer(server) {
      serve(server, absolute(), make);
    },
    async generateBundle() {
      for (const [file, source] of await make()) {
        this.emitFile({ type: "asset", fileName: `data/${file}`, source });
      }
    },
  };
}

/** Makes the files at the first request and again after each edit of the folder. */
function serve(
  server: ViteDevServer,
  folder: string,
  make: () => Promise<ReadonlyMap<string, string>>,
): void {
  let files: Promise<ReadonlyMap<string, string>> | null = null;
  const { base } = server.config;

  server.watcher.add(folder);
  server.watcher.on("all", (_event, path) => {
    if (dirname(path) !== folder || !isStoryFile(basename(path))) return;
    files = null;
    server.ws.send({ type: "full-reload" });
  });

  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    const prefix = `${base.startsWith("/") ? base : "/"}data/`;
    const file = path.startsWith(prefix) ? path.slice(prefix.length) : null;
    if (file === null || !/^[a-z0-9.-]+\.(json|geojson|topojson)$/.test(file)) {
      next();
      return;
    }
    files ??= make();
    files.then(
      (made) => {
        const text = made.get(file);
        if (text === undefined) {
          response.statusCode = 404;
          response.end();
          return;
        }
        response.setHeader("Content-Type", contentType(file));
        response.setHeader("Cache-Control", "no-store");
        response.end(text);
      },
      (error: unknown) => {
        files = null;
        next(error);
      },
    );
  });
}

/** RFC 7946 names the media type of GeoJSON; both are UTF-8 by definition. */
function contentType(file: string): string {
  return file.endsWith(".geojson") ? "application/geo+json" : "application/json";
}
