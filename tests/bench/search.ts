import { performance } from "node:perf_hooks";
import type { Story } from "../../src/record/story.ts";
import { createStorySearch } from "../../src/session/story-search.ts";
import { firstStory } from "../first-story.ts";
import { median } from "./median.ts";
import { percentile } from "./percentile.ts";

/**
 * What a search of ten thousand records costs: `npx tsx tests/bench/search.ts [how many]`. They are
 * the first story's own, again and again, each with a number of its own in its title.
 */
const wanted = Number(process.argv[2] ?? 10_000);
const { records } = firstStory;
const many: Story = {
  ...firstStory,
  records: Array.from({ length: wanted }, (_none, at) => {
    const record = records[at % records.length];
    if (!record) throw new Error("the first story has no record");
    const title = Object.fromEntries(
      Object.entries(record.title).map(([code, text]) => [code, `${text} ${at}`]),
    );
    return { ...record, id: `${record.id}-${at}`, title };
  }),
};

const timed = (act: () => void) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
const ms = (value: number | null) => `${(value ?? 0).toFixed(2)} ms`;

const builds = Array.from({ length: 7 }, () => {
  const search = createStorySearch(many);
  return timed(() => search.records({ words: "a", within: null }));
});
const search = createStorySearch(many);
search.records({ words: "a", within: null });
console.log(`${wanted} records; index and first search: median ${ms(median(builds))}`);
for (const words of ["a", "tapa", "caravana", "juchitan caravan", "migrants mexico de la", "zzz"]) {
  let found = 0;
  const costs = Array.from({ length: 200 }, () =>
    timed(() => {
      found = search.records({ words, within: null })?.length ?? 0;
    }),
  );
  console.log(
    `${words}: ${found} found, median ${ms(median(costs))}, 95th percentile ${ms(percentile(costs, 0.95))}`,
  );
}
