import { featureClasses, PackError, type Place } from "@recoupe/model";
import { fixedAt, readVarint } from "./byte-reader.ts";
import { findRow, type PackedRows, type Payload, payloadAt, rowAt, scanPrefix } from "./front-coding.ts";
import { type GazetteerHeader, idNamespaces, NO_POINT, PLACE_WIDTH } from "./index-format.ts";
import { keyBytes, keyOfBytes } from "./key-bytes.ts";
import { type FiledPeriod, readPeriods } from "./name-period.ts";
import type { Sounded } from "./name-similarity.ts";
import { readShapes, type Shape } from "./shape.ts";
import { similarityToRow, skeletonPrefix } from "./sound-row.ts";

const decoder = new TextDecoder();

/** An index as it lies in memory: a few views on its bytes. */
export interface IndexFile {
  readonly header: GazetteerHeader;
  readonly records: Uint8Array;
  readonly names: PackedRows;
  readonly sounds: PackedRows;
  readonly display: PackedRows;
  /** Names that were in use for a time only. */
  readonly periods: PackedRows;
  /** Outlines by place id; read when first asked for. */
  readonly shapes: () => ReadonlyMap<string, Shape>;
}

function rowsOf(count: number, starts: Uint8Array, bytes: Uint8Array): PackedRows {
  const numbers = new Uint32Array(starts.length / 4);
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = fixedAt(starts, index * 4, 4);
  return { count, starts: numbers, bytes };
}

/** Takes the bytes of `buildGazetteer` apart. Throws a PackError if they are of another format. */
export function readIndexFile(bytes: Uint8Array): IndexFile {
  const headLength = fixedAt(bytes, 0, 4);
  let header: GazetteerHeader;
  try {
    header = JSON.parse(decoder.decode(bytes.subarray(4, 4 + headLength))) as GazetteerHeader;
  } catch (cause) {
    throw new PackError("The gazetteer's index cannot be read: build it again.", { cause });
  }
  if (header.format !== 1 || header.placeWidth !== PLACE_WIDTH) {
    throw new PackError("The gazetteer's index is of another version: build it again.");
  }
  let at = 4 + headLength;
  const parts = header.sections.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  const part = (index: number): Uint8Array => parts[index] ?? new Uint8Array(0);
  let shapes: ReadonlyMap<string, Shape> | null = null;
  return {
    header,
    records: part(0),
    names: rowsOf(header.names, part(1), part(2)),
    sounds: rowsOf(header.sounds, part(3), part(4)),
    display: rowsOf(header.places, part(5), part(6)),
    periods: rowsOf(header.periods ?? 0, part(8), part(9)),
    shapes: () => {
      shapes ??= readShapes(part(7));
      return shapes;
    },
  };
}

const unscale = (value: number, low: number, extent: number): number | null =>
  value === NO_POINT ? null : Math.round((low + (value / (NO_POINT - 1)) * extent) * 1e5) / 1e5;

/** The id of record `index`. */
export function idAt(file: IndexFile, index: number): string {
  const at = index * PLACE_WIDTH;
  const number = fixedAt(file.records, at + 1, 4);
  const namespace = idNamespaces[file.records[at] ?? 255];
  return namespace === undefined ? (file.header.ids[number] ?? "") : `${namespace}:${number}`;
}

/** 0 to 4: whether record `index` is the seat of something (`NameMatch.rank`). */
export function rankAt(file: IndexFile, index: number): number {
  return (file.records[index * PLACE_WIDTH + 11] ?? 0) % 8;
}

/** ISO code of the country of record `index`, or null. */
export function countryAt(file: IndexFile, index: number): string | null {
  return file.header.countries[(file.records[index * PLACE_WIDTH + 12] ?? 0) - 1] ?? null;
}

/** Letters of a row that were written in UTF-8; most names are plain ASCII, which is read without a decoder. */
function textOf(row: Uint8Array): string {
  let text = "";
  for (let at = 0; at < row.length; at += 1) {
    const byte = row[at] ?? 0;
    if (byte > 127) return decoder.decode(row);
    text += String.fromCharCode(byte);
  }
  return text;
}

/** People that record `index` has. */
export function populationAt(file: IndexFile, index: number): number {
  return Math.round(2 ** (fixedAt(file.records, index * PLACE_WIDTH + 17, 2) / 2000) - 1);
}

/** The place of record `index`. */
export function placeAt(file: IndexFile, index: number): Place {
  const { records, header } = file;
  const at = index * PLACE_WIDTH;
  const area = (position: number): string | null => header.areas[fixedAt(records, position, 2) - 1] ?? null;
  return {
    id: idAt(file, index),
    name: textOf(rowAt(file.display, index)),
    featureClass: featureClasses[(records[at + 11] ?? 0) >> 3] ?? "other",
    lat: unscale(fixedAt(records, at + 5, 3), -90, 180),
    lon: unscale(fixedAt(records, at + 8, 3), -180, 360),
    radiusKm: fixedAt(records, at + 19, 2) / 10,
    population: populationAt(file, index),
    country: countryAt(file, index),
    adm1Id: area(at + 13),
    adm2Id: area(at + 15),
  };
}

function payloadNumbers(payload: Payload): number[] {
  const reader = { bytes: payload.bytes, at: payload.at };
  const numbers: number[] = [];
  let last = 0;
  while (reader.at < payload.end) {
    last += readVarint(reader);
    numbers.push(last);
  }
  return numbers;
}

/** Whether a name is filed under this key. */
export function hasKey(file: IndexFile, key: string): boolean {
  const row = keyBytes(key);
  return row !== null && findRow(file.names, row) !== null;
}

/** Records filed under a key. */
export function placesOfKey(file: IndexFile, key: string): readonly number[] {
  const row = keyBytes(key);
  const found = row === null ? null : findRow(file.names, row);
  return found === null ? [] : payloadNumbers(found);
}

/** Every key with the records filed under it. */
export function keyRows(file: IndexFile): readonly { readonly key: string; readonly places: readonly number[] }[] {
  const rows: { readonly key: string; readonly places: readonly number[] }[] = [];
  scanPrefix(file.names, new Uint8Array(0), ({ row, length, payload }) => {
    rows.push({ key: keyOfBytes(row.subarray(0, length)), places: payloadNumbers(payload) });
    return false;
  });
  return rows;
}

/** Every key that has periods. */
export function periodRows(
  file: IndexFile,
): readonly { readonly key: string; readonly periods: readonly FiledPeriod[] }[] {
  const rows: { readonly key: string; readonly periods: readonly FiledPeriod[] }[] = [];
  scanPrefix(file.periods, new Uint8Array(0), ({ row, length, payload }) => {
    const periods = readPeriods({ bytes: payload.bytes, at: payload.at }, payload.end);
    rows.push({ key: keyOfBytes(row.subarray(0, length)), periods });
    return false;
  });
  return rows;
}

/** When records bore a key, by record; empty for most keys. */
export function periodsOfKey(file: IndexFile, key: string): readonly FiledPeriod[] {
  const row = file.periods.count === 0 ? null : keyBytes(key);
  const found = row === null ? null : findRow(file.periods, row);
  return found === null ? [] : readPeriods({ bytes: found.bytes, at: found.at }, found.end);
}

/**
 * Visits the filed names whose consonants are these and that sound at least `least` alike: how alike they are, and the
 * records under them.
 */
export function scanSkeleton(
  file: IndexFile,
  skeleton: string,
  sounded: Sounded,
  least: number,
  visit: (similarity: number, places: readonly number[]) => void,
): void {
  const prefix = skeletonPrefix(skeleton);
  scanPrefix(file.sounds, prefix, ({ row, length, payload }) => {
    const similarity = similarityToRow(sounded, row, prefix.length, length, least);
    if (similarity < least) return false;
    for (const name of payloadNumbers(payload)) visit(similarity, payloadNumbers(payloadAt(file.names, name)));
    return false;
  });
}

/** Most words of a name filed under a key that begins with this word; at most `limit`. */
export function longestNameFrom(file: IndexFile, word: string, limit: number): number {
  const row = keyBytes(`${word} `);
  if (row === null) return 0;
  let most = hasKey(file, word) ? 1 : 0;
  let seen = 0;
  scanPrefix(file.names, row, (found) => {
    let words = 1;
    for (let at = 0; at < found.length; at += 1) if (found.row[at] === 1) words += 1;
    most = Math.max(most, words);
    seen += 1;
    return most >= limit || seen > 2000;
  });
  return Math.min(most, limit);
}
