import { describe, expect, it } from "vitest";
import { windowNames } from "../../src/time/show-window.ts";
import { stopTimes } from "../../src/time/route-times.ts";
import { placesOf } from "../../src/scene/shape-features.ts";
import { firstStory } from "../first-story.ts";
import { pictureAt } from "./pictures.ts";

/** What shows and has a place: record and look, as the session says. */
function wanted({ visible, session, view }: ReturnType<typeof pictureAt>): readonly string[] {
  const now = view.moment + view.passed;
  return [...visible.looks]
    .filter(([id, look]) => {
      const record = session.records.get(id);
      if (!record || placesOf(record).length === 0) return false;
      const isPoint = (place: string) => firstStory.places.get(place)?.geometry.type === "Point";
      // What is coarser than a town is drawn as a place of its own, of a route too.
      if (record.waypoints.length === 0 || !placesOf(record).every(isPoint)) return true;
      // A route leaves no trace, and begins where its first stop is thought to be reached.
      return (
        look !== "trace" &&
        stopTimes(record.waypoints).some(({ reached }) => (reached ?? Infinity) <= now)
      );
    })
    .map(([id, look]) => `${id} ${look}`)
    .toSorted();
}

function found({ drawn }: ReturnType<typeof pictureAt>): readonly string[] {
  return [...new Set(drawn.map(({ record, look }) => `${record} ${look}`))].toSorted();
}

function expectSame(fragment: string) {
  const picture = pictureAt(firstStory, fragment);
  expect(found(picture), `at ${fragment}`).toEqual(wanted(picture));
  return picture;
}

describe("a picture of the first story has what the session says shows, in that look, and nothing else", () => {
  it("in each chapter", () => {
    for (const { id, show } of firstStory.chapters) {
      const { drawn } = expectSame(`chapter=${id}`);
      expect(drawn.length).toBeGreaterThan(0);
      const onMap = show.filter((each) =>
        firstStory.records.some(
          (record) => record.id === each && record.places.length + record.waypoints.length > 0,
        ),
      );
      expect(drawn.map(({ record }) => record)).toEqual(expect.arrayContaining(onMap));
    }
  });

  it("in each window, all through its time", { timeout: 30_000 }, () => {
    for (const window of windowNames) {
      let most = 0;
      for (let year = 2014; year <= 2025; year += 1) {
        for (const day of ["01-13", "03-16", "09-28", "12-27"]) {
          const { drawn } = expectSame(`moment=${year}-${day}&window=${window}`);
          most = Math.max(most, drawn.length);
        }
      }
      expect(most).toBeGreaterThan(3);
    }
  });

  it("under a filter, and with layers switched off", () => {
    const all = expectSame("moment=2024-12-04&window=until-now").drawn.length;
    for (const filter of [
      "layers=incidents,routes",
      "kinds=-fire",
      "statuses=-reported",
      "harm=only",
      "layers=-crossings",
    ]) {
      expectSame(`moment=2024-12-04&window=until-now&${filter}`);
    }
    expect(
      expectSame("moment=2024-12-04&window=until-now&layers=incidents").drawn.length,
    ).toBeLessThan(all);
  });
});
