import type { DisjointSets } from "../disjoint-sets.ts";
import { type Fingerprints, likeness } from "./fingerprints.ts";
import { createMeetings } from "./meetings.ts";
import { bandCount } from "./passages.ts";

const sameLikeness = 0.5;
/** Share of the shorter text that must stand in the longer. */
const leastShare = 0.5;
const leastSharedWords = 18;

/** Whether half of the shorter of two documents stands, nearly word for word, in the other. */
export function areCopies(prints: Fingerprints, a: number, b: number): boolean {
  const [short, long] = wordsIn(prints, a) <= wordsIn(prints, b) ? [a, b] : [b, a];
  const { starts, words } = prints;
  let shared = 0;
  for (let passage = starts[short] as number; passage < (starts[short + 1] as number); passage++) {
    if (standsIn(prints, passage, long)) shared += words[passage] as number;
  }
  const all = wordsIn(prints, short);
  return shared >= Math.min(leastSharedWords, all) && shared >= leastShare * all && shared > 0;
}

function standsIn(prints: Fingerprints, passage: number, document: number): boolean {
  const { starts } = prints;
  for (let other = starts[document] as number; other < (starts[document + 1] as number); other++) {
    if (likeness(prints, passage, other) >= sameLikeness) return true;
  }
  return false;
}

function wordsIn({ starts, words }: Fingerprints, document: number): number {
  let sum = 0;
  for (let passage = starts[document] as number; passage < (starts[document + 1] as number); passage++)
    sum += words[passage] as number;
  return sum;
}

/**
 * Joins the sets of near-identical documents. Documents must come in order of publication. Where the passages of many meet in one
 * band, each is compared with the first and the last before it alone, so that the work stays linear even where a boilerplate
 * sentence stands in all. Band by band, so that the memory is that of one.
 */
export function joinCopies(prints: Fingerprints, sets: DisjointSets): void {
  const { documents, passages, starts, keys } = prints;
  for (let band = 0; band < bandCount; band++) {
    const meetings = createMeetings(passages);
    for (let at = 0; at < documents; at++) {
      const candidates = new Set<number>();
      for (let passage = starts[at] as number; passage < (starts[at + 1] as number); passage++) {
        const slot = meetings.slotOf(keys[passage * bandCount + band] as number);
        for (const candidate of [meetings.firstIn(slot), meetings.lastIn(slot)])
          if (candidate >= 0 && candidate !== at) candidates.add(candidate);
        meetings.put(slot, at);
      }
      for (const candidate of candidates) {
        if (sets.rootOf(candidate) !== sets.rootOf(at) && areCopies(prints, candidate, at)) sets.join(candidate, at);
      }
    }
  }
}
