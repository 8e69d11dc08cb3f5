/** Disjoint sets of the numbers 0…size-1. The lowest number of a set is its root, whatever the order of joins. */
export interface DisjointSets {
  rootOf(at: number): number;
  /** Joins two sets; false where they were one already. */
  join(a: number, b: number): boolean;
}

/** Sets of one number each. */
export function createSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    for (let step = at; parent[step] !== root; ) {
      const next = parent[step] as number;
      parent[step] = root;
      step = next;
    }
    return root;
  };
  return {
    rootOf,
    join(a, b) {
      const left = rootOf(a);
      const right = rootOf(b);
      if (left === right) return false;
      parent[Math.max(left, right)] = Math.min(left, right);
      return true;
    },
  };
}
