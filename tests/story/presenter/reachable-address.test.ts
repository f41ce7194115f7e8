import { describe, expect, it } from "vitest";
import { reachableAddress } from "../../../src/story/presenter/reachable-address.ts";
import { wallScale } from "../../../src/story/presenter/wall-scale.ts";

const story = "https://news.example/map/";

describe("the address for other people's screens", () => {
  it.each([
    [
      "https://school.example/map/#mode=present",
      "",
      "https://school.example/map/#moment=2023-12-27",
    ],
    ["http://192.168.4.2:5173/", "", "http://192.168.4.2:5173/#moment=2023-12-27"],
    ["http://localhost:5173/", "", null],
    ["http://127.0.0.1:4173/a/", "", null],
    ["http://[::1]:4173/", "", null],
    ["file:///media/stick/index.html", "", null],
    ["file:///media/stick/index.html", story, `${story}#moment=2023-12-27`],
    ["http://localhost:5173/", story, `${story}#moment=2023-12-27`],
  ])("of %s, with the story's own %j", (page, own, expected) => {
    expect(reachableAddress(page, own, "#moment=2023-12-27")).toBe(expected);
  });
});

describe("how much larger a wall is", () => {
  it("grows with the window and is never smaller than a page", () => {
    expect(wallScale({ width: 1280, height: 720 })).toBeCloseTo(1.4);
    expect(wallScale({ width: 1920, height: 1080 })).toBeCloseTo(2.1);
    expect(wallScale({ width: 1024, height: 768 })).toBeCloseTo(1.12);
    expect(wallScale({ width: 390, height: 844 })).toBe(1);
  });
});
