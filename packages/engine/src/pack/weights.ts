import type { ByteReader, ByteWriter } from "./byte-stream.ts";

/**
 * Weights of hashed features for a linear classifier, read-only. A feature's row holds a weight for each class it
 * speaks for; all other weights are zero.
 */
export interface Weights {
  /** Adds the row of `feature`, if there is one, to `scores` (one cell a class). */
  add(feature: number, scores: Int32Array): void;
}

/** The rows a `Weights` is made of, in the order of their features taken as unsigned numbers. */
export interface WeightRows {
  readonly features: Int32Array;
  /** Row `i` is `classes` and `values` from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly classes: Uint8Array;
  readonly values: Int16Array;
}

/** Size of an open-addressing table for `count` keys: a power of two, at most two thirds full. */
export function tableSizeFor(count: number): number {
  let size = 16;
  while (size * 2 < count * 3) size *= 2;
  return size;
}

/**
 * A bit for each feature of a table, at a place hashed apart from its slot. Most features asked for are in no table, and
 * the bits, unlike the table, fit the processor's near cache: a question with no answer is cheap.
 */
function presenceBits(features: Int32Array): Int32Array {
  const words = Math.max(1, tableSizeFor(features.length) >> 3);
  const bits = new Int32Array(words);
  for (const feature of features) {
    const cell = (feature >>> 5) & (words - 1);
    bits[cell] = (bits[cell] as number) | (1 << (feature & 31));
  }
  return bits;
}

/** Weights with short rows over many classes. */
export function sparseWeights(rows: WeightRows): Weights {
  const { features, starts, classes, values } = rows;
  const mask = tableSizeFor(features.length) - 1;
  // Two cells a slot: the feature, and its row plus one (0: the slot is free).
  const table = new Int32Array((mask + 1) * 2);
  for (let row = 0; row < features.length; row++) {
    let slot = (features[row] as number) & mask;
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = features[row] as number;
    table[slot * 2 + 1] = row + 1;
  }
  const bits = presenceBits(features);
  const bitMask = bits.length - 1;
  const add = (feature: number, scores: Int32Array): void => {
    if (((bits[(feature >>> 5) & bitMask] as number) & (1 << (feature & 31))) === 0) return;
    let slot = feature & mask;
    let row = table[slot * 2 + 1] as number;
    while (row !== 0 && table[slot * 2] !== feature) {
      slot = (slot + 1) & mask;
      row = table[slot * 2 + 1] as number;
    }
    if (row === 0) return;
    const end = starts[row] as number;
    for (let i = starts[row - 1] as number; i < end; i++) {
      const scored = classes[i] as number;
      scores[scored] = (scores[scored] as number) + (values[i] as number);
    }
  };
  return { add };
}

/** Weights over exactly four classes, each within int8: one cell holds a whole row. */
export function packedWeights(rows: WeightRows): Weights {
  const { features, starts, classes, values } = rows;
  const mask = tableSizeFor(features.length) - 1;
  const table = new Int32Array((mask + 1) * 2);
  for (let row = 0; row < features.length; row++) {
    let packed = 0;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      packed |= ((values[i] as number) & 0xff) << ((classes[i] as number) * 8);
    }
    if (packed === 0) continue;
    let slot = (features[row] as number) & mask;
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = features[row] as number;
    table[slot * 2 + 1] = packed;
  }
  const bits = presenceBits(features);
  const bitMask = bits.length - 1;
  const add = (feature: number, scores: Int32Array): void => {
    if (((bits[(feature >>> 5) & bitMask] as number) & (1 << (feature & 31))) === 0) return;
    let slot = feature & mask;
    let packed = table[slot * 2 + 1] as number;
    while (packed !== 0 && table[slot * 2] !== feature) {
      slot = (slot + 1) & mask;
      packed = table[slot * 2 + 1] as number;
    }
    if (packed === 0) return;
    scores[0] = (scores[0] as number) + ((packed << 24) >> 24);
    scores[1] = (scores[1] as number) + ((packed << 16) >> 24);
    scores[2] = (scores[2] as number) + ((packed << 8) >> 24);
    scores[3] = (scores[3] as number) + (packed >> 24);
  };
  return { add };
}

/** Writes rows: features as gaps, then for each row its classes, then all values. */
export function writeWeightRows(writer: ByteWriter, rows: WeightRows, classCount: number): void {
  writer.varint(rows.features.length);
  writer.varint(rows.classes.length);
  let last = 0;
  for (const feature of rows.features) {
    writer.varint((feature >>> 0) - last);
    last = feature >>> 0;
  }
  for (let row = 0; row < rows.features.length; row++) {
    const classes = rows.classes.subarray(rows.starts[row], rows.starts[row + 1]);
    if (classCount <= 7) writer.varint(classes.reduce((mask, one) => mask | (1 << one), 0));
    else writeClasses(writer, classes);
  }
  for (const value of rows.values) writer.signed(value);
}

/** Classes as gaps; the lowest bit says that the row ends. */
function writeClasses(writer: ByteWriter, classes: Uint8Array): void {
  let last = -1;
  classes.forEach((one, i) => {
    writer.varint((one - last - 1) * 2 + (i === classes.length - 1 ? 1 : 0));
    last = one;
  });
}

/** Reads what `writeWeightRows` wrote. */
export function readWeightRows(reader: ByteReader, classCount: number): WeightRows {
  const count = reader.varint();
  const cells = reader.varint();
  const features = new Int32Array(count);
  let last = 0;
  for (let row = 0; row < count; row++) {
    last += reader.varint();
    features[row] = last | 0;
  }
  const starts = new Uint32Array(count + 1);
  const classes = new Uint8Array(cells);
  let cell = 0;
  for (let row = 0; row < count; row++) {
    if (classCount <= 7) {
      const mask = reader.varint();
      for (let one = 0; one < classCount; one++) if ((mask & (1 << one)) !== 0) classes[cell++] = one;
    } else {
      let one = -1;
      for (let coded = 0; (coded & 1) === 0; ) {
        coded = reader.varint();
        one += (coded >> 1) + 1;
        classes[cell++] = one;
      }
    }
    starts[row + 1] = cell;
  }
  const values = new Int16Array(cells);
  for (let i = 0; i < cells; i++) values[i] = reader.signed();
  return { features, starts, classes, values };
}
