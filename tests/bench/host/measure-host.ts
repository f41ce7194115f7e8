import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildSite } from "../serve-site.ts";
import { serveCounted } from "./serve-counted.ts";
import { stillPicture } from "./still-picture.ts";
import type { Visit } from "./visit.ts";
import { visit } from "./visit.ts";
import type { Way } from "./ways.ts";
import { articlePage, ways } from "./ways.ts";

/** Whether the map's frame is of another site than the article, or of another host of the same one. */
export const relations = ["another site", "the same site"] as const;
export type Relation = (typeof relations)[number];

/** Names of this machine: two names are two sites, two ports of one name are one site and two origins. */
const hostNames: Readonly<Record<Relation, string>> = {
  "another site": "localhost",
  "the same site": "127.0.0.1",
};

/** Visits by the way that the article has its maps; the article alone is visited once a round. */
export type HostVisits = Readonly<Record<Relation, ReadonlyMap<Way, readonly Visit[]>>>;

/** Visits the article in each way, each visit in a browser of its own, each round in another order. */
export async function measureHost(
  rounds: number,
  onVisit: (words: string) => void,
): Promise<HostVisits> {
  const site = await buildSite();
  const maps = await serveCounted(site.folder);
  const map = `http://127.0.0.1:${maps.port}/`;
  const css = await readFile(join(import.meta.dirname, "article.css"), "utf8");
  const pages = ways.map((way) => [`${way}.html`, articlePage(way, map)]);
  const host = await serveCounted({
    "blank.html": "<title>Blank</title>",
    "article.css": css,
    "still.svg": await stillPicture(),
    ...Object.fromEntries(pages),
  });
  const none = () => new Map<Way, Visit[]>(ways.map((way) => [way, []]));
  const found = { "another site": none(), "the same site": none() };
  const runs = ways.flatMap((way) =>
    relations.slice(0, way === "article" ? 1 : 2).map((relation) => ({ way, relation })),
  );
  try {
    for (let round = 0; round < rounds; round += 1) {
      const from = (round * 3) % runs.length;
      for (const { way, relation } of [...runs.slice(from), ...runs.slice(0, from)]) {
        const began = performance.now();
        const origin = `http://${hostNames[relation]}:${host.port}`;
        // oxlint-disable-next-line no-await-in-loop -- visits at once would slow each other
        const visited = await visit(way, origin, { host, maps });
        const told = way === "article" ? relations : [relation];
        for (const each of told) found[each].get(way)?.push(visited);
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        onVisit(`  round ${round + 1}, ${relation}, ${way}: ${seconds} s`);
      }
    }
  } finally {
    await host.close();
    await maps.close();
    site.remove();
  }
  return found;
}
