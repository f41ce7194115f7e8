/** Of the map as a picture to keep, which comes as it is first offered. */
export const picture = {
  name: "This map as a picture",
  png: "Picture (PNG)",
  svg: "Picture (SVG)",
  text: "What the picture shows, in words",
  copy: "Copy these words",
  copied: "Words copied",
  failed: "The picture could not be made. Try again.",
};

export type PictureWords = typeof picture;
