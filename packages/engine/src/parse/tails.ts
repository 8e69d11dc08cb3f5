import type { Seen } from "./asides.ts";

/** Who reports, at the end of a sentence: ", the army said", ", according to residents". */
export interface Tail {
  /** Index of the comma in front of it. */
  readonly comma: number;
  /** `report`: a clause with a verb of saying; `source`: a phrase. */
  readonly kind: "report" | "source";
}

/** What a language's tails are known by, in lower case. */
export interface TailWords {
  /** Lemmas of verbs that report. */
  readonly verbs: ReadonlySet<string>;
  /** First words of phrases that name a source: `according`. */
  readonly openers: ReadonlySet<string>;
}

/** What is looked at in a word. */
export interface SeenWord extends Seen {
  readonly lemma: string;
}

/** Most words in a tail. */
const longest = 16;

/**
 * The tail of a sentence that tells first and then who says so; null for none. The parser reads the two better apart. The
 * clause must have a finite verb before the comma, and none may follow the verb that reports.
 */
export function findTail(words: readonly SeenWord[], { verbs, openers }: TailWords): Tail | null {
  if (verbs.size === 0) return null;
  const comma = beforeApposition(words, lastComma(words, words.length - 1));
  if (comma < 1 || words.length - comma > longest + 2 || !words.slice(0, comma).some(isTold)) return null;
  const rest = words.slice(comma + 1);
  if (openers.has(rest[0]?.form.toLowerCase() ?? "")) return rest.some(isFiniteVerb) ? null : { comma, kind: "source" };
  if (/^(?:ADP|SCONJ|CCONJ|ADV|PRON:Rel|PART|VERB:(?:Inf|Ger|Part:Pres))/.test(rest[0]?.tag ?? "")) return null;
  const verb = rest.findIndex((word) => /^(?:VERB|AUX)/.test(word.tag));
  const told = rest.findIndex((word) => verbs.has(word.lemma) && isTold(word));
  if (told < 0 || (verb !== told && rest[verb]?.upos !== "AUX") || rest.slice(told + 1).some(isFiniteVerb)) return null;
  return { comma, kind: "report" };
}

/** The last comma before an index. */
function lastComma(words: readonly SeenWord[], before: number): number {
  for (let at = before - 1; at > 0; at--) if (words[at]?.form === ",") return at;
  return -1;
}

/** ", a shepherd, *Musa Ali, the head of the village,* said": the comma before a speaker who is told of between commas. */
function beforeApposition(words: readonly SeenWord[], comma: number): number {
  const next = words[comma + 1];
  if (comma < 1 || next === undefined || !isTold(next)) return comma;
  const first = lastComma(words, lastComma(words, comma));
  const opens = /^(?:SCONJ|ADP|VERB:(?:Ger|Part))/.test(words[0]?.tag ?? "");
  return first > 1 && comma - first < longest && !opens && !words.slice(first, comma).some(isFiniteVerb)
    ? first
    : comma;
}

function isTold(word: Seen): boolean {
  return /^(?:VERB|AUX):(?:Fin|Part:Past)/.test(word.tag);
}

function isFiniteVerb(word: Seen): boolean {
  return /^(?:VERB|AUX):Fin/.test(word.tag);
}
