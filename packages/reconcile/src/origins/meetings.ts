/** Who met under a 32-bit key: the first and the last to come. Flat, for more keys than a Map can hold (2^24). */
export interface Meetings {
  /** The slot of a key; the same for the same key. */
  slotOf(key: number): number;
  /** The first to come into a slot; -1 for nobody. */
  firstIn(slot: number): number;
  lastIn(slot: number): number;
  put(slot: number, comer: number): void;
}

const nobody = -1;

/** Meetings under at most `most` different keys, by open addressing. */
export function createMeetings(most: number): Meetings {
  let size = 16;
  while (size < most * 1.5) size *= 2;
  const keys = new Uint32Array(size);
  const first = new Int32Array(size).fill(nobody);
  const last = new Int32Array(size).fill(nobody);
  return {
    slotOf(key) {
      let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & (size - 1);
      while (first[slot] !== nobody && keys[slot] !== key) slot = (slot + 1) & (size - 1);
      keys[slot] = key;
      return slot;
    },
    firstIn: (slot) => first[slot] as number,
    lastIn: (slot) => last[slot] as number,
    put(slot, comer) {
      if (first[slot] === nobody) first[slot] = comer;
      last[slot] = comer;
    },
  };
}
