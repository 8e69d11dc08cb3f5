import type { Token } from "@recoupe/model";
import type { Entry, Lexicon } from "../pack/lexicon.ts";
import type { FormShape } from "./form-shape.ts";
import { uposOf } from "./morphology.ts";

/** Classes of words that a lexicon cannot list in full. */
const openClasses = new Set(["NOUN", "PROPN", "ADJ", "ADV", "VERB", "NUM", "X"]);
const longWord = /^\p{L}{5,}$/u;

/**
 * The tags a form can have: those of the word classes the lexicon gives it, and a name's where it has a capital. A form
 * the lexicon does not know can be anything.
 */
export function knownClasses(
  tags: readonly string[],
  single: Uint8Array,
  lexicon: Lexicon,
  nouns: ReadonlyMap<string, string>,
): (shape: FormShape, token: Pick<Token, "form">, first: boolean) => Uint8Array {
  const kept = new Map<string, Uint8Array>();
  const open = single.filter((tag) => openClasses.has(uposOf(tags[tag] ?? "")));
  const noun = single.filter((tag) => uposOf(tags[tag] ?? "") === "NOUN");
  const classesOf = (entry: Entry, form: string): Uint8Array => {
    if (entry.readings.length === 0) return longWord.test(form) && open.length > 0 ? open : single;
    const capital = /^\p{Lu}/u.test(form);
    const readings = capital ? [...entry.readings, ...lexicon.find(form.toLowerCase()).readings] : entry.readings;
    const classes = new Set(readings.map(({ upos }) => (upos === "AUX" ? "VERB" : upos)));
    if (capital) classes.add("PROPN");
    const key = [...classes].sort().join();
    const known = kept.get(key);
    if (known) return known;
    const allowed = single.filter((tag) => {
      const upos = uposOf(tags[tag] ?? "");
      return classes.has(upos === "AUX" ? "VERB" : upos);
    });
    const result = allowed.length > 0 ? allowed : single;
    kept.set(key, result);
    return result;
  };
  const byShape = new WeakMap<FormShape, Uint8Array>();
  return (shape, { form }, first) => {
    if (nouns.size > 0 && nouns.has(first ? form.toLowerCase() : form)) return noun;
    const known = byShape.get(shape);
    if (known !== undefined) return known;
    const classes = classesOf(shape.entry, form);
    byShape.set(shape, classes);
    return classes;
  };
}
