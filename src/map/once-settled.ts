/** Milliseconds that an act may take while the hand moves. */
const quick = 8;

/** Milliseconds without a call after which the hand is taken to rest. */
const rest = 100;

/**
 * Calls `act` with each value at once as long as that is quick; once it was not, only when the calls
 * have come to rest, with the last value. `cancel` drops what still waits.
 */
export function onceSettled<Value>(act: (value: Value) => void) {
  let took = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function run(value: Value) {
    const start = performance.now();
    act(value);
    took = performance.now() - start;
  }
  return {
    call(value: Value) {
      clearTimeout(timer);
      if (took <= quick) run(value);
      else timer = setTimeout(() => run(value), rest);
    },
    cancel() {
      clearTimeout(timer);
    },
  };
}
