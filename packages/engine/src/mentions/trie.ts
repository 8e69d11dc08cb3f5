/** A tree of keys; `values` stand where an entry ends. */
export interface Trie<Value> {
  readonly children: Map<string, Trie<Value>>;
  readonly values: Value[];
}

/** A tree with nothing in it. */
export function emptyTrie<Value>(): Trie<Value> {
  return { children: new Map(), values: [] };
}

/** Adds `value` under `keys`. */
export function insert<Value>(trie: Trie<Value>, keys: readonly string[], value: Value): void {
  let node = trie;
  for (const key of keys) {
    let child = node.children.get(key);
    if (child === undefined) {
      child = emptyTrie();
      node.children.set(key, child);
    }
    node = child;
  }
  node.values.push(value);
}
