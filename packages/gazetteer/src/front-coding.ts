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

/** A row as read: its bytes and its payload. */
export interface PackedRow {
  readonly index: number;
  readonly row: Uint8Array;
  readonly payload: Payload;
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

const scratch = new Uint8Array(4096);

/** Goes through the rows of one block until `visit` says true. `row` is only good until another row is read. */
function scanBlock(rows: PackedRows, block: number, visit: (found: PackedRow) => boolean): boolean {
  const reader = { bytes: rows.bytes, at: rows.starts[block] ?? 0 };
  const end = Math.min(rows.count, (block + 1) * BLOCK);
  for (let index = block * BLOCK; index < end; index += 1) {
    const shared = readVarint(reader);
    const rest = readVarint(reader);
    for (let offset = 0; offset < rest; offset += 1) scratch[shared + offset] = rows.bytes[reader.at + offset] ?? 0;
    reader.at += rest;
    const payloadLength = readVarint(reader);
    const next = reader.at + payloadLength;
    const payload = { bytes: rows.bytes, at: reader.at, end: next };
    if (visit({ index, row: scratch.subarray(0, shared + rest), payload })) return true;
    reader.at = next;
  }
  return false;
}

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

/** Row number `index`, its bytes copied. */
export function rowAt(rows: PackedRows, index: number): { readonly row: Uint8Array; readonly payload: Payload } {
  let answer: { row: Uint8Array; payload: Payload } = {
    row: new Uint8Array(0),
    payload: { bytes: rows.bytes, at: 0, end: 0 },
  };
  scanBlock(rows, Math.floor(index / BLOCK), (found) => {
    if (found.index !== index) return false;
    answer = { row: found.row.slice(), payload: found.payload };
    return true;
  });
  return answer;
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

/** Visits, in order, the rows that begin with `prefix`, until `visit` says true. */
export function scanPrefix(rows: PackedRows, prefix: Uint8Array, visit: (found: PackedRow) => boolean): void {
  const first = Math.max(0, blockFor(rows, prefix));
  for (let block = first; block < rows.starts.length; block += 1) {
    const over = scanBlock(rows, block, (found) => {
      const head = found.row.subarray(0, prefix.length);
      const order = compareBytes(head, prefix);
      if (order < 0) return false;
      return order > 0 || visit(found);
    });
    if (over) return;
  }
}
