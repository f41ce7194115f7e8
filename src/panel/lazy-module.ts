import { useEffect, useState } from "preact/hooks";
import { importAgain } from "../loading/import-again.ts";
import { reloadIfThere } from "../loading/reload-if-there.ts";

/** A part of the page's script that comes when it is first needed, or before that by `fetchModules`. */
export interface LazyModule<Module> {
  /** For a component, which is drawn anew once it is here or can't be had; asks for it as soon as it is wanted. */
  use(isWanted: boolean): LazyUse<Module>;
}

export interface LazyUse<Module> {
  /** Null until it is here. */
  readonly module: Module | null;
  /** It could not be had. */
  readonly isMissing: boolean;
  /** Asks for it once more; loads the page anew where that does not help. */
  again(): void;
}

/** Fetches each that has not been needed yet. */
const fetches: (() => Promise<unknown>)[] = [];

/** @param load such as `() => import("./part.ts")` */
export function lazyModule<Module>(load: () => Promise<Module>): LazyModule<Module> {
  let module: Module | null = null;

  async function fetchModule() {
    module ??= await importAgain(load);
  }
  fetches.push(fetchModule);

  return {
    use(isWanted) {
      const [is, setIs] = useState<"coming" | "again" | "here" | "missing">("coming");
      const isAgain = is === "again";
      const asks = isWanted && module === null && (is === "coming" || isAgain);
      useEffect(() => {
        if (!asks) return undefined;
        let isGone = false;
        fetchModule().then(
          () => isGone || setIs("here"),
          async (error: unknown) => {
            console.error(error);
            if (isAgain && (await reloadIfThere())) return;
            if (!isGone) setIs("missing");
          },
        );
        return () => {
          isGone = true;
        };
      }, [asks, isAgain]);
      return { module, isMissing: is === "missing", again: () => setIs("again") };
    },
  };
}

/** Fetches what the reader may need next, one after the other. What can't be had is told of where it is needed. */
export async function fetchModules(): Promise<void> {
  for (const fetchModule of fetches) {
    // oxlint-disable-next-line no-await-in-loop -- not all at once, beside what is asked for meanwhile
    await fetchModule().catch(() => {});
  }
}
