/** Changes that come together are asked for together, so many milliseconds after the first. */
const together = 20;

/** What a map is still to be asked for, in turn: what was set together, or the steps of one element of an article. */
export interface Changes {
  /** One more of those that are set together. */
  set(name: string, value: string): void;
  /** All that an element says, after what was set before it and before what is set after it. */
  turn(steps: Iterable<readonly [string, string]>): void;
  /** Asks for them at once, where the map is ready; else they wait. */
  now(): void;
  clear(): void;
}

/** @param take is given what belongs together, the names in no order of theirs */
export function createChanges(
  isReady: () => boolean,
  take: (changed: Map<string, string>) => void,
): Changes {
  let all: Map<string, string>[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function now() {
    clearTimeout(timer);
    timer = undefined;
    if (!isReady()) return;
    for (const changed of all.splice(0)) take(changed);
  }
  function soon() {
    timer ??= setTimeout(now, together);
  }

  return {
    set(name, value) {
      if (all.length === 0) all.push(new Map());
      all.at(-1)?.set(name, value);
      soon();
    },
    turn(steps) {
      all.push(new Map(steps), new Map());
      soon();
    },
    now,
    clear() {
      all = [];
    },
  };
}
