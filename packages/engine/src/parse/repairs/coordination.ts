import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

const nominal = /^(?:NOUN|PROPN|PRON)$/;

/**
 * Where a preposition is said again before each conjunct, one without it stands beside the noun above
 * (`les factions de la résistance et l'armée`: factions and army, not resistance and army).
 */
export function repairConjuncts(draft: TreeDraft, rules: RepairRules): void {
  if (rules.repeatedPreposition.size === 0) return;
  draft.words.forEach((word, i) => {
    const head = draft.words[word.head];
    const above = head === undefined ? undefined : draft.words[head.head];
    if (word.relation !== "conj" || head === undefined || above === undefined || head.relation !== "nmod") return;
    if (!nominal.test(word.upos) || !nominal.test(above.upos) || childWith(draft, i, "case") >= 0) return;
    const marker = childWith(draft, word.head, "case");
    if (marker < 0 || !rules.repeatedPreposition.has(draft.words[marker]?.lemma ?? "")) return;
    if (childWith(draft, i, "cc") >= 0 && childWith(draft, i, "det") >= 0) reattach(draft, i, head.head, "conj");
  });
}

/**
 * A noun with a preposition of its own and no conjunction is no conjunct of a noun with another: "à Lalibela, dans la région,
 * *entre l'armée* et des miliciens". It goes to the verb, and takes what is joined on behind it.
 */
export function repairOwnPrepositions(draft: TreeDraft, rules: RepairRules): void {
  if (rules.repeatedPreposition.size === 0) return;
  draft.words.forEach((word, i) => {
    const head = word.head;
    if (word.relation !== "conj" || !nominal.test(word.upos) || head < 0 || head > i || childWith(draft, i, "cc") >= 0)
      return;
    if (!nominal.test(draft.words[head]?.upos ?? "")) return;
    const own = childWith(draft, i, "case");
    const mark = draft.words[own];
    if (mark?.upos !== "ADP" || own > i || draft.words[own - 1]?.form !== ",") return;
    if (rules.agentPreposition.has(mark.lemma)) return;
    if (rules.repeatedPreposition.has(mark.lemma) && childWith(draft, own, "fixed") < 0) return;
    if (draft.words[childWith(draft, head, "case")]?.lemma === mark.lemma) return;
    const verb = verbAbove(draft, head);
    if (verb < 0) return;
    const joined = (draft.children[head] as number[]).filter(
      (child) => child > i && draft.words[child]?.relation === "conj" && childWith(draft, child, "cc") >= 0,
    );
    reattach(draft, i, verb, "obl:mod");
    for (const next of joined) reattach(draft, next, i, "conj");
  });
}

function verbAbove(draft: TreeDraft, from: number): number {
  for (
    let at = draft.words[from]?.head ?? -1, steps = 0;
    at >= 0 && steps < 5;
    at = draft.words[at]?.head ?? -1, steps++
  )
    if (draft.words[at]?.upos === "VERB") return at;
  return -1;
}

/** One conjunct of a noun, after a comma and without a conjunction, is an apposition (`sa sœur, la ville de X`). */
export function repairAppositions(draft: TreeDraft): void {
  draft.words.forEach((word, i) => {
    if (childWith(draft, i, "conj") < 0 || !nominal.test(word.upos)) return;
    const conjuncts = (draft.children[i] as number[]).filter((child) => draft.words[child]?.relation === "conj");
    const [only] = conjuncts;
    if (conjuncts.length !== 1 || only === undefined || !nominal.test(draft.words[only]?.upos ?? "")) return;
    const bare = childWith(draft, only, "cc", "case", "conj") < 0 && childWith(draft, only, "det") >= 0;
    if (bare && childWith(draft, only, "punct") >= 0) relabel(draft, only, "appos");
  });
}

const split = ["nsubj", "nsubj:pass"];

/**
 * Two subjects of one verb with a conjunction right before the second are one coordination
 * (`L'armée d'Arakan *et les rebelles* ont fait leur jonction`).
 */
export function repairSplitConjuncts(draft: TreeDraft): void {
  draft.words.forEach((_, verb) => {
    if ((draft.children[verb] as number[]).length < 2) return;
    for (const relation of split) {
      const found = (draft.children[verb] as number[]).filter((child) => draft.words[child]?.relation === relation);
      found.slice(1).forEach((second, at) => {
        const first = found[at] as number;
        const linking = conjunctionBefore(draft, second, first);
        if (linking < 0 || second > verb || hasVerbBetween(draft, first, second)) return;
        reattach(draft, second, first, "conj");
        reattach(draft, linking, second, "cc");
      });
    }
  });
}

/**
 * A subject that a conjunction opens is the second of two; the first was hung on what stands in front of the clause ("À Bria,
 * *les 3R* et l'UPC se disputent …").
 */
export function repairLostConjuncts(draft: TreeDraft): void {
  draft.words.forEach((word, second) => {
    if (!/^nsubj/.test(word.relation) || word.head < second || !nominal.test(word.upos)) return;
    const linking = childWith(draft, second, "cc");
    if (linking < 1 || linking > second || draft.words[linking - 1]?.form === ",") return;
    let first = linking - 1;
    for (let steps = 0; steps < 4; steps++) {
      const { relation, head } = draft.words[first] as TreeDraft["words"][number];
      if (!/^(?:amod|flat|flat:name|nmod)$/.test(relation) || head > first || head < 0) break;
      if (relation === "nmod" && childWith(draft, first, "case") < 0) break;
      first = head;
    }
    const { upos, relation, head } = draft.words[first] as TreeDraft["words"][number];
    const loose = /^(?:appos|nmod|obl:mod|dep|parataxis|dislocated)$/.test(relation) || isBehindComma(draft, first);
    if (!nominal.test(upos) || head < 0 || !loose) return;
    if (childWith(draft, first, "case") >= 0 || hasVerbBetween(draft, first, second)) return;
    reattach(draft, first, word.head, word.relation);
    reattach(draft, second, first, "conj");
  });
}

const loose = /^(?:appos|nmod|obl:mod|dep|parataxis|dislocated|conj)$/;

/** "En prenant la gare, *l'armée* et ses alliés …": a noun behind a comma that no preposition or conjunction joins to what went before. */
export function isBehindComma(draft: TreeDraft, noun: number): boolean {
  if (!loose.test(draft.words[noun]?.relation ?? "") || childWith(draft, noun, "cc", "case") >= 0) return false;
  const article = childWith(draft, noun, "det");
  return draft.words[(article >= 0 && article < noun ? article : noun) - 1]?.form === ",";
}

/** The conjunction that stands before the phrase of a noun, with nothing but its own words between; -1 for none. */
function conjunctionBefore(draft: TreeDraft, noun: number, from: number): number {
  if (!nominal.test(draft.words[noun]?.upos ?? "")) return -1;
  let at = noun - 1;
  while (at > from && draft.words[at]?.head === noun && draft.words[at]?.upos !== "CCONJ") at--;
  return at > from && draft.words[at]?.upos === "CCONJ" ? at : -1;
}

function hasVerbBetween(draft: TreeDraft, from: number, to: number): boolean {
  return draft.words.slice(from, to).some(({ upos }) => upos === "VERB" || upos === "AUX");
}

/**
 * A verb behind a relative clause that commas close goes with the clause around it ("stormed Sinja, which they had shelled, *and
 * seized* the headquarters").
 */
export function repairClosedRelatives(draft: TreeDraft): void {
  draft.words.forEach((word, verb) => {
    const relative = draft.words[word.head];
    if (word.relation !== "conj" || word.upos !== "VERB" || relative?.relation !== "acl:relcl") return;
    const linking = childWith(draft, verb, "cc");
    const opening = Math.min(
      word.head,
      ...(draft.children[word.head] as number[]).filter((child) => draft.words[child]?.upos !== "PUNCT"),
    );
    if (linking < 1 || draft.words[linking - 1]?.form !== "," || draft.words[opening - 1]?.form !== ",") return;
    let above = relative.head;
    while (above >= 0 && draft.words[above]?.upos !== "VERB") above = draft.words[above]?.head ?? -1;
    if (above >= 0 && above < word.head) reattach(draft, verb, above, "conj");
  });
}
