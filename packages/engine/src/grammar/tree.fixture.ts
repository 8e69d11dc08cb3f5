import type { Upos, Word } from "@recoupe/model";
import { type SentenceTree, treeOf } from "./sentence-tree.ts";

/**
 * A tree written down as `form UPOS head relation features` per word, words apart by `;`. Heads count from 1, 0 is the
 * root; features may be left out.
 */
export function treeFrom(text: string): SentenceTree {
  let start = 0;
  const words = text.split(";").map((row): Word => {
    const [form = "", upos = "X", head = "0", relation = "dep", features = ""] = row.trim().split(/\s+/u);
    const word = {
      start,
      end: start + form.length,
      form,
      lemma: form,
      upos: upos as Upos,
      features,
      head: Number(head) - 1,
      relation,
    };
    start = word.end + 1;
    return word;
  });
  return treeOf(words);
}
