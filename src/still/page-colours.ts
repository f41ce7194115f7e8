import type { Theme } from "../session/theme.ts";

/** What words beside a picture are set in: the page's own colours, which its style sheet has as variables. */
export interface PageColours {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
}

export const pageColours: Readonly<Record<Theme, PageColours>> = {
  light: { ground: "#fbfaf6", ink: "#1d2126", soft: "#565d66", rule: "#dcd8ce" },
  dark: { ground: "#161b20", ink: "#eef1f3", soft: "#a9b3bb", rule: "#343d45" },
};
