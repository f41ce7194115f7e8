export const share = {
  frameTitle: "A map that moves through time",
  copyLink: "Copy link",
  copyLinkToReport: "Copy link to this report",
  linkCopied: "Link copied",
  linkToCopy: "Link, to be copied",
  shareView: "Share this view",
  linkShowsThis: "The link leads to just what shows now: time, map, filter, report.",
  linkRefused: "This browser would not copy the link. It stands here:",
  shareOtherwise: "Share another way…",
  putIntoArticle: "Put it into an article…",
  copyRefused: "This browser would not copy it. Select it above.",
};
