import type { Seen } from "./asides.ts";
import { isFiniteVerb } from "./morphology.ts";

/** Who reports, at the end of a sentence: ", the army said", ", according to residents". */
export interface Tail {
  /** Index of the comma in front of it. */
  readonly comma: number;
  /** `report`: a clause with a verb of saying; `source`: a phrase; `inserted`: a verb of saying with its subject behind it. */
  readonly kind: "report" | "source" | "inserted";
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

/** Most words in a tail whose verb comes first: ", a indiqué vendredi le porte-parole du ministère, le colonel X". */
const longestInserted = 30;

/** What an inserted tail is known by. */
export interface InsertedWords {
  /** Lemmas of verbs that tell. */
  readonly verbs: ReadonlySet<string>;
  /** Relative pronouns, as forms, where the tags do not tell them: `qui`. */
  readonly relatives: ReadonlySet<string>;
}

/**
 * The tail of a sentence that begins with the verb of saying (`…, indique une source`, `…, a-t-elle ajouté`, `…, ont rapporté
 * à l'agence des témoins, précisant que …`); null for none. Behind the one who says so only a relative clause or a present
 * participle may go on.
 */
export function findInsertedTail(words: readonly SeenWord[], { verbs, relatives }: InsertedWords): Tail | null {
  if (verbs.size === 0) return null;
  const isRelative = relativeTest(relatives);
  for (let comma = words.length - 3; comma > 1; comma--) {
    if (words[comma]?.form !== ",") continue;
    const verb = tellingVerb(words, comma + 1);
    const quoted = /^[»”"]$/.test(words[comma - 1]?.form ?? "");
    if (verb < 0 || !(quoted || verbs.has(words[verb]?.lemma ?? ""))) continue;
    if (!isClause(words.slice(0, comma), isRelative)) continue;
    const goesOn = words.findIndex(
      (word, at) => at > verb && (isRelative(word) || (word.tag === "VERB:Part:Pres" && words[at - 1]?.form === ",")),
    );
    const rest = words.slice(verb + 1, goesOn < 0 ? words.length : goesOn);
    const inverted = isInverted(words[comma + 2]);
    const opens = !inverted && /^(?:SCONJ|PUNCT|(?:VERB|AUX):Inf)/.test(rest[0]?.tag ?? "PUNCT");
    const named = inverted || rest.some(({ upos }) => upos === "NOUN" || upos === "PROPN");
    const opened = rest.some(({ upos, form }) => upos === "SCONJ" || form === "«" || form === ":");
    const long = rest.length > longestInserted;
    return opens || !named || opened || long || rest.some(isFiniteVerb) ? null : { comma, kind: "inserted" };
  }
  return null;
}

/** `-t-il`, `-t-elle`: the pronoun behind its verb. */
function isInverted(word: Seen | undefined): boolean {
  return word?.upos === "PRON" && word.form.startsWith("-");
}

function relativeTest(relatives: ReadonlySet<string>): (word: Seen) => boolean {
  return ({ tag, upos, form }) => tag === "PRON:Rel" || (upos === "PRON" && relatives.has(form.toLowerCase()));
}

/** Whether words have a finite verb besides those of their relative clauses: "L'armée, qui tient la ville" has not. */
function isClause(words: readonly Seen[], isRelative: (word: Seen) => boolean): boolean {
  return words.filter(isFiniteVerb).length > words.filter(isRelative).length;
}

/** The verb of a group that begins at a word: finite itself, or the participle behind its auxiliary, past a pronoun in front; -1 for none. */
function tellingVerb(words: readonly Seen[], first: number): number {
  const at = words[first]?.upos === "PRON" && isFiniteVerb(words[first + 1]) ? first + 1 : first;
  if (words[at]?.tag.startsWith("VERB:Fin")) return at;
  if (!words[at]?.tag.startsWith("AUX:Fin")) return -1;
  const verb = words.findIndex((word, i) => i > at && word.upos !== "ADV" && !isInverted(word));
  return words[verb]?.tag.startsWith("VERB:Part:Past") ? verb : -1;
}

/** The last comma before an index; -1 for none. */
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
