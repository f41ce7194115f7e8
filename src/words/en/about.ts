/** How the story was made, which comes as it is asked for. */
export const about = {
  method: "How it is made",
  methodSays: [
    "Each report stands as an article gives it, in our words, with the paragraph that says so. What an article thinks of it is left to the article.",
    "Doubt is drawn: a day that is not sure, a place known only as an area, a plan, a claim, accounts that differ. Where accounts differ, each has the same room.",
    "What is not in the article, such as how a date was worked out, stands under “How we know”; a number that can’t be right as stated has a caution.",
    "A route’s line joins the places that are named. It is not the track walked.",
    "No names of victims, and no building or camp that the article doesn’t place.",
  ],
  corrections: "Corrections",
  noCorrections: "None so far.",
};

export type AboutWords = typeof about;
