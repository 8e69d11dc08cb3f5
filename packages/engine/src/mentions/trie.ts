/** A tree of keys; `values` stand where an entry ends. Either is null where there is none. */
export interface Trie<Value> {
  children: Map<string, Trie<Value>> | null;
  values: Value[] | null;
}

/** A tree with nothing in it. */
export function emptyTrie<Value>(): Trie<Value> {
  return { children: null, values: null };
}

/** The branch under `key`. */
export function childOf<Value>(trie: Trie<Value>, key: string): Trie<Value> | undefined {
  return trie.children?.get(key);
}

/** Adds `value` under `keys`. */
export function insert<Value>(trie: Trie<Value>, keys: readonly string[], value: Value): void {
  let node = trie;
  for (const key of keys) {
    node.children ??= new Map();
    let child = node.children.get(key);
    if (child === undefined) {
      child = emptyTrie();
      node.children.set(key, child);
    }
    node = child;
  }
  node.values ??= [];
  node.values.push(value);
}
