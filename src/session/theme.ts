import { computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

const darkSystem = () => matchMedia("(prefers-color-scheme: dark)");

/** As the system has it now. */
export function systemTheme(): Theme {
  return darkSystem().matches ? "dark" : "light";
}

/** Light or dark as the system has it, until the reader chooses otherwise. `stop` ends it. */
export function followTheme(chosen: ReadonlySignal<Theme | null>) {
  const dark = darkSystem();
  const system = signal(systemTheme());
  const onChange = () => {
    system.value = systemTheme();
  };
  dark.addEventListener("change", onChange);
  return {
    theme: computed(() => chosen.value ?? system.value) as ReadonlySignal<Theme>,
    stop: () => dark.removeEventListener("change", onChange),
  };
}
