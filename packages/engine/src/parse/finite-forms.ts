import type { FormShape } from "./form-shape.ts";
import { uposOf } from "./morphology.ts";

/** What a language says of past forms that are finite and participle in one (English `seized`). */
export interface PastForms {
  /** Words before the doer of a passive: `by`. */
  readonly doer: ReadonlySet<string>;
  /** Participles that take an object though nothing governs them: `called`, `given`. */
  readonly taking: ReadonlySet<string>;
  /** Prepositions that also open a clause: `after`. */
  readonly opening: ReadonlySet<string>;
  /** Marks of the infinitive: `to`. */
  readonly infinitive: ReadonlySet<string>;
}

/** A language in which the two differ, or that says nothing. */
export const noPastForms: PastForms = { doer: new Set(), taking: new Set(), opening: new Set(), infinitive: new Set() };

/** Reads the rows `doer`, `taking`, `opening` and `infinitive` of `tokens.tsv`. */
export function readPastForms(tsv: string): PastForms {
  const rows = tsv.split("\n").map((line) => line.trim().split("\t"));
  const of = (kind: string): Set<string> =>
    new Set(rows.flatMap(([name, form]) => (name === kind && form ? [form] : [])));
  return { doer: of("doer"), taking: of("taking"), opening: of("opening"), infinitive: of("infinitive") };
}

/** A tagged word, as far as this file looks at it. */
export interface PastWord {
  readonly form: string;
  readonly tag: string;
  readonly shape: FormShape;
}

/** What has to be read anew, as indexes. */
export interface Finite {
  /** Participles that are finite. */
  readonly verbs: number[];
  /** Prepositions that open their clauses. */
  readonly conjunctions: number[];
  /** Finite forms that are infinitives: "to *quit* the town". */
  readonly infinitives: number[];
}

const nounLike = new Set(["NOUN", "PROPN", "NUM", "PRON"]);
const objectStart = new Set(["DET", "NUM", "PROPN", "NOUN", "ADJ"]);
const breaks = new Set([";", ":", '"', "“", "”", "«", "»", "(", ")", "—", "–"]);

/**
 * The words tagged as past participles that must be finite: they follow a noun, and either take an object or stand in a
 * clause without another finite verb. The tagger leans to the participle after a noun; a parse with the subject turned
 * into the head of a relative is lost.
 */
export function finiteForms(words: readonly PastWord[], forms: PastForms): Finite {
  const found: Finite = { verbs: [], conjunctions: [], infinitives: [] };
  if (forms.doer.size === 0 || words.length < 3) return found;
  const isWhole = /^[.!]$/.test(words.at(-1)?.form ?? "") || /^[.!]$/.test(words.at(-2)?.form ?? "");
  words.forEach((word, index) => {
    const mark = words[index - 1];
    if (mark?.tag !== "PART" || !forms.infinitive.has(mark.form)) return;
    const isInfinitive = word.shape.entry.readings.some(({ features }) => features.includes("VerbForm=Inf"));
    if (word.tag.startsWith("VERB") && word.tag !== "VERB:Inf" && isInfinitive) found.infinitives.push(index);
  });
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (end < words.length && !isBoundary(words[end] as PastWord, forms)) end++;
    inClause(words, start, end, isWhole, forms, found);
    start = end;
  }
  return found;
}

function inClause(
  words: readonly PastWord[],
  start: number,
  end: number,
  isWhole: boolean,
  forms: PastForms,
  found: Finite,
): void {
  const opened = isOpener(words[start] as PastWord, forms);
  let finite = false;
  let open = false;
  const loose: number[] = [];
  for (let index = start; index < end; index++) {
    const word = words[index] as PastWord;
    const upos = uposOf(word.tag);
    if (upos === "AUX") open = true;
    if (word.tag.includes(":Fin")) finite = true;
    if (!open && isCandidate(words, index, start) && !isTaking(words, index, forms)) {
      if (word.tag === pastParticiple && takesObject(words, index, end, forms)) {
        if (!finite && opened) found.conjunctions.push(start);
        found.verbs.push(index);
        finite = true;
      } else loose.push(index);
    }
    if (upos === "VERB") open = false;
  }
  const first = loose.find((index) => words[index]?.tag === pastParticiple) ?? loose[0];
  if (finite || !isWhole || first === undefined || isDoneBy(words, first, forms)) return;
  if (opened) {
    if (!hasParticle(words, first)) return;
    found.conjunctions.push(start);
  }
  found.verbs.push(first);
}

/** Whether the doer of a passive follows: "seized by", "carried out by". */
function isDoneBy(words: readonly PastWord[], index: number, forms: PastForms): boolean {
  return words.slice(index + 1, index + 4).some(({ form }) => forms.doer.has(form));
}

/** "slipped away", "broke off": an adverb right after the verb, which few bare participles have. */
function hasParticle(words: readonly PastWord[], index: number): boolean {
  return words[index + 1]?.tag === "ADV";
}

/** A preposition that could as well open a clause: `after`, `before`. */
function isOpener(word: PastWord, forms: PastForms): boolean {
  return word.tag === "ADP" && forms.opening.has(word.form.toLowerCase());
}

function isBoundary(word: PastWord, forms: PastForms): boolean {
  return word.tag === "SCONJ" || word.tag === "PRON:Rel" || breaks.has(word.form) || isOpener(word, forms);
}

const pastParticiple = "VERB:Part:Past";

/** A past form behind a noun; where the clause has no other verb, also one read as an adjective or noun. */
function isCandidate(words: readonly PastWord[], index: number, start: number): boolean {
  const word = words[index] as PastWord;
  if (word.tag !== pastParticiple && word.tag !== "ADJ" && word.tag !== "NOUN:Sing") return false;
  if (!isEither(word.shape)) return false;
  let before = index - 1;
  while (before > start && uposOf(words[before]?.tag ?? "") === "ADV") before--;
  return before >= start && nounLike.has(uposOf(words[before]?.tag ?? ""));
}

/** "a town called X", "prisoners given water". */
function isTaking(words: readonly PastWord[], index: number, forms: PastForms): boolean {
  return forms.taking.has(words[index]?.form ?? "") && takesObject(words, index, words.length, forms);
}

function takesObject(words: readonly PastWord[], index: number, end: number, forms: PastForms): boolean {
  const next = words[index + 1];
  if (!next || index + 1 >= end || forms.doer.has(next.form)) return false;

  return objectStart.has(uposOf(next.tag)) || next.tag === "PRON:Prs";
}

function isEither({ entry }: FormShape): boolean {
  const past = entry.readings.filter(({ features }) => features.includes("Tense=Past"));
  return (
    past.some(({ features }) => features.includes("VerbForm=Fin")) &&
    past.some(({ features }) => features.includes("VerbForm=Part"))
  );
}
