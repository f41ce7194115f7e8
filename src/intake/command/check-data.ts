import { parseArgs } from "node:util";
import { isSpoken } from "../../words/dictionary.ts";
import { formatIssue } from "../format-issue.ts";
import { loadStory } from "../load-story.ts";
import { readStoryFolder } from "../read-story-folder.ts";
import { countStory } from "../story-counts.ts";

/** `check-data [--story FOLDER]`: prints what is wrong with a story, then what it holds; exit code 1 on an error. */
async function checkData(): Promise<void> {
  const { values } = parseArgs({
    options: {
      story: { type: "string", default: process.env["DATELINE_STORY"] ?? "data/road-north" },
    },
  });
  const { story, issues } = loadStory(await readStoryFolder(values.story));
  for (const issue of issues) console.log(formatIssue(issue, values.story));
  if (issues.length > 0) console.log("");
  const unspoken = story.languages.filter((language) => !isSpoken(language)).join(", ");
  if (unspoken !== "") {
    console.log(
      `the interface has no words in ${unspoken}: English ones stand beside the story’s; CONTRIBUTING.md says how to add a language\n`,
    );
  }
  for (const line of countStory(story)) console.log(line);
  const errors = issues.filter(({ severity }) => severity === "error").length;
  console.log(`\nerrors: ${errors}, warnings: ${issues.length - errors}`);
  if (errors > 0) process.exitCode = 1;
}

try {
  await checkData();
} catch (error) {
  console.error(`check-data: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
