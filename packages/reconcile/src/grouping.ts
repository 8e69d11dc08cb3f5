/** Values by key, in the order in which keys and values first come. (Node 20 has no `Map.groupBy`.) */
export function groupBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** Sorted values without repeats. */
export function distinct(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort();
}
