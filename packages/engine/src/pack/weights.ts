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
 * By how much a feature is shifted to find its slot in a table of `size`. The highest bits are the best mixed ones, and features
 * in order then fill the table from front to back.
 */
export function slotShift(size: number): number {
  return Math.clz32(size) + 1;
}

/**
 * A bit for each feature of a table, at a place hashed apart from its slot. Most features asked for are in no table, and
 * the bits, unlike the table, fit the processor's near cache: a question with no answer is cheap.
 */
function presenceBits(features: Int32Array): Int32Array {
  const words = Math.max(1, tableSizeFor(features.length) >> 3);
  const bits = new Int32Array(words);
  for (let row = 0; row < features.length; row++) {
    const feature = features[row] as number;
    const cell = (feature >>> 5) & (words - 1);
    bits[cell] = (bits[cell] as number) | (1 << (feature & 31));
  }
  return bits;
}

/** Weights with short rows over many classes. */
export function sparseWeights(rows: WeightRows): Weights {
  const { far, cells, bits } = rowTable(rows, new Int32Array());
  const mask = far.length / 2 - 1;
  const shift = slotShift(mask + 1);
  const bitMask = bits.length - 1;
  const add = (feature: number, scores: Int32Array): void => {
    if ((((bits[(feature >>> 5) & bitMask] as number) >>> feature) & 1) === 0) return;
    let slot = feature >>> shift;
    while (far[slot * 2 + 1] !== 0 && far[slot * 2] !== feature) slot = (slot + 1) & mask;
    let at = far[slot * 2 + 1] as number;
    while (at !== 0) {
      const cell = cells[at++] as number;
      const scored = (cell >>> 1) & 0xff;
      scores[scored] = (scores[scored] as number) + (cell >> 9);
      if ((cell & 1) === 1) return;
    }
  };
  return { add };
}

/** Slots of two cells, a feature and what belongs to it (0: the slot is free), in two tables. */
interface Slots {
  /** Frequent features, each at its value modulo the number of slots or not at all; small enough for near memory. */
  readonly near: Int32Array;
  /** All features, at the first free slot from their highest bits on; see `slotShift`. */
  readonly far: Int32Array;
  /** See `presenceBits`. */
  readonly bits: Int32Array;
}

/** Rows of four classes, each within int8: the four weights of a feature, with 128 added to each. */
export type PackedTable = Slots;

/** Rows over many classes: where the row of a feature begins in `cells`. */
export interface RowTable extends Slots {
  /** A weight each: its value from bit 9, its class from bit 1, and in bit 0 whether the row ends. */
  readonly cells: Int32Array;
}

/** Lays out rows over exactly four classes. */
export function packedTable(rows: WeightRows, frequent: Int32Array): PackedTable {
  const { features, starts, classes, values } = rows;
  const packed = new Int32Array(features.length);
  for (let row = 0; row < features.length; row++) {
    let cell = 0x80808080;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      cell += (values[i] as number) << ((classes[i] as number) * 8);
    }
    packed[row] = cell;
  }
  return slotsOf(features, frequent, packed);
}

/** Lays out rows over up to 256 classes, those of frequent features first. */
export function rowTable(rows: WeightRows, frequent: Int32Array): RowTable {
  const { features } = rows;
  const begins = new Int32Array(features.length);
  const cells = new Int32Array(rows.classes.length + 1);
  let next = 1;
  for (const row of frequent.map((feature) => rowOf(features, feature)).sort()) {
    if (row < 0 || begins[row] !== 0) continue;
    begins[row] = next;
    next = layOut(rows, row, cells, next);
  }
  for (let row = 0; row < features.length; row++) {
    if (begins[row] !== 0) continue;
    begins[row] = next;
    next = layOut(rows, row, cells, next);
  }
  return { ...slotsOf(features, frequent, begins), cells };
}

/** Puts one row into `cells` from `next` on; the first cell behind it. */
function layOut({ starts, classes, values }: WeightRows, row: number, cells: Int32Array, next: number): number {
  let cell = next;
  const end = starts[row + 1] as number;
  for (let i = starts[row] as number; i < end; i++) {
    cells[cell++] = ((values[i] as number) << 9) | ((classes[i] as number) << 1) | (i === end - 1 ? 1 : 0);
  }
  return cell;
}

/** The row of a feature, by halving; -1 for none. */
function rowOf(features: Int32Array, feature: number): number {
  let [low, high] = [0, features.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = features[middle] as number;
    if (found === feature) return middle;
    if (found >>> 0 < feature >>> 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Tables of features and, by row, what belongs to each. */
function slotsOf(features: Int32Array, frequent: Int32Array, belongings: Int32Array): Slots {
  const mask = tableSizeFor(features.length) - 1;
  const shift = slotShift(mask + 1);
  const far = new Int32Array((mask + 1) * 2);
  for (let row = 0; row < features.length; row++) {
    let slot = (features[row] as number) >>> shift;
    while (far[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    far[slot * 2] = features[row] as number;
    far[slot * 2 + 1] = belongings[row] as number;
  }
  const nearMask = tableSizeFor(frequent.length) - 1;
  const near = new Int32Array((nearMask + 1) * 2);
  // A free slot holds a feature that belongs elsewhere.
  for (let slot = 0; slot <= nearMask; slot++) near[slot * 2] = ~slot;
  for (const feature of frequent) {
    const place = (feature & nearMask) * 2;
    let at = feature >>> shift;
    while (far[at * 2 + 1] !== 0 && far[at * 2] !== feature) at = (at + 1) & mask;
    if (near[place + 1] !== 0 || far[at * 2 + 1] === 0) continue;
    near[place] = feature;
    near[place + 1] = far[at * 2 + 1] as number;
  }
  return { near, far, bits: presenceBits(features) };
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
  reader.signedInto(values);
  return { features, starts, classes, values };
}
