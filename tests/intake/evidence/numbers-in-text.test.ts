import { describe, expect, test } from "vitest";
import { numbersInText } from "../../../src/intake/evidence/numbers-in-text.ts";

const said = (text: string) =>
  numbersInText(text).map((mention) => {
    if (mention.kind === "magnitude") return mention.word;
    const value = mention.share ? `${mention.value} %` : String(mention.value);
    return mention.qualifier === "exactly" ? value : `${mention.qualifier} ${value}`;
  });

describe("the numbers in a text", () => {
  test.each([
    ["25,000 carts and 1280 mules", ["25000", "1280"]],
    ["2.5 million sacks, $110 billion, 35.8 percent", ["2500000", "110000000000", "35.8"]],
    ["between 800 and 1,200", ["800", "1200"]],
    ["seven aboard, two of them asleep, twelve ashore", ["7", "2", "12"]],
    ["twenty-five, two hundred and fifty, three thousand two hundred", ["25", "250", "3200"]],
    ["a hundred carts and a thousand mules", ["100", "1000"]],
    ["half of them, a third of those", ["33.333333333333336 %", "50 %"]],
    ["half a million, half an hour", ["500000", "50 %"]],
    ["prices quadrupled and wages doubled", ["100 %", "300 %"]],
    [
      "hundreds of thousands, tens of thousands, thousands and hundreds",
      ["hundreds-of-thousands", "tens-of-thousands", "thousands", "hundreds"],
    ],
    ["several hundred sheep", ["hundreds"]],
    ["dozens of carts", []],
    ["the seventh cart, but the first mule", ["7"]],
  ])("of %j are %j", (text, expected) => {
    expect(said(text).toSorted()).toEqual([...expected].toSorted());
  });

  test.each([
    ["over 30", "more 30"],
    ["more than $1,000", "more 1000"],
    ["surpassed 70,000", "more 70000"],
    ["at least 20", "at least 20"],
    ["nearly 1,500", "nearly 1500"],
    ["almost a hundred", "nearly 100"],
    ["less than ten", "fewer 10"],
    ["below 25,000", "fewer 25000"],
    ["some 500", "about 500"],
    ["an estimated 6,000", "about 6000"],
    ["moreover 30", "30"],
  ])("are qualified: %j is %j", (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test.each([
    "on October 1, 2024, and on 2 November",
    "from 8 to 14 March 2024, on the 13th and 14th of April, 8–14 May",
    "since 2021 and in the 1970s",
    "the 19th parallel",
    "COVID-19 and SB4",
    "the anyone tool often wonders",
  ])("are none in %j", (text) => {
    expect(said(text)).toEqual([]);
  });
});
