import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMessage } from "../../src/embed/check-message.ts";
import type { Ask } from "../../src/embed/message.ts";
import { quoted } from "../../src/embed/quoted.ts";

const right: readonly Ask[] = [
  { type: "setMoment", moment: "2023-12-23" },
  { type: "setWindow", window: "45d" },
  { type: "setWindow", window: "until-now" },
  { type: "play" },
  { type: "pause" },
  { type: "step", by: -1 },
  { type: "show", layers: ["routes"] },
  { type: "show", layers: null, filter: { kinds: "-fire", harm: "killed" } },
  { type: "show", filter: null },
  { type: "select", record: "some-id" },
  { type: "select", record: null },
  { type: "fly", places: ["tapachula"] },
  { type: "fly", map: "7/16.5/-93.2" },
  { type: "chapter", chapter: null },
  { type: "search", search: "" },
  { type: "setLanguage", language: "es" },
  { type: "setTheme", theme: "dark" },
  { type: "setTheme", theme: null },
  { type: "get" },
];

const checkMessage = (data: unknown) => openMessage(data)?.check();

/** Field and message of what is wrong with a message that is right but for this. */
function wrong(message: object): readonly [string | null, string] {
  const checked = checkMessage({ dateline: 1, id: 1, ...message });
  if (checked?.is !== "fault") throw new Error(`${JSON.stringify(message)} passed`);
  return [checked.fault.field, checked.fault.message];
}

describe("a message", () => {
  it.each(right)("of each type passes as it is: %j", (ask) => {
    const request = { dateline: 1, id: "a1", ...ask };
    expect(checkMessage(request)).toEqual({ is: "request", request });
  });

  it.each([
    [{ dateline: 2, type: "get" }, "dateline", "unknown version: 2; write 1"],
    [{ id: {}, type: "get" }, "id", "id an object is neither a text nor a number: write one"],
    [{ id: undefined, type: "get" }, "id", "id missing is neither a text nor a number: write one"],
    [
      { type: "setMoment", moment: "23/12/2023" },
      "moment",
      'moment of setMoment is "23/12/2023": write a day that exists as YYYY-MM-DD, such as "2023-12-23"',
    ],
    [
      { type: "setMoment" },
      "moment",
      'moment of setMoment is missing: write a day that exists as YYYY-MM-DD, such as "2023-12-23"',
    ],
    [{ type: "step", by: 2 }, "by", "by of step is 2: write 1 or -1"],
    [{ type: "play", fast: true }, "fast", 'unknown field of play: "fast"; it takes none'],
    [{ type: "show" }, null, "show says nothing: write layers or filter"],
    [{ type: "fly" }, null, "fly says nothing: write places or map"],
    [
      { type: "fly", places: ["a"], map: "1/2/3" },
      "map",
      "fly has both places and map: write one of them",
    ],
  ])("that is wrong is told what is wrong: %j", (message, field, words) => {
    expect(wrong(message)).toEqual([field, words]);
  });

  it.each([
    { type: "setMoment", moment: "2023-02-30" },
    { type: "setMoment", moment: 20_231_223 },
    { type: "setWindow", window: "0d" },
    { type: "show", layers: "routes" },
    { type: "show", layers: [1] },
    { type: "show", filter: { colour: "red" } },
    { type: "show", filter: ["kinds"] },
    { type: "show", filter: JSON.parse('{"__proto__": "a"}') as object },
    { type: "select", record: "" },
    { type: "select", record: ["a"] },
    { type: "fly", places: [] },
    { type: "fly", map: "javascript:alert(1)" },
    { type: "chapter" },
    { type: "search", search: "a".repeat(2001) },
    { type: "setTheme", theme: "blue" },
    { type: "open", url: "https://example.org" },
    { type: "constructor" },
    { type: "toString" },
    JSON.parse('{"type": "get", "__proto__": {"a": 1}}') as object,
  ])("that is nearly right does not pass: %j", (message) => {
    expect(wrong({ ...message })[1]).not.toBe("");
  });

  it("has its id, whatever else is wrong with it", () => {
    const opened = openMessage({ dateline: 1, id: "x7", type: "nothing" });
    expect(opened?.id).toBe("x7");
    expect(opened?.check()).toMatchObject({ is: "fault", fault: { field: "type" } });
  });

  it("of another tool is not opened", () => {
    const others = [null, undefined, 1, "pymxPYMxaxPYMxwidthxPYMx300", [], {}, { type: "get" }];
    const inherited = Object.create({ dateline: 1, id: 1, type: "get" }) as unknown;
    for (const data of [...others, inherited, [{ dateline: 1 }]]) {
      expect(openMessage(data)).toBeNull();
    }
  });

  it("of whatever kind throws nothing, and is echoed shortly", () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    const types = fc.constantFrom(...right.map(({ type }) => type), "nothing");
    const messages = fc.record(
      { dateline: fc.oneof(fc.constant(1), values), id: values, type: fc.oneof(types, values) },
      { requiredKeys: ["dateline"] },
    );
    fc.assert(
      fc.property(fc.oneof(values, messages), values, (message, more) => {
        const whole =
          typeof more === "object" && typeof message === "object"
            ? Object.assign(Object.create(null), more, message)
            : message;
        const checked = checkMessage(whole);
        if (checked?.is !== "fault") return;
        expect(checked.fault.message.length).toBeLessThan(320);
        expect(checked.fault.field?.length ?? 0).toBeLessThan(61);
      }),
    );
  });
});

describe("a value", () => {
  it.each([
    ["fire", '"fire"'],
    ["a".repeat(1000), `"${"a".repeat(59)}…`],
    [null, "null"],
    [12n, "12"],
    [Symbol("x"), "a symbol"],
    [() => {}, "a function"],
    [Object.create(null), "an object"],
  ])("is echoed in few letters", (value: unknown, words) => {
    expect(quoted(value)).toBe(words);
  });
});
