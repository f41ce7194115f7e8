/** Greatest lengths in characters (code points), so that a card and a label hold their texts. */
export const longestTitle = 60;
export const longestSummary = 280;
