export const numbers = {
  fall: "down",
  rise: "up",
  numbers: "Numbers",
  numberDoubt: {
    about: "about",
    least: "at least",
    most: "at most",
    range: "within a range",
    computed: "computed from what the article gives",
  },
  charts: {
    title: "The numbers",
    amongNumbers: "Among the other numbers",
  },
};
