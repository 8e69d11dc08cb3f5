import { covers, type Span, type Upos } from "@recoupe/model";
import type { Unit } from "./analyser.ts";
import { frontedRelative } from "./fronted-relative.ts";
import { isHyphenParticiple } from "./hyphen-compounds.ts";
import { isFiniteVerb } from "./morphology.ts";

/** How the head of an aside hangs on what it is said of. */
export type AsideRelation = "appos" | "acl" | "acl:relcl" | "nmod" | "obl" | "dep" | "parataxis" | "punct";

/** Words that stand between the parts of a clause without being one, by index: `(RSF)`, or a time before its verb. */
export interface Aside {
  readonly first: number;
  readonly last: number;
  /** How many marks (brackets, commas) it has on each side. */
  readonly marks: 0 | 1;
  /** The word it is said of. */
  readonly host: number;
  readonly relation: AsideRelation;
  /** The clause's verb behind it, where the tagger took that for a participle; -1 else. */
  readonly verb: number;
}

/** What is looked at in a word. */
export interface Seen extends Span {
  readonly form: string;
  readonly lemma?: string;
  /** The tag of the model: `VERB:Part:Past`. */
  readonly tag: string;
  readonly upos: Upos;
}

/** What a language's asides are known by. */
export interface AsideWords {
  /** First words of phrases that name a source, as forms. */
  readonly openers: ReadonlySet<string>;
  /** Verbs of saying, as lemmas. */
  readonly telling: ReadonlySet<string>;
  /** Relative pronouns, as forms, where the tags do not tell them: `qui`. */
  readonly relatives: ReadonlySet<string>;
  /** Relative pronouns that open a clause between Arabic commas, as forms: `التي`. */
  readonly commaRelatives: ReadonlySet<string>;
  /** Words that stand between a subject and its verb, as forms: `se`, `n'`. */
  readonly clitics: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
/** A language that says nothing of its asides. */
export const noAsideWords: AsideWords = {
  openers: none,
  telling: none,
  relatives: none,
  commaRelatives: none,
  clitics: none,
};

/** Most words in an aside. */
const longest = { brackets: 8, commas: 18, report: 8, speaker: 14, label: 6 };
const named = new Set<Upos>(["NOUN", "PROPN", "PRON", "NUM"]);
/** How an aside hangs on its noun, by the class of its first word. */
const joinedAs: Partial<Record<Upos, AsideRelation>> = { VERB: "acl", ADP: "nmod" };
const opening = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|VERB:Part:Past|PRON:Rel)/;

/**
 * The asides of a sentence, in text order: what stands in brackets; an apposition, participle or relative clause between
 * commas that part subject and verb; a time between the two ("the army *on Monday* entered"); what parts an auxiliary from its participle; who says it, with the pronoun
 * behind the verb ("la ville, *assure-t-elle*, est libre"); the label of a heading ("*Kidal :* l'armée avance"); what a hyphen joins to a participle ("*Iran-*backed"). The parser joins the clause better without them. `pastForms` says that finite pasts look
 * like participles.
 */
export function findAsides(
  words: readonly Seen[],
  units: readonly Unit[],
  pastForms: boolean,
  known: AsideWords = noAsideWords,
): Aside[] {
  const found: Aside[] = [];
  for (let at = 0; at < words.length - 1; at++) {
    const aside =
      (pastForms ? timeInFront(words, at, units) : null) ??
      labelInFront(words, at) ??
      beforeHyphen(words, at) ??
      timeBetweenCommas(words, at, units) ??
      sourceBetweenCommas(words, at, known.openers) ??
      relativeBetweenCommas(words, at, known.commaRelatives) ??
      titleBetweenCommas(words, at, known.commaRelatives) ??
      inBrackets(words, at) ??
      behindAuxiliary(words, at) ??
      insertedReport(words, at) ??
      insertedSpeaker(words, at, known.telling) ??
      frontedRelative(words, at, known.relatives) ??
      betweenCommas(words, at, pastForms, known) ??
      timeBeforeVerb(words, at, units);
    if (!aside) continue;
    found.push(aside);
    at = aside.last;
  }
  return found;
}

function beforeHyphen(words: readonly Seen[], first: number): Aside | null {
  if (words[first + 2]?.tag !== "ADJ" || !isHyphenParticiple(words, first + 2)) return null;
  return { first, last: first + 1, marks: 0, host: first + 2, relation: "dep", verb: -1 };
}

function inBrackets(words: readonly Seen[], first: number): Aside | null {
  const before = words[first - 1];
  if (words[first]?.form !== "(" || !before || !named.has(before.upos)) return null;
  const last = closing(words, first, ")", longest.brackets);
  if (last < 0 || words.slice(first, last).some(({ upos }) => upos === "VERB")) return null;
  return { first, last, marks: 1, host: first - 1, relation: "appos", verb: -1 };
}

/** "Les soldats ont*, dans la matinée de mardi,* repris la ville": what stands between commas that part a participle from its auxiliary. */
function behindAuxiliary(words: readonly Seen[], first: number): Aside | null {
  if (words[first]?.form !== "," || !words[first - 1]?.tag.startsWith("AUX:Fin")) return null;
  const last = closing(words, first, ",", longest.commas);
  if (last < 0 || words.slice(first, last).some(isFiniteVerb)) return null;
  const host = words[last + 1]?.upos === "ADV" ? last + 2 : last + 1;
  return words[host]?.tag === "VERB:Part:Past" ? { first, last, marks: 1, host, relation: "obl", verb: -1 } : null;
}

/** ", assure-t-elle," ", a-t-il ajouté lundi,": goes to the verb behind it, or else the one before. */
function insertedReport(words: readonly Seen[], first: number): Aside | null {
  if (words[first]?.form !== "," || !isFiniteVerb(words[first + 1])) return null;
  const pronoun = words[first + 2];
  if (pronoun?.upos !== "PRON" || !pronoun.form.startsWith("-")) return null;
  const last = closing(words, first, ",", longest.report);
  if (last < 0 || words.slice(first + 2, last).some(isFiniteVerb)) return null;
  const behind = words.findIndex(({ upos }, at) => at > last && upos === "VERB");
  const host = behind >= 0 ? behind : words.findLastIndex(({ upos }, at) => at < first && upos === "VERB");
  return host < 0 ? null : { first, last, marks: 1, host, relation: "parataxis", verb: -1 };
}

/**
 * "Les rebelles*, assure le gouverneur,* ont été chassés": a verb of saying with its subject behind it, in front of the finite
 * verb of the clause.
 */
function insertedSpeaker(words: readonly Seen[], first: number, telling: ReadonlySet<string>): Aside | null {
  if (words[first]?.form !== "," || telling.size === 0 || first === 0) return null;
  const verb = tellingVerb(words, first + 1);
  if (verb < 0 || !telling.has(words[verb]?.lemma ?? "")) return null;
  const last = closing(words, first, ",", longest.speaker);
  if (last < verb + 2 || !/^(?:DET|NOUN|PROPN|NUM|PRON|ADP\+DET)/.test(words[verb + 1]?.tag ?? "")) return null;
  if (
    words.slice(verb + 1, last).some(isFiniteVerb) ||
    (!named.has(words[last - 1]?.upos ?? "PUNCT") && words[last - 1]?.upos !== "ADJ")
  )
    return null;
  const before = words.findLastIndex(({ form }, at) => at < first && /^[;:«»—–]$/.test(form));
  if (words.slice(before + 1, first).some(isFiniteVerb)) return null;
  const verbBehind = words.findIndex(({ upos }, at) => at > last && upos === "VERB");
  const host = verbBehind >= 0 ? verbBehind : words.findIndex((word, at) => at > last && isFiniteVerb(word));
  return host < 0 || !words.slice(last, host + 1).some(isFiniteVerb)
    ? null
    : { first, last, marks: 1, host, relation: "parataxis", verb: -1 };
}

/** The verb of a group that begins at a word: finite itself, or the participle right behind its auxiliary; -1 for none. */
function tellingVerb(words: readonly Seen[], at: number): number {
  if (!isFiniteVerb(words[at])) return -1;
  return words[at]?.upos === "AUX" && words[at + 1]?.tag.startsWith("VERB:Part") ? at + 1 : at;
}

function betweenCommas(words: readonly Seen[], first: number, pastForms: boolean, known: AsideWords): Aside | null {
  const before = words[first - 1];
  const opener = words[first + 1];
  if (words[first]?.form !== "," || !before || !opener) return null;
  const relative =
    opener.tag === "PRON:Rel" || (opener.upos === "PRON" && known.relatives.has(opener.form.toLowerCase()));
  if ((!named.has(before.upos) && before.form !== ")") || !(relative || opening.test(opener.tag))) return null;
  const last = closing(words, first, ",", longest.commas);
  const verb = last < 0 ? -1 : mainVerb(words, last, first, pastForms, known.clitics);
  if (verb < 0) return null;
  const finite = words.slice(first, last).filter(isFiniteVerb).length;
  if (finite > (relative ? 2 : 0)) return null;
  const relation = relative ? (finite === 0 ? "dep" : "acl:relcl") : (joinedAs[opener.upos] ?? "appos");
  return {
    first,
    last,
    marks: 1,
    host: lastNamed(words, first),
    relation,
    verb: isFiniteVerb(words[verb]) ? -1 : verb,
  };
}

/** The clause's verb if it follows at once: finite, or taken for a participle where no verb went before; -1 else. */
function mainVerb(
  words: readonly Seen[],
  mark: number,
  before: number,
  pastForms: boolean,
  clitics: ReadonlySet<string>,
): number {
  let at = words[mark + 1]?.upos === "ADV" ? mark + 2 : mark + 1;
  while (at <= mark + 3 && clitics.has(words[at]?.form.toLowerCase() ?? "")) at++;
  const taken = pastForms && words[at]?.tag === "VERB:Part:Past" && !words.slice(0, before).some(isFiniteVerb);
  return isFiniteVerb(words[at]) || taken ? at : -1;
}

/** The noun right before a mark, past an aside in brackets. */
function lastNamed(words: readonly Seen[], mark: number): number {
  if (words[mark - 1]?.form !== ")") return mark - 1;
  let at = mark - 1;
  while (at > 0 && words[at]?.form !== "(") at--;
  return Math.max(0, at - 1);
}

/** The mark that ends an aside, if it does so within reach and before any other such mark; -1 else. */
function closing(words: readonly Seen[], first: number, mark: string, reach: number): number {
  for (let at = first + 1; at < words.length && at <= first + reach + 1; at++) {
    if (words[at]?.form === mark) return at > first + 1 ? at : -1;
  }
  return -1;
}

function timeBeforeVerb(words: readonly Seen[], first: number, units: readonly Unit[]): Aside | null {
  const before = words[first - 1];
  const start = words[first]?.start;
  if (!before || !(named.has(before.upos) || before.upos === "AUX" || before.form === ")")) return null;
  const unit = units.find((one) => one.time === true && one.start === start);
  if (!unit || isTimed(units, before)) return null;
  const next = words.findIndex((word) => word.start >= unit.end);
  if (!/^(?:VERB|AUX):(?:Fin|Part:Past)/.test(words[next]?.tag ?? "") || words[next - 1]?.end !== unit.end) return null;
  return { first, last: next - 1, marks: 0, host: next, relation: "obl", verb: -1 };
}

/** "يعتزم الجيش*، بحسب خبراء،* نشر لواءين": who says so, between Arabic commas behind the verb; `openers` begin such phrases. */
function sourceBetweenCommas(words: readonly Seen[], first: number, openers: ReadonlySet<string>): Aside | null {
  const [opener, next] = [words[first + 1], words[first + 2]];
  if (words[first]?.form !== "،" || !opener || !next) return null;
  const glued = opener.end === next.start ? `${opener.form}${next.form}` : opener.form;
  if (!openers.has(opener.form) && !openers.has(glued)) return null;
  const last = closing(words, first, "،", longest.brackets);
  if (last < 0 || words.slice(first, last).some(({ upos }) => upos === "VERB")) return null;
  const host = words.findLastIndex(({ upos }, at) => at < first && upos === "VERB");
  return host < 0 ? null : { first, last, marks: 1, host, relation: "obl", verb: -1 };
}

/** "أعلن الجيش*، اليوم الأحد،* سيطرته": a time between commas behind its verb, in a script that has commas of its own. */
function timeBetweenCommas(words: readonly Seen[], first: number, units: readonly Unit[]): Aside | null {
  const opener = words[first + 1];
  if (words[first]?.form !== "،" || !opener) return null;
  const unit = units.find((one) => one.time === true && one.start === opener.start);
  if (!unit) return null;
  const last = words.findIndex((word) => word.start >= unit.end);
  if (words[last]?.form !== "،" || words[last - 1]?.end !== unit.end) return null;
  const host = words.findLastIndex(({ upos }, at) => at < first && upos === "VERB");
  return host < 0 ? null : { first, last, marks: 1, host, relation: "obl", verb: -1 };
}

/** "سيطرت الحركة*، التي تدعمها الدولة،* على المدينة": a relative clause behind the subject, in front of what the verb governs. */
function relativeBetweenCommas(words: readonly Seen[], first: number, relatives: ReadonlySet<string>): Aside | null {
  if (words[first]?.form !== "،" || !relatives.has(words[first + 1]?.form ?? "")) return null;
  const last = closing(words, first, "،", longest.commas);
  if (last < 0 || words[last + 1]?.upos !== "ADP" || !named.has(words[first - 1]?.upos ?? "PUNCT")) return null;
  if (!words.slice(0, first).some(({ upos }) => upos === "VERB")) return null;
  if (words.slice(first, last).filter(({ upos }) => upos === "VERB").length !== 1) return null;
  return { first, last, marks: 1, host: first - 1, relation: "acl:relcl", verb: -1 };
}

/** "أعلن قائد الجيش*، العقيد سمير،* أن القوات": the title and name of who speaks, in front of what is told. */
function titleBetweenCommas(words: readonly Seen[], first: number, relatives: ReadonlySet<string>): Aside | null {
  if (relatives.size === 0 || words[first]?.form !== "،" || !named.has(words[first - 1]?.upos ?? "PUNCT")) return null;
  const last = closing(words, first, "،", longest.brackets);
  const next = words[last + 1];
  if (last < 0 || !next || !(next.upos === "SCONJ" || next.form === "عن" || next.form === "إن")) return null;
  if (!words.slice(first + 1, last).every(({ upos }) => ["NOUN", "PROPN", "ADJ"].includes(upos))) return null;
  if (!words.slice(0, first).some(({ upos }) => upos === "VERB")) return null;
  return { first, last, marks: 1, host: first - 1, relation: "appos", verb: -1 };
}

/** "*On Monday* the army entered": a time that opens the sentence, with no comma behind it, goes to the first finite verb. */
function timeInFront(words: readonly Seen[], first: number, units: readonly Unit[]): Aside | null {
  if (first !== 0) return null;
  const unit = units.find((one) => one.time === true && one.start === words[0]?.start);
  if (!unit) return null;
  const next = words.findIndex((word) => word.start >= unit.end);
  if (next < 1 || words[next - 1]?.end !== unit.end) return null;
  const opener = words[next];
  if (!opener || !/^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)/.test(opener.tag) || isTimed(units, opener)) return null;
  const finite = words.findIndex((word, at) => at > next && /^VERB:Fin/.test(word.tag));
  const told = (word: Seen, at: number): boolean =>
    at > next && /^VERB:(?:Fin|Part:Past)/.test(word.tag) && words[at - 1]?.form !== ",";
  const host = finite >= 0 ? finite : words.findIndex(told);
  return host < 0 ? null : { first: 0, last: next - 1, marks: 0, host, relation: "obl", verb: -1 };
}

const labelled: ReadonlySet<Upos> = new Set<Upos>(["NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "NUM"]);

/** "*Nord-Kivu :* l'armée repousse …": what a heading is about, or who speaks, in front of a clause with a verb of its own. */
function labelInFront(words: readonly Seen[], first: number): Aside | null {
  if (first !== 0) return null;
  const mark = dateline(words) ?? colonOf(words);
  if (mark < 1 || !words.slice(0, mark).every(({ upos }) => labelled.has(upos) || upos === "PUNCT")) return null;
  const host = words.findIndex(
    ({ upos }, at) => at > mark + 1 && upos === "VERB" && words.slice(mark + 1, at + 1).some(isFiniteVerb),
  );
  return host < 0 ? null : { first: 0, last: mark, marks: 0, host, relation: "parataxis", verb: -1 };
}

/** The colon behind a label with a name in it that no bullet opens; -1 for none. */
function colonOf(words: readonly Seen[]): number {
  const mark = words.slice(0, longest.label + 1).findIndex(({ form }) => form === ":");
  const isName = words.slice(0, Math.max(0, mark)).some(({ upos }) => upos === "PROPN");
  return isName && (words[0]?.upos !== "PUNCT" || /^[•▪■●◦‣►▶▸]$/.test(words[0].form)) ? mark : -1;
}

/** The dash behind a town in brackets that heads a report: "*(Nairobi) –* Soldiers entered …"; null for none. */
function dateline(words: readonly Seen[]): number | null {
  if (words[0]?.form !== "(") return null;
  const close = words.slice(0, longest.label).findIndex(({ form }) => form === ")");
  return close > 0 && /^[-–—]$/.test(words[close + 1]?.form ?? "") ? close + 1 : null;
}

/** Whether a word is itself part of a time: then the two are one phrase. */
function isTimed(units: readonly Unit[], word: Seen): boolean {
  return units.some((unit) => unit.time === true && covers(unit, word));
}
