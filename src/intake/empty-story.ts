import type { Story } from "../record/story.ts";
import { languages } from "../words/dictionary.ts";

/** What stands where no story can be read: nothing, on the first day that days are counted from, in whatever the interface speaks. */
export const emptyStory: Story = {
  title: {},
  description: {},
  about: {},
  languages,
  address: "",
  style: "",
  embedOrigins: null,
  firstView: {
    places: [],
    range: {
      edtf: "1970-01-01",
      earliest: 0,
      latest: 1,
      sure: { start: 0, end: 1 },
      precision: "day",
      qualified: false,
    },
    moment: 0,
  },
  layers: [],
  kinds: [],
  units: [],
  figures: [],
  articles: [],
  places: new Map(),
  records: [],
  indicators: [],
  corrections: [],
  chapters: [],
};
