import { computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

const darkSystem = () => matchMedia("(prefers-color-scheme: dark)");

/** As the system has it now. */
export function systemTheme(): Theme {
  return darkSystem().matches ? "dark" : "light";
}

/** Light or dark as the system has it, until the reader chooses otherwise. */
export function followTheme(chosen: ReadonlySignal<Theme | null>): ReadonlySignal<Theme> {
  const system = signal(systemTheme());
  darkSystem().addEventListener("change", () => {
    system.value = systemTheme();
  });
  return computed(() => chosen.value ?? system.value);
}
