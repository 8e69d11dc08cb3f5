import { bandCount, bandKeys, hashCount, passagesOf } from "./passages.ts";

/**
 * The fingerprints of the sentences of many documents, laid flat: 42 bytes a sentence, so that those of a million documents fit in
 * memory. Documents and passages are numbered as they come.
 */
export interface Fingerprints {
  readonly documents: number;
  readonly passages: number;
  /** First passage of each document, and the end of the last. */
  readonly starts: Uint32Array;
  /** `bandCount` keys a passage. */
  readonly keys: Uint32Array;
  /** Words of each passage. */
  readonly words: Uint16Array;
  /** `hashCount` values a passage, cut to 16 bits. */
  readonly signatures: Uint16Array;
}

const passagesAtFirst = 1024;
const growth = 1.5;
const mostWords = 0xffff;

/** Takes the fingerprints of documents' texts, one after the other. */
export function fingerprintsOf(texts: Iterable<string>, documents: number): Fingerprints {
  const starts = new Uint32Array(documents + 1);
  let keys = new Uint32Array(passagesAtFirst * bandCount);
  let words = new Uint16Array(passagesAtFirst);
  let signatures = new Uint16Array(passagesAtFirst * hashCount);
  let passages = 0;
  let document = 0;
  for (const text of texts) {
    for (const passage of passagesOf(text)) {
      if (passages === words.length) {
        const room = Math.ceil(passages * growth);
        keys = grown(keys, new Uint32Array(room * bandCount));
        words = grown(words, new Uint16Array(room));
        signatures = grown(signatures, new Uint16Array(room * hashCount));
      }
      keys.set(bandKeys(passage), passages * bandCount);
      words[passages] = Math.min(passage.words, mostWords);
      signatures.set(passage.signature, passages * hashCount);
      passages++;
    }
    starts[++document] = passages;
  }
  return { documents, passages, starts, keys, words, signatures };
}

function grown<Numbers extends Uint16Array | Uint32Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}

/** Share of shingles two passages have in common, as their signatures tell. */
export function likeness({ signatures }: Fingerprints, a: number, b: number): number {
  let same = 0;
  for (let at = 0; at < hashCount; at++) {
    if (signatures[a * hashCount + at] === signatures[b * hashCount + at]) same++;
  }
  return same / hashCount;
}
