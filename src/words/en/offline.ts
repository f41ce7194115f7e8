/** Of use without a network. They come when they are first shown, and so are given numbers in words already. */
export const offline = {
  title: "Without internet",
  early: "Nothing is kept in this browser yet.",
  coming: "This browser is keeping what the map needs.",
  cameOf: (came: string, of: string) => `${came} of ${of} files`,
  ready: "Works without internet now.",
  size: (megabytes: string) => `${megabytes} MB kept in this browser.`,
  renewed: "A new version is there. This page stays as it is until you load it.",
  renew: "Reload to use it",
  remove: "Remove what is kept",
  removed: "Nothing is kept in this browser.",
  saving: "Nothing is kept, since this browser is set to save data.",
  keep: "Keep it for use without internet",
  failed: {
    network: "It could not be kept: a file did not come.",
    changed: "It could not be kept: the site is just being renewed.",
    full: "It could not be kept: there is no room for it in this browser.",
    refused: "It could not be kept: this browser does not allow it, as in a private window.",
  },
  impossible: {
    insecure: "It can’t be kept: that takes an address that begins with https.",
    unable: "It can’t be kept: this browser has no way to, as in a private window.",
  },
};
