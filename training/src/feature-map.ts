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
  let keys = new Int32Array(mask + 1);
  let rows = new Int32Array(mask + 1).fill(-1);
  let order = new Int32Array(1 << 17);
  let count = 0;
  const slotOf = (feature: number): number => {
    let slot = feature & mask;
    while (rows[slot] !== -1 && keys[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    mask = mask * 2 + 1;
    keys = new Int32Array(mask + 1);
    rows = new Int32Array(mask + 1).fill(-1);
    for (let row = 0; row < count; row++) {
      const slot = slotOf(order[row] as number);
      keys[slot] = order[row] as number;
      rows[slot] = row;
    }
    const longer = new Int32Array(order.length * 2);
    longer.set(order);
    order = longer;
  };
  return {
    find: (feature) => rows[slotOf(feature)] as number,
    findOrAdd: (feature) => {
      let slot = slotOf(feature);
      if (rows[slot] !== -1) return rows[slot] as number;
      if (count >= order.length) {
        grow();
        slot = slotOf(feature);
      }
      keys[slot] = feature;
      rows[slot] = count;
      order[count] = feature;
      return count++;
    },
    features: () => order.slice(0, count),
  };
}
