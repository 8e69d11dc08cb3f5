import type { RepairRules } from "./repair-rules.ts";
import { childWith, finiteOf, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/**
 * A pronoun that can only be an object (`les ont abattus`, `l'a prise`) is no subject of the verb behind it; nor is one of another
 * person than the verb (`*nous* a déclaré le colonel`).
 */
export function repairClitics(draft: TreeDraft, rules: RepairRules): void {
  if (rules.objectClitic.size === 0) return;
  draft.words.forEach((word, index) => {
    if (word.upos !== "PRON" || !/^nsubj/.test(word.relation) || word.head < index) return;
    const other = /Person=[12]/.test(word.features) && finiteOf(draft, word.head)?.features.includes("Person=3");
    if (other === true) relabel(draft, index, "iobj");
    else if (rules.objectClitic.has(word.form.toLowerCase()) && childWith(draft, word.head, "obj") < 0)
      relabel(draft, index, "obj");
  });
}

/** What an idiom leaves (`ont pris d'assaut *Gao*`): a name read as the apposition of a bare noun behind a preposition is the object. */
export function repairObjectsBehindPhrases(draft: TreeDraft): void {
  draft.words.forEach((word, noun) => {
    if (word.relation !== "obj" || word.upos !== "NOUN" || childWith(draft, noun, "case") !== noun - 1) return;
    const name = childWith(draft, noun, "appos");
    if (name !== noun + 1 || draft.words[name]?.upos !== "PROPN" || draft.words[word.head]?.upos !== "VERB") return;
    reattach(draft, name, word.head, "obj");
    relabel(draft, noun, "obl:mod");
  });
}

/**
 * A number right in front of those it counts out of (`contrôle désormais *14 des 17 communes*`), both read as phrases of a verb
 * without object: those are the object.
 */
export function repairCountedObjects(draft: TreeDraft): void {
  draft.words.forEach((word, number) => {
    const verb = word.head;
    if (word.upos !== "NUM" || word.relation !== "obl:mod" || verb > number || childWith(draft, number, "case") >= 0)
      return;
    if (draft.words[verb]?.upos !== "VERB" || childWith(draft, verb, "obj", "aux:pass") >= 0) return;
    const noun = (draft.children[verb] as number[]).find((child) => childWith(draft, child, "case") === number + 1);
    if (noun === undefined || draft.words[noun]?.upos !== "NOUN" || childWith(draft, noun, "nummod") < 0) return;
    reattach(draft, number, noun, "nummod");
    relabel(draft, noun, "obj");
  });
}

/** One subject before an active verb, and a noun behind it read as another: that is its object (`X abandonne Y`). */
export function repairSubjectsBehind(draft: TreeDraft, rules: RepairRules): void {
  if (!rules.subjectRequired) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || childWith(draft, verb, "obj", "aux:pass", "expl:pv", "expl:subj") >= 0) return;
    const found = (draft.children[verb] as number[]).filter((child) => draft.words[child]?.relation === "nsubj");
    const [first, second] = found;
    if (found.length !== 2 || first === undefined || second === undefined || first > verb || second < verb) return;
    const noun = draft.words[second]?.upos === "NOUN" || draft.words[second]?.upos === "PROPN";
    if (noun && childWith(draft, second, "case") < 0) relabel(draft, second, "obj");
  });
}
