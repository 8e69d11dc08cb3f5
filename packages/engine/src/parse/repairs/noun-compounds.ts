import type { RepairRules } from "./repair-rules.ts";
import { childWith, raise, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

const heading = /^(?:obj|obl|nmod|nsubj|nsubj:pass|conj|root|obl:agent)$/;
const misplaced =
  /^(?:xcomp|obj|obl|obl:unmarked|dep|appos|ccomp|nsubj|nsubj:pass|nmod|nmod:unmarked|parataxis|advcl)$/;

/**
 * Where a pack says so, of two bare nouns side by side the first qualifies the second ("captured the *army headquarters*"),
 * though the parser took them for two complements.
 */
export function repairNounCompounds(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  for (let at = 0; at < draft.words.length - 1; at++) {
    const first = draft.words[at];
    const second = draft.words[at + 1];
    if (first?.upos !== "NOUN" || second?.upos !== "NOUN" || !heading.test(first.relation)) continue;
    const sibling = second.head === first.head && misplaced.test(second.relation);
    const below = second.head === at && misplaced.test(second.relation);
    if (rules.predicative.has(second.lemma)) continue;
    if (!(sibling || below) || childWith(draft, at + 1, "det", "case", "nummod", "nmod:poss", "cop", "mark") >= 0)
      continue;
    makeCompound(draft, at);
  }
}

function makeCompound(draft: TreeDraft, at: number): void {
  const { head, relation } = draft.words[at] as TreeDraft["words"][number];
  if (head < 0) return;
  reattach(draft, at + 1, head, relation);
  for (const child of [...(draft.children[at] as number[])]) {
    reattach(draft, child, at + 1, draft.words[child]?.relation ?? "dep");
  }
  reattach(draft, at, at + 1, "compound");
}

/** "has since January *controlled*": what makes a perfect is no copula of a participle. */
export function repairPerfects(draft: TreeDraft, rules: RepairRules): void {
  draft.words.forEach((word, at) => {
    if (word.relation !== "cop" || !rules.perfectAuxiliary.has(word.lemma)) return;
    if (draft.words[word.head]?.upos === "VERB") relabel(draft, at, "aux");
  });
}

/** "accused them of *having bombed* the hall": what makes a perfect is no verb of its own beside a participle right behind it. */
export function repairSplitPerfects(draft: TreeDraft, rules: RepairRules): void {
  draft.words.forEach((word, at) => {
    if (word.upos !== "VERB" || !rules.perfectAuxiliary.has(word.lemma) || childWith(draft, at, "obj") >= 0) return;
    const behind = draft.words[at + 1]?.upos === "ADV" ? at + 2 : at + 1;
    const participle = draft.words[behind];
    if (participle?.upos !== "VERB" || !participle.features.includes("VerbForm=Part")) return;
    if (participle.features.includes("Tense=Pres")) return;
    if (participle.head === at) raise(draft, behind, at, word.relation, "aux");
    else if (word.head === behind) relabel(draft, at, "aux");
    else if (participle.head === word.head && word.head >= 0) {
      reattach(draft, at, behind, "aux");
      relabel(draft, behind, "advcl");
    } else return;
    for (const child of [...(draft.children[at] as number[])]) {
      const relation = draft.words[child]?.relation ?? "dep";
      reattach(draft, child, behind, relation);
    }
  });
}

/** "a wave of *drone and missile* attacks": two listed nouns joined before a third qualify it, which takes their place. */
export function repairJoinedCompounds(draft: TreeDraft, rules: RepairRules): void {
  draft.words.forEach((word, first) => {
    if (word.upos !== "NOUN" || word.form.toLowerCase() !== word.lemma || !rules.qualifying.has(word.lemma)) return;
    const [linking, second, noun] = [first + 1, first + 2, first + 3];
    if (draft.words[linking]?.upos !== "CCONJ" || draft.words[second]?.upos !== "NOUN") return;
    const [other, last] = [draft.words[second], draft.words[noun]];
    if (other?.head !== first || last?.upos !== "NOUN" || last.head === first || last.head === second) return;
    if (childWith(draft, noun, "det", "case", "amod", "nummod") >= 0 || word.head < 0 || word.head === noun) return;
    reattach(draft, noun, word.head, word.relation);
    for (const child of [...(draft.children[first] as number[])])
      if (child < first) reattach(draft, child, noun, draft.words[child]?.relation ?? "dep");
    reattach(draft, first, noun, "compound");
  });
}

/** "counted *492* dead": a number right before its noun is no argument beside it. */
export function repairLooseNumbers(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  draft.words.forEach((word, at) => {
    const noun = draft.words[at + 1];
    if (word.upos !== "NUM" || noun?.upos !== "NOUN" || noun.head !== word.head || word.head < 0) return;
    if (!/^(?:obj|obl|nsubj|nsubj:pass|dep)$/.test(word.relation) || (draft.children[at] as number[]).length > 0)
      return;
    reattach(draft, at, at + 1, "nummod");
  });
}

/**
 * Where bare nouns qualify the next, a noun and an adjective before another noun are two parties, not two qualities of one:
 * "the *army* and *allied* militias".
 */
export function repairQualifiedConjuncts(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.nounBeforeNoun) return;
  draft.words.forEach((word, adjective) => {
    const first = word.head;
    const noun = draft.words[first]?.head ?? -1;
    const isSplit =
      word.upos === "ADJ" &&
      word.relation === "conj" &&
      draft.words[first]?.relation === "compound" &&
      noun > adjective;
    if (!isSplit || childWith(draft, adjective, "cc") < 0) return;
    const { head, relation } = draft.words[noun] as TreeDraft["words"][number];
    if (head < 0) return;
    const linking = childWith(draft, adjective, "cc");
    reattach(draft, first, head, relation);
    reattach(draft, noun, first, "conj");
    reattach(draft, adjective, noun, "amod");
    reattach(draft, linking, noun, "cc");
    for (const child of [...(draft.children[noun] as number[])]) {
      if (child < first) reattach(draft, child, first, draft.words[child]?.relation ?? "dep");
    }
  });
}
