import { describe, expect, test } from "vitest";
import { sharedRun } from "../../../src/intake/evidence/shared-run.ts";

const article = "Nobody raked the pans of Port Lume, for the mules don't care about salt.";

describe("a run of shared words", () => {
  test("is found whatever the case, accents and marks", () => {
    const text = "It says: nobody raked — the pans, of Pórt Lume!";
    expect(sharedRun(text, article, 7)).toBe("nobody raked the pans of Pórt Lume");
    expect(sharedRun("The mules don’t care about salt", article, 6)).toBe(
      "The mules don’t care about salt",
    );
  });

  test("is none where it is shorter", () => {
    expect(sharedRun("Nobody raked the pans of Port Vesk", article, 7)).toBeNull();
    expect(sharedRun("", article, 7)).toBeNull();
  });

  test("does not run over a short quotation, and does through a long one", () => {
    expect(sharedRun("Nobody “raked the pans” of Port Lume, for the", article, 7)).toBeNull();
    expect(sharedRun(`“${article}” it says`, article, 7)).not.toBeNull();
  });

  test("is not a run of names", () => {
    const office = "The Great Harbour Office of the Port of Lume stays shut";
    expect(sharedRun("Great Harbour Office of the Port of Lume", office, 8)).toBeNull();
    expect(sharedRun("great harbour office of the port of Lume", office, 8)).not.toBeNull();
  });
});
