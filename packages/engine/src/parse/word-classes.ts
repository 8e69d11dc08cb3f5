import type { Token } from "@recoupe/model";
import type { Entry, Lexicon } from "../pack/lexicon.ts";
import { remembered } from "../pack/remembered.ts";
import type { FormShape } from "./form-shape.ts";
import { uposOf } from "./morphology.ts";
import type { RepairRules } from "./repairs/repair-rules.ts";

/** Classes of words that a lexicon cannot list in full. */
const openClasses = new Set(["NOUN", "PROPN", "ADJ", "ADV", "VERB", "NUM", "X"]);
/** Classes that no proper name comes from. */
const little = new Set(["DET", "PRON", "ADP", "ADV", "ADJ", "CCONJ", "SCONJ"]);
const longWord = /^\p{L}{5,}$/u;

/**
 * The tags a form can have: those of the word classes the lexicon gives it, and a name's where it has a capital. A form
 * the lexicon does not know can be anything.
 */
export function knownClasses(
  tags: readonly string[],
  single: Uint8Array,
  lexicon: Lexicon,
  { nouns, classes }: Pick<RepairRules, "nouns" | "classes">,
): (shape: FormShape, token: Pick<Token, "form">, first: boolean) => Uint8Array {
  const kept = new Map<string, Uint8Array>();
  const open = single.filter((tag) => openClasses.has(uposOf(tags[tag] ?? "")));
  const noun = single.filter((tag) => uposOf(tags[tag] ?? "") === "NOUN");
  const ofClass = remembered((upos: string) => single.filter((tag) => uposOf(tags[tag] ?? "") === upos));
  const classesOf = (entry: Entry, form: string): Uint8Array => {
    if (entry.readings.length === 0) return longWord.test(form) && open.length > 0 ? open : single;
    const capital = /^\p{Lu}/u.test(form);
    const readings = capital ? [...entry.readings, ...lexicon.find(form.toLowerCase()).readings] : entry.readings;
    const upos = new Set(readings.map(({ upos }) => (upos === "AUX" ? "VERB" : upos)));
    if (capital) upos.add("PROPN");
    const key = [...upos].sort().join();
    const known = kept.get(key);
    if (known) return known;
    const allowed = single.filter((tag) => {
      const own = uposOf(tags[tag] ?? "");
      return upos.has(own === "AUX" ? "VERB" : own);
    });
    const result = allowed.length > 0 ? allowed : single;
    kept.set(key, result);
    return result;
  };
  const byShape = new WeakMap<FormShape, Uint8Array>();
  return (shape, { form }, first) => {
    if (nouns.size > 0 && nouns.has(first ? form.toLowerCase() : form)) return noun;
    const opening = first && classes.size > 0 ? classes.get(form.toLowerCase()) : undefined;
    if (opening !== undefined) return ofClass(opening);
    if (first && isLittleWord(form, lexicon)) return classesOf(lexicon.find(form.toLowerCase()), form.toLowerCase());
    const known = byShape.get(shape);
    if (known !== undefined) return known;
    const told = classes.get(form);
    const allowed = told === undefined ? classesOf(shape.entry, form) : ofClass(told);
    byShape.set(shape, allowed);
    return allowed;
  };
}

/** "*Plusieurs* quartiers", "*Enfin*, les rebelles": a capital that only opens the sentence makes no name of a little word. */
export function isLittleWord(form: string, lexicon: Lexicon): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(form) || lexicon.find(form).readings.some(({ upos }) => upos === "PROPN")) return false;
  const { readings } = lexicon.find(form.toLowerCase());
  return readings.every(({ upos }) => little.has(upos)) && readings.some(({ upos }) => upos !== "ADJ");
}
