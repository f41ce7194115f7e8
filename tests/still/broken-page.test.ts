import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { brokenPageScript } from "../../src/still/broken-page.ts";

interface Node {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
  id?: string;
  textContent?: string;
  press?: () => void;
}

/** A page in a language on which the script runs, and what has been put into its body. */
function pageIn(lang: string, { isOpen = false, isParsed = true, ink = "#000" } = {}) {
  const body: Node[] = [];
  const listeners: Record<string, ((event: unknown) => void)[]> = {};
  let reloads = 0;
  const nodeOf = (tag: string) => {
    const node: Node = { tag, attributes: {}, children: [] };
    return Object.assign(node, {
      setAttribute: (name: string, value: string) => (node.attributes[name] = value),
      addEventListener: (_event: string, act: () => void) => (node.press = act),
      append: (...nodes: Node[]) => node.children.push(...nodes),
    });
  };
  const document = {
    readyState: isParsed ? "complete" : "loading",
    documentElement: { lang, dataset: {} },
    body: { append: (node: Node) => body.push(node) },
    createElement: nodeOf,
    querySelector: (selector: string) => {
      const isThere = {
        "#first[aria-hidden]": isOpen,
        "#broken": body.some(({ id }) => id === "broken"),
      };
      return Object.entries(isThere).some(([part, is]) => is && selector.includes(part))
        ? {}
        : null;
    },
  };
  const context = {
    document,
    getComputedStyle: () => ({ getPropertyValue: (name: string) => (name === "--ink" ? ink : "") }),
    location: { reload: () => (reloads += 1) },
    addEventListener: (event: string, act: (event: unknown) => void) =>
      (listeners[event] ??= []).push(act),
  };
  const script = brokenPageScript(["en", "es"]);
  // It stands in the page twice.
  runInNewContext(script, context);
  runInNewContext(script, context);
  return {
    body,
    reloads: () => reloads,
    happen: (event: string, target: object = {}) =>
      listeners[event]?.forEach((act) => act({ target })),
  };
}

const wordsOf = (body: readonly Node[]) =>
  body.map(({ attributes, children }) => [
    attributes["role"],
    ...children.map(({ textContent }) => textContent),
  ]);

describe("a page whose own files do not come", () => {
  it("says once that its story is not there, in its language, and loads again when asked to", () => {
    const page = pageIn("es");
    page.happen("error", { tagName: "SCRIPT" });
    page.happen("error", { tagName: "SCRIPT" });
    expect(wordsOf(page.body)).toEqual([
      ["alert", "No se pudo cargar la historia.", "Intentar de nuevo"],
    ]);
    expect(page.reloads()).toBe(0);
    page.body[0]?.children[1]?.press?.();
    expect(page.reloads()).toBe(1);
  });

  it("says so of its styles, and in its first language where it knows no other", () => {
    const page = pageIn("fr", { ink: "" });
    expect(wordsOf(page.body)).toEqual([
      ["alert", "A part of this page could not be loaded.", "Try again"],
    ]);
  });

  it("waits for the page to have a body", () => {
    const page = pageIn("en", { isParsed: false });
    page.happen("error", { tagName: "SCRIPT" });
    expect(page.body).toEqual([]);
    page.happen("DOMContentLoaded");
    expect(page.body).toHaveLength(1);
  });

  it("is silent where something else fails, and once the page is open, which speaks for itself", () => {
    const page = pageIn("en");
    page.happen("error");
    page.happen("error", { tagName: "IMG" });
    page.happen("error", { tagName: "LINK" });
    expect(page.body).toEqual([]);
    const open = pageIn("en", { isOpen: true });
    open.happen("error", { tagName: "SCRIPT" });
    expect(open.body).toEqual([]);
  });
});
