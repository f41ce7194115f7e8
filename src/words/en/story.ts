import { number, plural } from "./counting.ts";

const chapters = plural({ one: "chapter", other: "chapters" });

export const story = {
  firstVisit:
    "Each mark is a report. Move the time bar, or press play; open a mark to see what happened, how sure that is, and which paragraph says so.",
  guidedStory: "The guided story",
  startStory: "Start the story",
  present: "Present",
  chapterCount: (count: number) => `${number(count)} ${chapters(count)}`,
  chapters: "Chapters",
  chapterOf: (chapter: number, count: number) => `Chapter ${number(chapter)} of ${number(count)}`,
  chapterTitled: (chapter: number, title: string) => `Chapter ${number(chapter)}: ${title}`,
  chapterBefore: "Back",
  chapterNext: "Next",
  storyEnd: "Look around on your own",
  leaveStory: "Leave the story",
  backToChapter: "Back to what this chapter shows",
  backToStory: (title: string) => `Back to the story: ${title}`,
  shownHere: "On the map now",
};
