import type { DisjointSets } from "../disjoint-sets.ts";
import { bandKeys, likeness, type Passage } from "./passages.ts";

const sameLikeness = 0.5;
/** Share of the shorter text that must stand in the longer. */
const leastShare = 0.5;
const leastSharedWords = 18;

/** Fingerprints of a document; `order` sorts documents by publication, then id. */
export interface Fingerprint {
  readonly id: string;
  readonly passages: readonly Passage[];
}

/** Whether half of the shorter of two texts stands, nearly word for word, in the other. */
export function areCopies(a: readonly Passage[], b: readonly Passage[]): boolean {
  const [short, long] = wordsIn(a) <= wordsIn(b) ? [a, b] : [b, a];
  let shared = 0;
  for (const passage of short)
    if (long.some((other) => likeness(passage, other) >= sameLikeness)) shared += passage.words;
  return shared >= Math.min(leastSharedWords, wordsIn(short)) && shared >= leastShare * wordsIn(short) && shared > 0;
}

function wordsIn(passages: readonly Passage[]): number {
  return passages.reduce((sum, { words }) => sum + words, 0);
}

/**
 * Joins the sets of near-identical documents. Documents must come in order of publication. Within a band's bucket each document is compared with the first and the last before it alone, so
 * that the work stays near-linear even where a boilerplate sentence fills a bucket.
 */
export function joinCopies(documents: readonly Fingerprint[], sets: DisjointSets): void {
  const firstIn = new Map<number, number>();
  const lastIn = new Map<number, number>();
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] as Fingerprint;
    const candidates = new Set<number>();
    for (const passage of document.passages) {
      for (const key of bandKeys(passage)) {
        const first = firstIn.get(key);
        if (first === undefined) firstIn.set(key, at);
        else candidates.add(first);
        const last = lastIn.get(key);
        if (last !== undefined) candidates.add(last);
        lastIn.set(key, at);
      }
    }
    candidates.delete(at);
    for (const candidate of candidates) {
      if (sets.rootOf(candidate) === sets.rootOf(at)) continue;
      if (areCopies((documents[candidate] as Fingerprint).passages, document.passages)) sets.join(candidate, at);
    }
  }
}
