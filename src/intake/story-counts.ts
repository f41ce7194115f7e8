import type { Citation } from "../record/citation.ts";
import type { Story } from "../record/story.ts";

/** What a story holds, one line for each layer, for its numbers, its chapters and each article. */
export function countStory(story: Story): readonly string[] {
  const byLayer = story.layers.map(({ id }): [string, number] => [
    id,
    story.records.filter((record) => record.layer === id).length,
  ]);
  const citing = [...story.records, ...story.indicators];
  const byArticle = story.articles.map(({ id }): [string, number] => [
    id,
    citing.filter(({ sources }) => sources.some((source: Citation) => source.article === id))
      .length,
  ]);
  const held: readonly (readonly [string, number])[] = [
    ...byLayer,
    ["indicators", story.indicators.length],
    ["chapters", story.chapters.length],
  ];
  const lines = [...held, ...byArticle];
  const width = Math.max(...lines.map(([, count]) => String(count).length));
  const write = ([name, count]: readonly [string, number]) =>
    `${String(count).padStart(width)}  ${name}`;
  return [
    "records by layer",
    ...held.map(write),
    "records and indicators by article",
    ...byArticle.map(write),
  ];
}
