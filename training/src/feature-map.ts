/** Gives each feature it meets the next free row; grows as needed. */
export interface FeatureMap {
  /** The row of a feature; -1 if it has none. */
  find(feature: number): number;
  findOrAdd(feature: number): number;
  /** All features, by row. */
  features(): Int32Array;
}

/** An empty feature map. */
export function createFeatureMap(): FeatureMap {
  let mask = (1 << 18) - 1;
  // Two cells a slot: the feature, and its row plus one (0: the slot is free).
  let table = new Int32Array((mask + 1) * 2);
  let order = new Int32Array(1 << 17);
  let count = 0;
  const slotOf = (feature: number): number => {
    let slot = feature & mask;
    while (table[slot * 2 + 1] !== 0 && table[slot * 2] !== feature) slot = (slot + 1) & mask;
    return slot;
  };
  const put = (feature: number, row: number): void => {
    const slot = slotOf(feature);
    table[slot * 2] = feature;
    table[slot * 2 + 1] = row + 1;
  };
  const grow = (): void => {
    mask = mask * 2 + 1;
    table = new Int32Array((mask + 1) * 2);
    for (let row = 0; row < count; row++) put(order[row] as number, row);
    const longer = new Int32Array(order.length * 2);
    longer.set(order);
    order = longer;
  };
  return {
    find: (feature) => (table[slotOf(feature) * 2 + 1] as number) - 1,
    findOrAdd: (feature) => {
      const row = (table[slotOf(feature) * 2 + 1] as number) - 1;
      if (row >= 0) return row;
      if (count >= order.length) grow();
      put(feature, count);
      order[count] = feature;
      return count++;
    },
    features: () => order.slice(0, count),
  };
}
