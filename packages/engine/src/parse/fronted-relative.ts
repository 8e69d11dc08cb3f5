import type { Aside, Seen } from "./asides.ts";
import { isFiniteVerb } from "./morphology.ts";

/** Most words of a relative clause between commas. */
const longest = 18;
const phrase = new Set(["ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM"]);

/**
 * A relative clause between commas behind the phrase of place that opens a sentence, in front of the clause itself: "À Gao, *que
 * l'armée occupe,* un marché a été pillé". The first comma stays, to part the phrase from the clause.
 * @param relatives relative pronouns, as forms
 */
export function frontedRelative(words: readonly Seen[], first: number, relatives: ReadonlySet<string>): Aside | null {
  if (words[first]?.form !== "," || words[0]?.upos !== "ADP") return null;
  if (!relatives.has(words[first + 1]?.form.toLowerCase() ?? "")) return null;
  if (!words.slice(0, first).every(({ upos }) => phrase.has(upos))) return null;
  const last = words.findIndex(({ form }, at) => at > first && form === ",");
  if (last < 0 || last - first > longest) return null;
  if (words.slice(first, last).filter(isFiniteVerb).length !== 1 || !words.slice(last).some(isFiniteVerb)) return null;
  return { first: first + 1, last, marks: 0, host: first - 1, relation: "acl:relcl", verb: -1 };
}
