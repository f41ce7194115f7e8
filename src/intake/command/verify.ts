import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readArticle, type ArticleText } from "../evidence/read-article.ts";
import { formatIssue } from "../format-issue.ts";
import { readStoryFolder } from "../read-story-folder.ts";
import { verify } from "../verify.ts";

/**
 * `verify --articles FOLDER [--story FOLDER]`: holds a story against the texts of its articles, and
 * prints each thing that it cannot find; exit code 1 for any.
 */
async function verifyStory(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: "string" },
      story: { type: "string", default: process.env["DATELINE_STORY"] ?? "data/road-north" },
    },
  });
  if (values.articles === undefined)
    throw new Error("name the folder of articles: --articles FOLDER");
  const texts = await readArticles(values.articles);
  const { issues, counts } = verify(await readStoryFolder(values.story), texts);
  for (const issue of issues) console.log(formatIssue(issue, values.story));
  if (issues.length > 0) console.log("");
  const looked = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  console.log(`looked for ${looked.join(", ")} in ${texts.length} articles`);
  const errors = issues.filter(({ severity }) => severity === "error").length;
  console.log(`not found: ${errors}, found in a weaker way: ${issues.length - errors}`);
  if (errors > 0) process.exitCode = 1;
}

async function readArticles(folder: string): Promise<readonly ArticleText[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const articles = texts.map(readArticle).filter((article) => article !== null);
  if (articles.length === 0)
    throw new Error(`no article in ${folder}: a text begins with --- and has an id`);
  return articles;
}

try {
  await verifyStory();
} catch (error) {
  console.error(`verify: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
