export interface LazyMapOptions<Key, Value> {
  readonly size: () => number;
  readonly get: (key: Key) => Value | undefined;
  /** Makes the whole of it, in order. */
  readonly fill: () => ReadonlyMap<Key, Value>;
}

/**
 * A map of what can be told of one key without the others: it is made whole only when somebody
 * walks through it. The three options must agree, and go on giving the same.
 */
export function lazyMap<Key, Value>(options: LazyMapOptions<Key, Value>): ReadonlyMap<Key, Value> {
  const { get, size, fill } = options;
  let filled: ReadonlyMap<Key, Value> | null = null;
  const whole = () => (filled ??= fill());
  return {
    get size() {
      return size();
    },
    get,
    has: (key) => get(key) !== undefined,
    keys: () => whole().keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: (act, self) => whole().forEach(act, self),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}
