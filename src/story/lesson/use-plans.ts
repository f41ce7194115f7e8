import type { ReadonlySignal } from "@preact/signals";
import { signal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { usePanel } from "../../panel/panel-context.ts";
import type { Lesson } from "../../record/lesson.ts";

export interface Plans {
  /** What each chapter has for a class, by its id; empty until it has come. */
  readonly plans: ReadonlySignal<ReadonlyMap<string, Lesson>>;
  /** They could not be had. */
  readonly isMissing: boolean;
  again(): void;
}

/** Fetches what the chapters have for a class, which readers do without. */
export function usePlans(): Plans {
  const { fetchPlans } = usePanel();
  const plans = useMemo(() => signal<ReadonlyMap<string, Lesson>>(new Map()), []);
  const [is, setIs] = useState<"coming" | "here" | "missing">("coming");
  useEffect(() => {
    if (is !== "coming") return undefined;
    let isGone = false;
    fetchPlans().then(
      (found) => {
        if (isGone) return;
        plans.value = found;
        setIs("here");
      },
      (error: unknown) => {
        console.error(error);
        if (!isGone) setIs("missing");
      },
    );
    return () => {
      isGone = true;
    };
  }, [fetchPlans, plans, is]);
  return { plans, isMissing: is === "missing", again: () => setIs("coming") };
}
