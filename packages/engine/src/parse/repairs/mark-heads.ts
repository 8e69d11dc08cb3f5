import { childWith, reattach, type TreeDraft } from "./tree-draft.ts";

/** A mark governs nothing: what hangs on one goes to the word above it, a second subject behind a verb as its object. */
export function repairMarkHeads(draft: TreeDraft): void {
  draft.words.forEach((mark, index) => {
    if (mark.upos !== "PUNCT" || mark.head < 0) return;
    for (const child of [...(draft.children[index] as number[])]) {
      const word = draft.words[child];
      if (!word || word.upos === "PUNCT") continue;
      const above = draft.words[mark.head];
      const subject = word.relation.startsWith("nsubj");
      const behind = subject && above?.upos === "VERB" && child > mark.head;
      const relation = behind && childWith(draft, mark.head, "obj") < 0 ? "obj" : subject ? "dep" : word.relation;
      reattach(draft, child, mark.head, relation);
    }
  });
}
