import { parse } from "postcss";
import type { Plugin } from "vite";

/** MapLibre's own controls, popups and markers, of which the page has none: two thirds of its styles. */
const unused = /ctrl|popup|marker|boxzoom|user-location|crosshair/;

/** Leaves out of MapLibre's styles, as the page is built, what the page has no use for. */
export function lighterStylesPlugin(): Plugin {
  return {
    name: "dateline-lighter-styles",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !/maplibre-gl[\w-]*\.css$/.test(file.fileName)) continue;
        file.source = lighterStyles(String(file.source));
      }
    },
  };
}

/** A sheet of styles without the rules, and parts of rules, that are for unused parts alone. */
export function lighterStyles(css: string): string {
  const sheet = parse(css);
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !unused.test(selector));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  const rest = sheet.toString();
  sheet.walkAtRules((rule) => {
    const isRun =
      rule.name !== "keyframes" || rest.includes(rule.params, rest.indexOf(rule.params) + 1);
    if (rule.nodes?.length === 0 || !isRun) rule.remove();
  });
  return sheet.toString();
}
