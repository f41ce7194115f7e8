import { describe, expect, it } from "vitest";
import type { KeyPlace, KeyPress } from "../../../src/story/presenter/present-key.ts";
import { presentAction } from "../../../src/story/presenter/present-key.ts";

const press = (key: string, given: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...given,
});
const at = (place: KeyPlace, given: { hasLetters?: boolean; hasNumber?: boolean } = {}) => ({
  place,
  hasLetters: true,
  hasNumber: false,
  ...given,
});

describe("a key while presenting", () => {
  it.each<KeyPlace>(["page", "arrows", "text", "dialog"])(
    "of a clicker leads on wherever the focus is: %s",
    (place) => {
      expect(presentAction(press("PageDown"), at(place, { hasLetters: false }))).toBe("next");
      expect(presentAction(press("PageUp"), at(place, { hasLetters: false }))).toBe("previous");
    },
  );

  it("leads on with Space, also from the slider, but not where words are written", () => {
    expect(presentAction(press(" "), at("arrows"))).toBe("next");
    expect(presentAction(press(" ", { shiftKey: true }), at("page"))).toBe("previous");
    expect(presentAction(press(" "), at("text"))).toBeNull();
    expect(presentAction(press(" "), at("dialog"))).toBeNull();
  });

  it("leaves Space and Enter to a button or a box that has the focus, and Enter to a number first", () => {
    expect(presentAction(press(" "), at("control"))).toBeNull();
    expect(presentAction(press(" ", { shiftKey: true }), at("control"))).toBeNull();
    expect(presentAction(press("Enter"), at("control"))).toBeNull();
    expect(presentAction(press("Enter"), at("control", { hasNumber: true }))).toBe("jump");
    expect(presentAction(press("ArrowRight"), at("control"))).toBe("next");
    expect(presentAction(press("b"), at("control"))).toBe("black");
  });

  it("leaves the arrows to what has a use of its own for them", () => {
    expect(presentAction(press("ArrowRight"), at("page"))).toBe("next");
    expect(presentAction(press("ArrowLeft"), at("page"))).toBe("previous");
    expect(presentAction(press("ArrowRight", { shiftKey: true }), at("page"))).toBe("nextChapter");
    for (const key of ["ArrowRight", "ArrowLeft", "Home", "End"]) {
      expect(presentAction(press(key), at("arrows"))).toBeNull();
    }
    expect(presentAction(press("Home"), at("page"))).toBe("first");
  });

  it("that is a letter acts in either case, unless letters are off or something is written", () => {
    const does = { b: "black", ".": "black", w: "white", q: "question", a: "answer", s: "speaker" };
    for (const [key, action] of Object.entries(does)) {
      expect(presentAction(press(key), at("page"))).toBe(action);
      expect(presentAction(press(key.toUpperCase()), at("page"))).toBe(action);
      expect(presentAction(press(key), at("page", { hasLetters: false }))).toBeNull();
      expect(presentAction(press(key), at("text"))).toBeNull();
    }
  });

  it("with Control or another of those is the browser's", () => {
    expect(presentAction(press("PageDown", { ctrlKey: true }), at("page"))).toBeNull();
    expect(presentAction(press("f", { metaKey: true }), at("page"))).toBeNull();
  });

  it("that is a number waits for Enter, which else is what it always is", () => {
    expect(presentAction(press("7"), at("page"))).toEqual({ digit: "7" });
    expect(presentAction(press("Enter"), at("page", { hasNumber: true }))).toBe("jump");
    expect(presentAction(press("Enter"), at("page"))).toBeNull();
  });

  it("with which some clickers begin does not load the page anew", () => {
    expect(presentAction(press("F5"), at("page"))).toBe("fullScreen");
  });
});
