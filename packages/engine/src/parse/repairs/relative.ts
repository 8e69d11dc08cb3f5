import { childWith, finiteOf, hasMarkBetween, type TreeDraft, takePlace } from "./tree-draft.ts";

/**
 * A noun and a relative pronoun that were read as two subjects of one verb: the verb is the relative clause of the noun, and
 * the verb behind the next comma is the noun's own (`L'armée, qui avait tiré la veille, dément avoir perdu la ville`).
 */
export function repairRelativeSubjects(draft: TreeDraft): void {
  draft.words.forEach((_, relative) => {
    if ((draft.children[relative] as number[]).length < 2) return;
    const subjects = (draft.children[relative] as number[]).filter(
      (child) => child < relative && draft.words[child]?.relation.startsWith("nsubj"),
    );
    const [noun, pronoun] = subjects;
    if (subjects.length !== 2 || noun === undefined || pronoun === undefined) return;
    if (!draft.words[pronoun]?.features.includes("PronType=Rel") || !hasMarkBetween(draft, noun, pronoun, ",")) return;
    const main = (draft.children[relative] as number[]).find(
      (child) =>
        child > relative &&
        draft.words[child]?.relation === "conj" &&
        childWith(draft, child, "cc", "nsubj", "nsubj:pass") < 0 &&
        hasMarkBetween(draft, relative, child, ",") &&
        finiteOf(draft, child) !== undefined,
    );
    if (main !== undefined) takePlace(draft, main, relative, noun);
  });
}
