import { expect, test } from "vitest";
import { createPaperStills, paperSize } from "../../src/still/paper-stills.ts";
import { noGround } from "../../src/still/still-ground.ts";
import { firstStory } from "../first-story.ts";

const stills = createPaperStills(firstStory, noGround, { language: "en", alphabet: "abcdef" });

test("each chapter's map is of its own days, whichever was drawn before", () => {
  const christmas = stills.draw("christmas-on-foot");
  expect(christmas.alt).toContain("from 21 to 27 December 2023");
  expect(christmas.layers.map(({ id }) => id)).toContain("routes");
  const fire = stills.draw("the-fire");
  expect(fire.alt).toContain("March 2023");
  expect([...fire.looks]).toContain("possible");
  expect(stills.draw("christmas-on-foot").svg).toBe(christmas.svg);
});

test("the whole story's map holds all that is on any", () => {
  stills.draw("christmas-on-foot");
  const whole = stills.draw(null);
  const ids = firstStory.layers.map(({ id }) => id).filter((id) => id !== "events");
  expect(whole.layers.map(({ id }) => id)).toEqual(ids);
});

test("a map is as large as its place, and names its parts by ids of its own", () => {
  const { svg } = stills.draw("the-fire");
  expect(svg).toContain(`viewBox="0 0 ${paperSize.width} ${paperSize.height}"`);
  expect(svg).toContain('id="map-of-the-fire-title"');
  expect(svg).not.toMatch(/\sstyle=|<style|<script/);
});

test("what a chapter points to has letters in its order, but for what is not on its map", () => {
  const chapter = firstStory.chapters.find(({ id }) => id === "christmas-on-foot");
  const { letters, svg } = stills.draw("christmas-on-foot");
  expect([...letters.values()].join("")).toBe("abcde");
  expect([...letters.keys()]).toEqual(chapter?.show.filter((id) => letters.has(id)));
  // The summit was in Mexico City, which lies outside.
  const left = chapter?.show.filter((id) => !letters.has(id));
  const places = left?.flatMap((id) => firstStory.records.find((each) => each.id === id)?.places);
  expect(places).toEqual(["mexico-city"]);
  const plates = [...svg.matchAll(/class="still-letter">.*?>([^<]+)<\/text>/g)].map(([, on]) => on);
  expect(plates.join(" ").split(" ").toSorted()).toEqual([..."abcde"]);
  // Two of one state share a plate.
  expect(plates.length).toBe(4);
  expect(stills.draw(null).letters.size).toBe(0);
});
