/** What a page says that is one file, of links to it. */
export const oneFile = {
  linkCopied: "Link copied, for this device only",
  linkShows:
    "This map is a file: the link opens it on this device alone. To share it, hand on the file itself.",
  embedNeedsAddress: "To go into an article, the map has to be on the web. This one is a file.",
};

export type OneFileWords = typeof oneFile;
