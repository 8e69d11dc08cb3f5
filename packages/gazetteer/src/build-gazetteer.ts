import { type FeatureClass, featureClasses } from "@recoupe/model";
import { withoutArticles } from "./article.ts";
import { type ByteWriter, writeBytes } from "./byte-writer.ts";
import { articleCountries, transliteratedCountries } from "./countries.ts";
import { compareBytes, type PackedRows, packRows } from "./front-coding.ts";
import { type GazetteerHeader, idNamespaces, NO_POINT, PLACE_WIDTH } from "./index-format.ts";
import { keyBytes } from "./key-bytes.ts";
import { nameKey } from "./name-key.ts";
import { type FiledPeriod, packPeriods } from "./name-period.ts";
import { type RawPlace, radiusOf } from "./raw-place.ts";
import { packShapes, type Shape } from "./shape.ts";
import { skeletonsOf, soundRow } from "./sound-row.ts";

const textEncoder = new TextEncoder();

/** Longest name that is filed, in letters of its key; longer ones are descriptions. */
const LONGEST_KEY = 60;

/** A growing list of distinct strings. */
function stringTable(): { readonly all: string[]; readonly indexOf: (value: string) => number } {
  const all: string[] = [];
  const known = new Map<string, number>();
  return {
    all,
    indexOf: (value) => {
      const found = known.get(value);
      if (found !== undefined) return found;
      known.set(value, all.length);
      all.push(value);
      return all.length - 1;
    },
  };
}

/** The keys a place is filed under: with its article, and without where the country writes the Arabic one. */
export function keysOf(place: RawPlace): ReadonlySet<string> {
  const keys = new Set<string>();
  const dated = (place.datedNames ?? []).map(({ name }) => name);
  for (const name of [place.name, ...place.names, ...dated]) {
    const key = keyOf(place, name);
    if (key !== null) keys.add(key);
  }
  return keys;
}

/** The key of one name of a place; null for one too short or too long to be filed. */
function keyOf(place: RawPlace, name: string): string | null {
  const full = nameKey(name);
  if (full.length < 2 || full.length > LONGEST_KEY) return null;
  return place.country === null || articleCountries.has(place.country) ? withoutArticles(full) : full;
}

function isFiledBySound(place: RawPlace): boolean {
  return place.country === null || place.featureClass === "country" || transliteratedCountries.has(place.country);
}

interface Tables {
  readonly countries: ReturnType<typeof stringTable>;
  readonly areas: ReturnType<typeof stringTable>;
  readonly ids: ReturnType<typeof stringTable>;
}

function scale(value: number | null, low: number, extent: number): number {
  return value === null ? NO_POINT : Math.min(NO_POINT - 1, Math.round(((value - low) / extent) * (NO_POINT - 1)));
}

function writePlace(writer: ByteWriter, place: RawPlace, tables: Tables): void {
  const [prefix = "", rest = ""] = place.id.split(/:(.*)/s);
  const namespace = /^\d+$/.test(rest) ? idNamespaces.indexOf(prefix) : -1;
  writer.byte(namespace < 0 ? 255 : namespace);
  writer.uint32(namespace < 0 ? tables.ids.indexOf(place.id) : Number(rest));
  writer.uint24(scale(place.lat, -90, 180));
  writer.uint24(scale(place.lon, -180, 360));
  writer.byte(featureClasses.indexOf(place.featureClass as FeatureClass) * 8 + place.rank);
  writer.byte(place.country === null ? 0 : tables.countries.indexOf(place.country) + 1);
  writer.uint16(place.adm1Id === null ? 0 : tables.areas.indexOf(place.adm1Id) + 1);
  writer.uint16(place.adm2Id === null ? 0 : tables.areas.indexOf(place.adm2Id) + 1);
  writer.uint16(Math.round(Math.log2(place.population + 1) * 2000));
  writer.uint16(Math.min(65_535, Math.round(radiusOf(place) * 10)));
}

function payloadOf(numbers: readonly number[]): Uint8Array {
  const writer = writeBytes();
  let last = 0;
  for (const number of numbers) {
    writer.varint(number - last);
    last = number;
  }
  return writer.done();
}

interface Filed {
  readonly key: string;
  readonly row: Uint8Array;
  readonly places: number[];
}

function fileNames(places: readonly RawPlace[]): readonly Filed[] {
  const byKey = new Map<string, Filed>();
  places.forEach((place, index) => {
    for (const key of keysOf(place)) {
      const found = byKey.get(key);
      if (found !== undefined) found.places.push(index);
      else {
        const row = keyBytes(key);
        if (row !== null) byKey.set(key, { key, row, places: [index] });
      }
    }
  });
  return [...byKey.values()].sort((a, b) => compareBytes(a.row, b.row));
}

/** Names by what they sound like; a row holds the numbers of the names that sound just so. */
function fileSounds(filed: readonly Filed[], places: readonly RawPlace[]): PackedRows {
  const byRow = new Map<string, { readonly row: Uint8Array; readonly names: number[] }>();
  filed.forEach(({ key, places: indexes }, name) => {
    if (!indexes.some((index) => places[index] !== undefined && isFiledBySound(places[index]))) return;
    for (const skeleton of skeletonsOf(key)) {
      const row = soundRow(skeleton, key);
      const text = String.fromCharCode(...row);
      const found = byRow.get(text);
      if (found === undefined) byRow.set(text, { row, names: [name] });
      else found.names.push(name);
    }
  });
  const rows = [...byRow.values()].map(({ row, names }) => ({ row, payload: payloadOf(names) }));
  return packRows(rows.sort((a, b) => compareBytes(a.row, b.row)));
}

/** Keys that were borne for a time only, with the places and the years. */
function filePeriods(places: readonly RawPlace[]): PackedRows {
  const byKey = new Map<string, { readonly row: Uint8Array; readonly periods: FiledPeriod[] }>();
  places.forEach((place, index) => {
    for (const { name, period } of place.datedNames ?? []) {
      const key = keyOf(place, name);
      const row = key === null ? null : keyBytes(key);
      if (key === null || row === null) continue;
      const found = byKey.get(key) ?? { row, periods: [] };
      byKey.set(key, found);
      found.periods.push({ place: index, period });
    }
  });
  const rows = [...byKey.values()].map(({ row, periods }) => ({ row, payload: packPeriods(periods) }));
  return packRows(rows.sort((a, b) => compareBytes(a.row, b.row)));
}

function byName(a: RawPlace, b: RawPlace): number {
  return compareBytes(textEncoder.encode(a.name), textEncoder.encode(b.name)) || (a.id < b.id ? -1 : 1);
}

/** Display names, in the order of the places: front-coded, several places may share a row. */
function fileDisplayNames(places: readonly RawPlace[]): PackedRows {
  return packRows(places.map((place) => ({ row: textEncoder.encode(place.name), payload: new Uint8Array(0) })));
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  const writer = writeBytes();
  for (const number of numbers) writer.uint32(number);
  return writer.done();
}

/**
 * Files places and shapes in one row of bytes that `openGazetteer` reads as it is. The same places in any order give the
 * same bytes.
 */
export function buildGazetteer(places: readonly RawPlace[], shapes: readonly Shape[]): Uint8Array {
  const sorted = places.toSorted(byName);
  const tables: Tables = { countries: stringTable(), areas: stringTable(), ids: stringTable() };
  const records = writeBytes();
  for (const place of sorted) writePlace(records, place, tables);
  const filed = fileNames(sorted);
  const names = packRows(filed.map(({ row, places: indexes }) => ({ row, payload: payloadOf(indexes) })));
  const sounds = fileSounds(filed, sorted);
  const display = fileDisplayNames(sorted);
  const periods = filePeriods(sorted);
  const sections = [
    records.done(),
    bytesOf(names.starts),
    names.bytes,
    bytesOf(sounds.starts),
    sounds.bytes,
    bytesOf(display.starts),
    display.bytes,
    packShapes(shapes),
    bytesOf(periods.starts),
    periods.bytes,
  ];
  const header: GazetteerHeader = {
    format: 1,
    places: sorted.length,
    placeWidth: PLACE_WIDTH,
    names: names.count,
    sounds: sounds.count,
    countries: tables.countries.all,
    areas: tables.areas.all,
    ids: tables.ids.all,
    periods: periods.count,
    sections: sections.map((section) => section.length),
  };
  const head = textEncoder.encode(JSON.stringify(header));
  const out = writeBytes();
  out.uint32(head.length);
  out.raw(head);
  for (const section of sections) out.raw(section);
  return out.done();
}
