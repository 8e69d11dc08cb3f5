import type { Upos, Word } from "@recoupe/model";

/**
 * Words of a sentence from a short notation for tests: `form/lemma/UPOS>head:relation`, the head counted from 1 and 0 for
 * the root, then perhaps `{features}`; spaces between words.
 */
export function readNotation(notation: string): Word[] {
  let at = 0;
  return notation
    .trim()
    .split(/\s+/)
    .map((item) => {
      const match = /^(.+?)\/(.+?)\/([A-Z]+)>(\d+):([a-z:]+)(?:\{(.*)\})?$/.exec(item);
      if (match === null) throw new RangeError(`Not in the notation: ${item}`);
      const [, form = "", lemma = "", upos = "X", head = "0", relation = "dep", features = ""] = match;
      const start = at;
      at += form.length + 1;
      return {
        start,
        end: start + form.length,
        form,
        lemma,
        upos: upos as Upos,
        features,
        head: Number(head) - 1,
        relation,
      };
    });
}

/** The relation and head of each word, as `relation>head`, counted from 1. */
export function arcsOf(words: readonly Word[]): string[] {
  return words.map((word) => `${word.relation}>${word.head + 1}`);
}
