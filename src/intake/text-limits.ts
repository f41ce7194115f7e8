/** Greatest lengths in characters (code points), so that a card, a label and a chapter's panel hold their texts. */
export const longestTitle = 60;
export const longestSummary = 280;
/** About 150 words: what is read beside the map without much scrolling. */
export const longestChapterText = 900;
export const longestContentNote = 160;
export const longestNotes = 600;
export const longestQuestion = 160;
/** About 45 words: what a teacher takes in at a glance. */
export const longestAnswer = 300;
