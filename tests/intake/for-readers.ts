import type { Story } from "../../src/record/story.ts";

/** A story as the page has it, without what is for a class and for who publishes it. */
export function forReaders({ poster: _poster, license: _license, ...story }: Story): Story {
  return { ...story, chapters: story.chapters.map((chapter) => ({ ...chapter, lesson: null })) };
}
