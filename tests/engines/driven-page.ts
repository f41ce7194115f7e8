import type { Picture } from "../journeys/reader.ts";
import { readPicture } from "../journeys/reader.ts";
import type { Driver, ElementReference } from "./driver.ts";
import { elementKey } from "./driver.ts";

/** A page in a browser of any engine: what a person does there, and what there is to be seen. */
export interface DrivenPage {
  readonly driver: Driver;
  /** Opens the story afresh at an address's fragment. */
  open(fragment?: string): Promise<void>;
  /** Runs a function's body in the page, with `arguments`. */
  run<Value>(body: string, ...given: readonly unknown[]): Promise<Value>;
  /** Waits until an expression is true in the page; says `what` was waited for where it never is. */
  until(what: string, expression: string): Promise<void>;
  /** Presses what a selector finds, and whose name (label or text) a pattern fits. */
  press(selector: string, name?: RegExp): Promise<void>;
  /** Sends keys to whatever has the focus. */
  keys(...keys: readonly string[]): Promise<void>;
  /** The text of what a selector finds first; empty where it finds nothing. */
  text(selector: string): Promise<string>;
  /** Presses, moves and lets go with the mouse, in CSS pixels. */
  drag(from: Place, to: Place): Promise<void>;
  /** The page as it is seen, its pixels being CSS pixels. */
  picture(): Promise<Picture>;
  /** The map's part of the page once two looks at it are the same; nothing that lies over it is seen. */
  mapPicture(): Promise<Picture>;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How long something may take to come, in milliseconds. */
const longest = 45_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Of what a selector finds, the first that is seen and whose name fits; brought into sight. */
const find = `const [selector, pattern] = arguments;
  const name = (each) => (each.getAttribute("aria-label") ?? each.textContent ?? "").trim();
  const isSeen = (each) => each.getClientRects().length > 0 && getComputedStyle(each).visibility === "visible";
  const found = [...document.querySelectorAll(selector)].find(
    (each) => isSeen(each) && new RegExp(pattern).test(name(each)));
  found?.scrollIntoView({ block: "center", behavior: "instant" });
  return found ?? null;`;

/** What lies over the map; hidden it still takes its place. */
const hidden =
  ".legend, .zoom, .attribution, .map-note, .hover-label, .sheet, .search { visibility: hidden !important }";

export function drivenPage(driver: Driver, url: string): DrivenPage {
  async function run<Value>(body: string, ...given: readonly unknown[]): Promise<Value> {
    return (await driver.send("ExecuteScript", { script: body, args: given })) as Value;
  }

  async function until(what: string, expression: string) {
    const ends = Date.now() + longest;
    /* oxlint-disable no-await-in-loop -- one look after the other */
    while (!(await run<boolean>(`return Boolean(${expression})`))) {
      if (Date.now() > ends) throw new Error(`waited in vain until ${what}`);
      await pause(100);
    }
    /* oxlint-enable no-await-in-loop */
  }

  async function picture(): Promise<Picture> {
    return readPicture(Buffer.from((await driver.send("TakeScreenshot")) as string, "base64"));
  }

  async function mapPicture(): Promise<Picture> {
    await run(
      `const style = document.createElement("style");
       style.id = "only-the-map";
       style.textContent = arguments[0];
       document.head.append(style);`,
      hidden,
    );
    const { x, y, width, height } = await run<DOMRect>(
      `return document.querySelector(".map").getBoundingClientRect().toJSON()`,
    );
    try {
      let before = "";
      /* oxlint-disable no-await-in-loop -- one look after the other */
      for (let look = 0; look < 60; look += 1) {
        const now = (await driver.send("TakeScreenshot")) as string;
        if (look > 1 && now === before) {
          const whole = readPicture(Buffer.from(now, "base64"));
          return {
            width,
            height,
            colourAt: (across, down) => whole.colourAt(x + across, y + down),
          };
        }
        before = now;
        await pause(200);
      }
      /* oxlint-enable no-await-in-loop */
      throw new Error("the map did not come to rest");
    } finally {
      await run(`document.getElementById("only-the-map").remove()`);
    }
  }

  return {
    driver,
    run,
    until,
    picture,
    mapPicture,
    async open(fragment = "") {
      // Else another fragment alone would not load it anew.
      await driver.send("Navigate", { url: "about:blank" });
      await driver.send("Navigate", { url: fragment ? `${url}#${fragment}` : url });
      await until(
        "there is a map",
        `document.querySelector(".map") && !document.querySelector("#first")`,
      );
    },
    async press(selector, name = /(?:)/) {
      const found = await run<ElementReference | null>(find, selector, name.source);
      if (!found) throw new Error(`nothing to press: ${selector} ${name.source}`);
      await driver.send("ElementClick", { id: found[elementKey] });
    },
    async keys(...keys) {
      const actions = keys.flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await driver.send("PerformActions", { actions: [{ type: "key", id: "keys", actions }] });
    },
    text: (selector) =>
      run<string>(
        `return document.querySelector(arguments[0])?.textContent?.trim() ?? ""`,
        selector,
      ),
    async drag(from, to) {
      const steps = Array.from({ length: 6 }, (_none, step) => ({
        type: "pointerMove",
        duration: 30,
        x: Math.round(from.x + ((to.x - from.x) * (step + 1)) / 6),
        y: Math.round(from.y + ((to.y - from.y) * (step + 1)) / 6),
      }));
      const actions = [
        { type: "pointerMove", duration: 0, x: Math.round(from.x), y: Math.round(from.y) },
        { type: "pointerDown", button: 0 },
        ...steps,
        { type: "pointerUp", button: 0 },
      ];
      await driver.send("PerformActions", { actions: [{ type: "pointer", id: "mouse", actions }] });
    },
  };
}
