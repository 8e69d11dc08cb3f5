import type { Upos } from "@recoupe/model";
import { type ByteWriter, readBytes, writeBytes } from "./byte-stream.ts";
import { type Clusters, noClusters, readClusters, writeClusters } from "./clusters.ts";
import { hashText, mix } from "./hashing.ts";
import { interned } from "./interned.ts";

/** One way to read a form: what it is and how its lemma is made. */
export interface Reading {
  readonly upos: Upos;
  /** The lexicon's own category, finer than UPOS (Lefff's `cln`, `prel`, `v:K` …); "" for what a treebank taught. */
  readonly category: string;
  /** UD features joined by `|`. */
  readonly features: string;
  /** How many units to take off the end of the form … */
  readonly cut: number;
  /** … and what to put there instead, to get the lemma. */
  readonly ending: string;
}

/** What a lexicon knows of a form; `readings` is empty for an unknown form. */
export interface Entry {
  readonly readings: readonly Reading[];
  /** Hash of the set of categories; 0 for an unknown form, and one that has readings without a category only. */
  readonly ambiguity: number;
}

/** Forms and their readings. Keyed by a 32-bit hash: an unknown form passes for a known one once in ten thousand. */
export interface Lexicon {
  /** The entry of the form exactly as given. */
  find(form: string): Entry;
  has(form: string): boolean;
  readonly size: number;
  /** Clusters of words, learned from text without trees; none in most languages. */
  readonly clusters: Clusters;
}

const unknown: Entry = { readings: [], ambiguity: 0 };

/** The lemma of `form` under `reading`. */
export function lemmaBy(reading: Reading, form: string): string {
  return form.slice(0, form.length - reading.cut) + reading.ending;
}

/** The rule (`cut`, `ending`) that turns `form` into `lemma`. */
export function lemmaRule(form: string, lemma: string): { readonly cut: number; readonly ending: string } {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return { cut: form.length - same, ending: lemma.slice(same) };
}

/** A lexicon of no words. */
export const emptyLexicon: Lexicon = { find: () => unknown, has: () => false, size: 0, clusters: noClusters };

/** Reads a compiled lexicon. Throws PackError if the bytes are cut short. */
export function readLexicon(source: Uint8Array): Lexicon {
  const reader = readBytes(source);
  const readings = Array.from({ length: reader.varint() }, (): Reading => {
    return {
      upos: interned(reader.text() as Upos),
      category: reader.text(),
      features: interned(reader.text()),
      cut: reader.varint(),
      ending: reader.text(),
    };
  });
  const entries = Array.from({ length: reader.varint() }, () =>
    entryOf(Array.from({ length: reader.varint() }, () => readings[reader.varint()] as Reading)),
  );
  const size = reader.varint();
  let slots = 16;
  while (slots * 2 < size * 3) slots *= 2;
  const mask = slots - 1;
  const table = new Int32Array(slots * 2);
  let form = 0;
  for (let i = 0; i < size; i++) {
    form += reader.varint();
    const entry = reader.varint();
    let slot = form & mask;
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    table[slot * 2] = form | 0;
    table[slot * 2 + 1] = entry + 1;
  }
  const find = (text: string): Entry => {
    const hash = hashText(text);
    let slot = hash & mask;
    for (;;) {
      const entry = table[slot * 2 + 1] as number;
      if (entry === 0) return unknown;
      if (table[slot * 2] === hash) return entries[entry - 1] as Entry;
      slot = (slot + 1) & mask;
    }
  };
  const clusters = reader.atEnd() ? noClusters : readClusters(reader);
  return { find, has: (text) => find(text).readings.length > 0, size, clusters };
}

function entryOf(readings: readonly Reading[]): Entry {
  const named = readings.map((reading) => reading.category).filter((category) => category !== "");
  const categories = [...new Set(named)].sort();
  if (categories.length === 0) return { readings, ambiguity: 0 };
  const ambiguity = categories.reduce((hash, category) => mix(hash, hashText(category)), 1);
  return { readings, ambiguity: ambiguity === 0 ? 1 : ambiguity };
}

/** Words with the numbers of their clusters, and the family of each cluster. */
export interface WordClusters {
  readonly words: ReadonlyMap<string, number>;
  readonly families: readonly number[];
}

/** Compiles a lexicon; of two forms with one hash the first is kept. */
export function writeLexicon(lexicon: ReadonlyMap<string, readonly Reading[]>, clusters?: WordClusters): Uint8Array {
  const readingIds = new Map<string, number>();
  const readings: Reading[] = [];
  const entryIds = new Map<string, number>();
  const entries: (readonly number[])[] = [];
  const forms: [number, number][] = [];
  for (const [form, all] of lexicon) {
    const ids = all.map((reading) => intern(readingIds, JSON.stringify(reading), () => readings.push(reading)));
    const distinct = [...new Set(ids)];
    const entry = intern(entryIds, distinct.join(), () => entries.push(distinct));
    forms.push([hashText(form) >>> 0, entry]);
  }
  forms.sort((a, b) => a[0] - b[0]);
  const writer = writeBytes();
  writer.varint(readings.length);
  for (const reading of readings) writeReading(writer, reading);
  writer.varint(entries.length);
  for (const ids of entries) {
    writer.varint(ids.length);
    for (const id of ids) writer.varint(id);
  }
  const unique = forms.filter(([hash], i) => i === 0 || hash !== forms[i - 1]?.[0]);
  writer.varint(unique.length);
  let last = 0;
  for (const [hash, entry] of unique) {
    writer.varint(hash - last);
    writer.varint(entry);
    last = hash;
  }
  if (clusters !== undefined) {
    writeClusters(
      writer,
      new Map([...clusters.words].map(([word, cluster]) => [hashText(word), cluster])),
      clusters.families,
    );
  }
  return writer.done();
}

function writeReading(writer: ByteWriter, reading: Reading): void {
  writer.text(reading.upos);
  writer.text(reading.category);
  writer.text(reading.features);
  writer.varint(reading.cut);
  writer.text(reading.ending);
}

function intern(ids: Map<string, number>, key: string, add: () => void): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  add();
  ids.set(key, ids.size);
  return ids.size - 1;
}
