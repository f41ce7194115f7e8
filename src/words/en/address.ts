/** Of an address that asks for what is not here. */
export const address = {
  title: "About this link",
  one: "One part of this link can’t be read, or asks for what this story does not have:",
  some: "Parts of this link can’t be read, or ask for what this story does not have:",
  rest: "The usual stands in for that; all else is as the link says.",
};

export type AddressWords = typeof address;
