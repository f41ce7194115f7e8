import type { Story } from "../../src/record/story.ts";

/** A story as the page has it: what its chapters have for a class is fetched only there. */
export function forReaders(story: Story): Story {
  return { ...story, chapters: story.chapters.map((chapter) => ({ ...chapter, lesson: null })) };
}
