import { describe, expect, it } from "vitest";
import { allowedOrigins, askedOrigins, isAllowed, parentOrigin } from "../../src/embed/origins.ts";
import { parseOrigin } from "../../src/record/origin.ts";

const [paper, other] = ["https://paper.example", "https://other.example"];

describe("the origins that are heard", () => {
  it("are any, where neither settings nor address say which", () => {
    const origins = allowedOrigins(null, null);
    expect([paper, "null", "https://any.example"].every((each) => isAllowed(origins, each))).toBe(
      true,
    );
  });

  it.each([
    [[paper], null, [paper]],
    [null, `${paper},${other}`, [paper, other]],
    [[paper], `${paper}, ${other}`, [paper]],
    [[paper], other, []],
    [[], null, []],
    [[], paper, []],
    [null, "", []],
    [null, "paper.example,*,null,javascript:alert(1)", []],
  ])("by settings %j and address %j are %j", (settings, asked, expected) => {
    const origins = allowedOrigins(settings, asked);
    for (const origin of [paper, other, "null", "https://paper.example.evil.example"]) {
      expect([origin, isAllowed(origins, origin)]).toEqual([origin, expected.includes(origin)]);
    }
  });

  it("stand in the fragment, or else in the query", () => {
    const hash = `#ui=all&origins=${encodeURIComponent(`${paper},${other}`)}`;
    expect(askedOrigins({ hash, search: "" })).toBe(`${paper},${other}`);
    expect(askedOrigins({ hash: "#ui=all", search: `?origins=${paper}` })).toBe(paper);
    expect(askedOrigins({ hash: "", search: "?childId=x" })).toBeNull();
  });
});

describe("an origin", () => {
  it.each([paper, "http://127.0.0.1:8080"])("is read: %s", (text) => {
    expect(parseOrigin(text)).toBe(text);
    expect(parseOrigin(`${text}/`)).toBe(text);
  });

  it.each([
    "",
    "*",
    "null",
    "paper.example",
    "https://",
    "https://paper.example/news",
    "https://u:p@paper.example",
    "https://*.paper.example",
    "file:///",
    "javascript:alert(1)",
    "blob:https://paper.example/1",
  ])("is not what is none: %j", (text) => {
    expect(parseOrigin(text)).toBeNull();
  });

  it("of the page around is what the browser says, or else where it comes from", () => {
    expect(parentOrigin({ ancestorOrigins: { 0: paper } }, `${other}/a`)).toBe(paper);
    expect(parentOrigin({}, `${other}/news/1`)).toBe(other);
    expect(parentOrigin({}, "")).toBeNull();
    // A page that was opened as a file has none, whatever its browser calls it.
    expect(parentOrigin({ ancestorOrigins: { 0: "file://" } }, "")).toBe("null");
    expect(parentOrigin({ ancestorOrigins: { 0: "null" } }, `${other}/a`)).toBe("null");
  });
});
