import { countingIn } from "../counting.ts";

// Its own: what a first visit fetches would be parted to share it.
const { number, plural } = countingIn("en-US");

const reports = plural({ one: "report", other: "reports" });
const minutes = plural({ one: "minute", other: "minutes" });
const articles = plural({ one: "article", other: "articles" });

/** What the handout says besides the words of the page; it is fetched with that. */
export const handout = {
  name: "Handout",
  open: "Handout to print…",
  opensBesides: "in another tab",
  backToMap: "To the map",
  choices: "What is printed",
  paper: "Paper",
  papers: { a4: "A4", letter: "Letter" },
  withNotes: "Teacher’s notes and answers",
  print: "Print",
  preparing: (map: number, of: number) => `Preparing map ${number(map)} of ${number(of)}…`,
  ready: "Ready. Your browser can print it, or save it as a PDF.",
  groundMissing:
    "The background of the maps could not be loaded: they are printed without land and borders.",
  lessonsMissing: "The questions for the class could not be loaded; the pages are printed without.",
  missing: (parts: string) => `Not on these pages, since it could not be loaded: ${parts}.`,
  pupil: { name: "Name", group: "Class", date: "Date" },
  whatItIs:
    "This is the paper twin of a map that moves through time. Each chapter has the map as it stands at its moment; each small number leads to a note that names the article and the paragraph that says so.",
  time: "Time",
  reportCount: (count: number) => `${number(count)} ${reports(count)}`,
  articleCount: (count: number) => `${number(count)} ${articles(count)}`,
  contents: "Contents",
  wholeMap: "All that the story tells of, on one map.",
  mapNumber: (map: number) => `Map ${number(map)}.`,
  mapComing: "This map is being prepared.",
  mapMissing: "This map could not be drawn. All that it shows stands in the list of all reports.",
  alphabet: "abcdefghijklmnopqrstuvwxyz",
  ringed: "What the chapter points to",
  ring: "with a ring and a letter: what the chapter points to",
  hollow: "hollow: possibly in this time, not surely",
  faint: "small and faint: reported of this place before",
  questions: "Questions",
  listenFor: "What to listen for:",
  forTheTeacher: "For the teacher",
  minutes: (count: number) => `to plan: ${number(count)} ${minutes(count)}`,
  notes: "Notes",
  notesOf: (chapter: number) => `Notes to chapter ${number(chapter)}`,
  allNotes: "All notes",
  allNotesAre: "A paragraph keeps its number wherever it is cited.",
  note: (count: number) => `Note ${number(count)}`,
  chapter: (chapter: number) => `Chapter ${number(chapter)}`,
  timeline: "All reports in order of time",
  timelineIs: "Also those of which no chapter tells. “Ch.” is the chapter that points to it.",
  undated: "No date",
  columns: { when: "When", what: "What, where", sure: "How sure", chapter: "Ch.", notes: "Notes" },
  numbers: "The numbers",
  numbersAre: "What the articles count of an area and a time.",
  numberColumns: { what: "Of what", value: "Number", when: "Time", sure: "Who says so, how sure" },
  howToRead: "How to read the maps",
  sources: "Sources and licences",
  maps: "The maps",
  mapsAre: "Background:",
  licences: "Licences",
  dataLicence: "The story’s data and texts:",
  articlesAre:
    "The articles belong to their authors and publishers. What is told here is in our own words.",
  programLicence:
    "Made with Dateline, free software (MIT licence). Typeface: Source Sans 3 (SIL Open Font License 1.1).",
  onTheWeb: "On the web:",
};

export type HandoutWords = typeof handout;
