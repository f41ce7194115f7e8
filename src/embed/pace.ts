/**
 * Lets something be told at once, and then no more often than every so many milliseconds; what it was last
 * is told in the end. `stop` ends it.
 */
export function createPace<Value>(tell: (value: Value) => void, milliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly value: Value } | null = null;

  function tellNow(value: Value) {
    waiting = null;
    timer = setTimeout(() => {
      timer = undefined;
      if (waiting) tellNow(waiting.value);
    }, milliseconds);
    tell(value);
  }

  return {
    tell(value: Value) {
      if (timer === undefined) tellNow(value);
      else waiting = { value };
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
    },
  };
}
