import { type ByteReader, readVarint } from "./byte-reader.ts";
import { writeBytes } from "./byte-writer.ts";

/** Rows of a block: one whole, the others as what differs from the row before. */
const BLOCK = 16;

/** Sorted rows of bytes, each with a payload, packed in blocks. */
export interface PackedRows {
  readonly count: number;
  /** Where each block begins in `bytes`. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** The payload of a row: where it begins and ends. */
export interface Payload extends ByteReader {
  readonly end: number;
}

/** -1, 0 or 1 by the order of the bytes, the shorter first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

/** Packs rows that are already sorted and distinct. Each row: shared length, rest length, rest, payload length, payload. */
export function packRows(rows: readonly { readonly row: Uint8Array; readonly payload: Uint8Array }[]): PackedRows {
  const writer = writeBytes();
  const starts = new Uint32Array(Math.ceil(rows.length / BLOCK));
  let previous = new Uint8Array(0);
  rows.forEach(({ row, payload }, index) => {
    let shared = 0;
    if (index % BLOCK === 0) starts[index / BLOCK] = writer.length();
    else while (shared < previous.length && shared < row.length && previous[shared] === row[shared]) shared += 1;
    writer.varint(shared);
    writer.varint(row.length - shared);
    writer.raw(row.subarray(shared));
    writer.varint(payload.length);
    writer.raw(payload);
    previous = new Uint8Array(row);
  });
  return { count: rows.length, starts, bytes: writer.done() };
}

/** Compares a row with the whole row that begins a block, without copying it. */
function compareWithBlock(rows: PackedRows, block: number, row: Uint8Array): number {
  const reader = { bytes: rows.bytes, at: rows.starts[block] ?? 0 };
  readVarint(reader);
  const length = readVarint(reader);
  const shorter = Math.min(length, row.length);
  for (let index = 0; index < shorter; index += 1) {
    const difference = (row[index] ?? 0) - (rows.bytes[reader.at + index] ?? 0);
    if (difference !== 0) return difference;
  }
  return row.length - length;
}

/** Last block whose first row is not above `row`; -1 if there is none. */
function blockFor(rows: PackedRows, row: Uint8Array): number {
  let low = 0;
  let high = rows.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareWithBlock(rows, middle, row) >= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Row being read, and the one that `rowAt` reads, which may be asked for during a scan. */
const scratch = new Uint8Array(4096);
const single = new Uint8Array(4096);

/** The payload of a row, or null. */
export function findRow(rows: PackedRows, row: Uint8Array): Payload | null {
  const block = blockFor(rows, row);
  if (block < 0) return null;
  const reader = { bytes: rows.bytes, at: rows.starts[block] ?? 0 };
  const end = Math.min(BLOCK, rows.count - block * BLOCK);
  /* `same` letters of `row` agree with the row just passed; rows sort, so a block is walked without copying any. */
  let same = 0;
  for (let index = 0; index < end; index += 1) {
    const shared = readVarint(reader);
    const rest = readVarint(reader);
    if (shared < same) return null;
    if (shared === same) {
      let offset = 0;
      while (offset < rest && same < row.length && rows.bytes[reader.at + offset] === row[same]) {
        offset += 1;
        same += 1;
      }
      if (offset === rest && same === row.length) {
        reader.at += rest;
        const length = readVarint(reader);
        return { bytes: rows.bytes, at: reader.at, end: reader.at + length };
      }
    }
    reader.at += rest;
    const payloadLength = readVarint(reader);
    reader.at += payloadLength;
  }
  return null;
}

/** Row number `index`, its bytes good until another is asked for. */
export function rowAt(rows: PackedRows, index: number): Uint8Array {
  const { bytes } = rows;
  const block = Math.floor(index / BLOCK);
  const reader = { bytes, at: rows.starts[block] ?? 0 };
  for (let passed = block * BLOCK; ; passed += 1) {
    const shared = readVarint(reader);
    const length = shared + readVarint(reader);
    for (let at = shared; at < length; at += 1) single[at] = bytes[reader.at + at - shared] ?? 0;
    if (passed === index) return single.subarray(0, length);
    reader.at += length - shared;
    const size = readVarint(reader);
    reader.at += size;
  }
}

/** The payload of row number `index`; touches no row's bytes, so that it may be asked for during a scan. */
export function payloadAt(rows: PackedRows, index: number): Payload {
  const block = Math.floor(index / BLOCK);
  const reader = { bytes: rows.bytes, at: rows.starts[block] ?? 0 };
  for (let passed = block * BLOCK; ; passed += 1) {
    readVarint(reader);
    const rest = readVarint(reader);
    reader.at += rest;
    const length = readVarint(reader);
    if (passed === index) return { bytes: rows.bytes, at: reader.at, end: reader.at + length };
    reader.at += length;
  }
}

/** A row as a scan passes it: its first `length` bytes of `row`, good until the next, and where its payload lies. */
export interface ScannedRow {
  readonly row: Uint8Array;
  length: number;
  payload: Payload;
}

/** -1, 0 or 1 as a row of `length` bytes sorts before `prefix`, begins with it or sorts behind all that do. */
function compareWithPrefix(row: Uint8Array, length: number, prefix: Uint8Array): number {
  for (let index = 0; index < prefix.length; index += 1) {
    if (index === length) return -1;
    const difference = (row[index] ?? 0) - (prefix[index] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}

/**
 * Visits, in order, the rows that begin with `prefix`, until `visit` says true. What it is given is good until the next;
 * only `findRow`, `rowAt` and `payloadAt` may be asked in between.
 */
export function scanPrefix(rows: PackedRows, prefix: Uint8Array, visit: (found: ScannedRow) => boolean): void {
  const { bytes, starts, count } = rows;
  const first = Math.max(0, blockFor(rows, prefix));
  const reader = { bytes, at: starts[first] ?? 0 };
  const found: ScannedRow = { row: scratch, length: 0, payload: { bytes, at: 0, end: 0 } };
  for (let index = first * BLOCK; index < count; index += 1) {
    const shared = readVarint(reader);
    const length = shared + readVarint(reader);
    for (let at = shared; at < length; at += 1) scratch[at] = bytes[reader.at + at - shared] ?? 0;
    reader.at += length - shared;
    const size = readVarint(reader);
    const order = compareWithPrefix(scratch, length, prefix);
    if (order > 0) return;
    if (order === 0) {
      found.length = length;
      found.payload = { bytes, at: reader.at, end: reader.at + size };
      if (visit(found)) return;
    }
    reader.at += size;
  }
}
