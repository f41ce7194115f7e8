import { number } from "./counting.ts";

/** What is said where something could not be had. */
export const failures = {
  loadFailed: "The story could not be loaded.",
  pageFailed: "A part of this page could not be loaded.",
  tryAgain: "Try again",
  languageMissing: (name: string) => `${name} could not be loaded.`,
  missing: {
    one: (part: string) =>
      `One part of this story could not be loaded: ${part}. Everything else is here.`,
    some: (parts: string) =>
      `Some parts of this story could not be loaded: ${parts}. Everything else is here.`,
    shapes: "the outlines of areas and lines",
    numbers: "the numbers",
    issues: "the list of problems in the data",
    details: "What failed",
    answered: (status: number) => `the server answered ${number(status)}`,
    network: "no connection, or it broke off",
    silent: "no answer",
    unreadable: "cut short, or not what was asked for",
    trying: "Trying again…",
    value: (name: string) => `${name}, not loaded`,
    nowHere: (parts: string) => `Now here: ${parts}.`,
  },
  mapTrouble: {
    coming: "A still picture until the live map is here.",
    missing: "This browser offers no WebGL 2, which the live map needs.",
    lost: "The browser took the live map’s graphics away.",
    script: "The live map could not be loaded.",
    worker: "A part of the live map did not start.",
    ground: "The live map’s background could not be loaded.",
    groundPart: "Part of the map’s background could not be loaded. The reports are all here.",
    stillInstead: "A still picture stands in.",
    nothingInstead: "All else works.",
  },
};
