import type { ComponentType } from "preact";
import { lazyModule } from "./lazy-module.ts";
import { PartMissing } from "./part-missing.tsx";

/**
 * A part of the page whose script comes when it is first shown. Where it can't be had its place says so, and
 * offers to try again.
 *
 * @param load such as `() => import("./part.tsx")`
 * @param name what the script calls it
 */
export function lazyPart<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): ComponentType<Props> {
  const part = lazyModule(load);
  return function LazyPart(props: Props) {
    const { module, isMissing, again } = part.use(true);
    const Part: ComponentType<Props> | undefined = module?.[name];
    if (Part) return <Part {...props} />;
    return isMissing ? <PartMissing again={again} /> : null;
  };
}
