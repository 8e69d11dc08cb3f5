import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

const nominal = /^(?:NOUN|PROPN)$/;
const argument = /^(?:obj|nsubj|nsubj:pass|obl|conj|root)$/;

/**
 * Where a pack lists words that compare, one before a number only says how many: of "hold *more* than 40 percent of the town" the
 * object is the percent, not *more*.
 */
export function repairComparedNumbers(draft: TreeDraft, rules: RepairRules): void {
  if (rules.comparing.size === 0) return;
  draft.words.forEach((word, at) => {
    if (!rules.comparing.has(word.form.toLowerCase()) || !argument.test(word.relation) || word.head < 0) return;
    const [than, number, noun] = [draft.words[at + 1], draft.words[at + 2], draft.words[at + 3]];
    if (than?.upos !== "ADP" && than?.upos !== "SCONJ") return;
    if (number?.upos !== "NUM" || noun === undefined || !nominal.test(noun.upos)) return;
    if (number.head !== at + 3 || (noun.head !== word.head && noun.head !== at)) return;
    reattach(draft, at + 3, word.head, word.relation);
    reattach(draft, at + 1, at + 2, "case");
    reattach(draft, at, at + 2, "advmod");
    for (const child of [...(draft.children[at] as number[])])
      if (child > at + 3) reattach(draft, child, at + 3, draft.words[child]?.relation ?? "dep");
  });
}

/** "controls *all* of the township", "took *most* of it": a word of quantity with a part of something is the object of the verb before it. */
export function repairQuantifiedObjects(draft: TreeDraft, rules: RepairRules): void {
  if (rules.comparing.size === 0) return;
  draft.words.forEach((word, at) => {
    const verb = draft.words[word.head];
    if (!/^(?:DET|ADJ|ADV|PRON)$/.test(word.upos) || !/^(?:advmod|dep|xcomp|obl)$/.test(word.relation)) return;
    if (verb?.upos !== "VERB" || word.head > at || draft.words[at + 1]?.form !== "of") return;
    if (
      childWith(draft, at, "nmod", "obl") < 0 ||
      childWith(draft, word.head, "obj") >= 0 ||
      isPassive(draft, word.head)
    )
      return;
    relabel(draft, at, "obj");
  });
}

/** "repelled *46 of 56 attacks*": what a number is of hangs on the number, not beside it. */
export function repairPartsOfNumbers(draft: TreeDraft, rules: RepairRules): void {
  if (rules.comparing.size === 0) return;
  draft.words.forEach((word, number) => {
    const of = draft.words[number + 1];
    const counted = of?.head ?? -1;
    if (word.upos !== "NUM" || of?.form !== "of" || of.relation !== "case" || counted < number) return;
    const whole = draft.words[counted];
    if (whole?.relation === "obl" && whole.head === word.head && argument.test(word.relation))
      reattach(draft, counted, number, "nmod");
  });
}

/** "displaced *in* the province", "fell *to* the rebels": a preposition hung on the verb before it belongs to the noun behind. */
export function repairLostPrepositions(draft: TreeDraft, rules: RepairRules): void {
  if (rules.comparing.size === 0) return;
  draft.words.forEach((word, at) => {
    const verb = word.head;
    if (word.upos !== "ADP" || word.relation !== "case" || draft.words[verb]?.upos !== "VERB" || verb > at) return;
    const noun = (draft.children[verb] as number[]).find(
      (child) => child > at && nominal.test(draft.words[child]?.upos ?? ""),
    );
    if (noun === undefined || !/^obj$|^obl/.test(draft.words[noun]?.relation ?? "")) return;
    if (childWith(draft, noun, "case") >= 0) return;
    const between = draft.words.slice(at + 1, noun);
    if (!between.every(({ upos, head }) => (head >= at && head <= noun) || (upos === "DET" && head === verb))) return;
    reattach(draft, at, noun, "case");
    relabel(draft, noun, "obl");
    between.forEach(({ upos, head }, gap) => {
      if (upos === "DET" && head === verb) reattach(draft, at + 1 + gap, noun, "det");
    });
  });
}

function isPassive(draft: TreeDraft, verb: number): boolean {
  return (draft.children[verb] as number[]).some((child) => /pass$/.test((draft.words[child] as Word).relation));
}
