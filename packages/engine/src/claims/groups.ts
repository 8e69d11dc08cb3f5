import type { Word } from "@recoupe/model";
import { feature } from "../grammar/sentence-tree.ts";

/**
 * A stretch of words that belong together by their tags alone, whatever the tree says: a noun with what surrounds it, or
 * a verb with its auxiliaries; `link` is a conjunction or relative pronoun, `comma` a comma, `break` stronger punctuation.
 */
export interface Group {
  readonly kind: "noun" | "verb" | "link" | "comma" | "break";
  readonly first: number;
  readonly last: number;
  /** Lemma of the preposition before a noun group, several joined by a space; "" for none. */
  readonly preposition: string;
}

const nominal: ReadonlySet<Word["upos"]> = new Set<Word["upos"]>([
  "DET",
  "NUM",
  "ADJ",
  "NOUN",
  "PROPN",
  "PRON",
  "SYM",
  "X",
]);

/** Cuts a sentence into groups by its tags, from left to right (Abney 1991, "Parsing by chunks"). */
export function groupsOf(words: readonly Word[]): Group[] {
  const groups: { -readonly [Field in keyof Group]: Group[Field] }[] = [];
  let preposition: string[] = [];
  let closed = true;
  words.forEach((word, at) => {
    const kind = kindOf(word);
    const open = groups.at(-1);
    if (kind === "preposition") {
      preposition.push(word.lemma);
      closed = true;
    } else if (open !== undefined && !closed && (kind === open.kind || (kind === "none" && open.kind === "verb"))) {
      open.last = at;
      closed = word.upos === "VERB";
    } else if (kind !== "none") {
      groups.push({ kind, first: at, last: at, preposition: kind === "noun" ? preposition.join(" ") : "" });
      preposition = [];
      closed = word.upos === "VERB" || (kind !== "noun" && kind !== "verb");
    }
  });
  return groups;
}

/** A full verb ends its group ("a annoncé | avoir repris"); what is neither noun nor verb stands inside a verb's. */
function kindOf(word: Word): Group["kind"] | "preposition" | "none" {
  const { upos } = word;
  if (upos === "PUNCT") return markKind(word.form);
  if (upos === "ADP") return "preposition";
  if (upos === "VERB" || upos === "AUX") return "verb";
  if (upos === "SCONJ" || upos === "CCONJ") return "link";
  if (upos === "PRON" && feature(word, "PronType") === "Rel") return "link";
  if (upos === "PRON" && feature(word, "Reflex") === "Yes") return "none";
  return nominal.has(upos) ? "noun" : "none";
}

function markKind(form: string): "comma" | "break" | "none" {
  if (form === "," || form === "،") return "comma";
  return /^[.;:!?؛؟()[\]—–]/.test(form) ? "break" : "none";
}
