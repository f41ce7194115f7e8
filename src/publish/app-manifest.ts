import type { Story } from "../record/story.ts";
import { inLanguage } from "../words/translated.ts";

/** Of the icon, and of what shows before the page does. */
const colours = { icon: "#1d2126", page: "#fbfaf6" } as const;

/** Icons that an installed page has on a device, by their files; those of one shape are cut by the device itself. */
const icons = [
  { file: "icon-192.png", size: 192, purpose: "any" },
  { file: "icon-512.png", size: 512, purpose: "any" },
  { file: "icon-cut-512.png", size: 512, purpose: "maskable" },
] as const;

/** What a page that is installed is called and how it opens (W3C Web Application Manifest), in the story's words. */
export function appManifestOf({ title, description, languages }: Story): object {
  const [language = "en", ...others] = languages;
  const name = inLanguage(title, language);
  const localized = (text: Story["title"]) =>
    Object.fromEntries(others.map((each) => [each, inLanguage(text, each)]));
  return {
    lang: language,
    name,
    short_name: name,
    description: inLanguage(description, language),
    name_localized: localized(title),
    short_name_localized: localized(title),
    description_localized: localized(description),
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: colours.page,
    theme_color: colours.page,
    icons: [
      { src: "icon.svg", type: "image/svg+xml", sizes: "any" },
      ...icons.map(({ file, size, purpose }) => ({
        src: file,
        type: "image/png",
        sizes: `${size}x${size}`,
        purpose,
      })),
    ],
  };
}

/** The icons as SVG to be drawn, by the files that they become. @param icon the page's own, an SVG */
export function iconDrawings(icon: string): ReadonlyMap<string, string> {
  return new Map(icons.map(({ file, size, purpose }) => [file, drawing(icon, size, purpose)]));
}

function drawing(icon: string, size: number, purpose: "any" | "maskable"): string {
  if (purpose === "any") return placed(icon, size, 0);
  // What is within the middle four fifths is never cut off; around it the icon's own ground goes on.
  const inset = size * 0.1;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">`,
    `<rect width="100%" height="100%" fill="${colours.icon}"/>`,
    placed(icon, size - 2 * inset, inset),
    "</svg>",
  ].join("");
}

/** Square, at a size and a distance from the corner, in pixels. */
const placed = (icon: string, size: number, inset: number) =>
  icon.replace("<svg ", `<svg x="${inset}" y="${inset}" width="${size}" height="${size}" `);
