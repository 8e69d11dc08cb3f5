import type { Word } from "@recoupe/model";
import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/**
 * An auxiliary that was read as a verb above or beside its participle (`n'ont donc pas *pris*`, `a de nouveau
 * *menacé*`): the participle is the verb, the auxiliary and what hangs on it hang on the participle.
 */
export function repairAuxiliaries(draft: TreeDraft, rules: RepairRules): void {
  if (rules.auxiliary.size === 0) return;
  draft.words.forEach((word, at) => {
    if (word.upos === "AUX" && word.relation === "aux:tense" && word.head > at) subordinate(draft, at, word.head);
    if (word.upos !== "VERB" || !rules.auxiliary.has(word.lemma) || !/VerbForm=(?:Fin|Inf)/.test(word.features)) return;
    const participle = participleBehind(draft, at, rules);
    if (participle < 0) return;
    const { head } = draft.words[participle] as Word;
    if (word.head === participle) {
      subordinate(draft, at, participle);
      return;
    }
    if (head > at && draft.words[head]?.head === at) reattach(draft, participle, at, "xcomp");
    else if (head !== at) return;
    if (/^(?:xcomp|ccomp|obj|conj|dep|parataxis)$/.test(draft.words[participle]?.relation ?? ""))
      exchange(draft, at, participle);
  });
}

/** The past participle right behind a word, with nothing but adverbs between; -1 for none. */
function participleBehind(draft: TreeDraft, at: number, rules: RepairRules): number {
  for (let next = behindPhrase(draft, at + 1, rules); next < draft.words.length && next <= at + 5; next++) {
    const { form, upos, features, relation } = draft.words[next] as Word;
    if (form === "«" || form === "“") continue;
    if (upos === "VERB" && features.includes("VerbForm=Part") && !features.includes("Tense=Pres")) return next;
    if (upos !== "ADV" && relation !== "advmod" && relation !== "fixed") return -1;
  }
  return -1;
}

/** The word behind a phrase that may stand between an auxiliary and its participle: `pour *la plupart*`, `en *partie*`. */
function behindPhrase(draft: TreeDraft, from: number, rules: RepairRules): number {
  if (draft.words[from]?.upos !== "ADP") return from;
  let noun = from + 1;
  while (["DET", "ADJ"].includes(draft.words[noun]?.upos ?? "")) noun++;
  return rules.insertedNoun.has(draft.words[noun]?.lemma ?? "") ? noun + 1 : from;
}

/** What hangs on an auxiliary hangs on its verb. */
function subordinate(draft: TreeDraft, auxiliary: number, participle: number): void {
  for (const child of [...(draft.children[auxiliary] as number[])])
    reattach(draft, child, participle, draft.words[child]?.relation ?? "dep");
  asAuxiliary(draft, auxiliary, participle);
}

/** The participle takes the place of the auxiliary above it. */
function exchange(draft: TreeDraft, auxiliary: number, participle: number): void {
  const { head, relation } = draft.words[auxiliary] as Word;
  const lower = draft.words[participle] as Word;
  const subject = childWith(draft, participle, "nsubj", "aux:tense");
  const infinitive = (draft.words[auxiliary] as Word).features.includes("VerbForm=Inf");
  if (subject >= 0 && !(infinitive && subject > participle)) return;
  if (subject >= 0) relabel(draft, subject, "obj");
  const siblings = draft.children[auxiliary] as number[];
  draft.children[auxiliary] = siblings.filter((child) => child !== participle);
  if (head >= 0)
    draft.children[head] = (draft.children[head] ?? []).map((child) => (child === auxiliary ? participle : child));
  draft.words[participle] = { ...lower, head, relation };
  const hung = [...(draft.children[auxiliary] as number[]), auxiliary];
  draft.children[auxiliary] = [];
  for (const child of hung) draft.words[child] = { ...(draft.words[child] as Word), head: participle };
  draft.children[participle] = [...(draft.children[participle] as number[]), ...hung].sort((a, b) => a - b);
  asAuxiliary(draft, auxiliary, participle);
}

function asAuxiliary(draft: TreeDraft, auxiliary: number, participle: number): void {
  const word = draft.words[auxiliary] as Word;
  draft.words[auxiliary] = { ...word, head: participle, upos: "AUX", relation: "aux:tense" };
}
