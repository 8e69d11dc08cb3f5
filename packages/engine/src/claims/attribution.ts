import type { Cited } from "@recoupe/model";
import { baseRelation, dependents, feature } from "../grammar/sentence-tree.ts";
import { citedOf, mediumOf, nameBehindMedium, nameFrom, quotedBy } from "./cited.ts";
import { citingPhrase, isCiting, opensCiting } from "./citing-phrase.ts";
import type { Discourse } from "./discourse.ts";
import { learnedFrom } from "./learned-from.ts";
import type { SayingKind } from "./lexicon.ts";
import { lightSaying } from "./light-saying.ts";
import { classOf, semanticHead } from "./noun-phrase.ts";
import { parties } from "./party-class.ts";
import { opensQuotation } from "./quotation.ts";
import { isAsSaid, reachOfVerb } from "./reach.ts";
import { headOfRange, isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { followsComma, invertedSpeaker, speakerBehind, speaks, subjectOfSaying } from "./speaker.ts";
import { bracketedSource, speakerLabel } from "./speaker-label.ts";
import { isPassive, isPastParticiple, isRelative, isVerbal } from "./subject.ts";
import { type Tail, tailSpeaker } from "./tail-speaker.ts";
import { isTollNoun } from "./tolls.ts";
import { calledUntrue } from "./word-denial.ts";

/** Somebody cited in a sentence, and the words the citation reaches. */
export interface Citation {
  readonly kind: SayingKind;
  /** Outermost first: the medium that was told, then the speaker. */
  readonly cited: readonly Cited[];
  /** The word that cites: a said-verb or the head of "selon X". */
  readonly at: number;
  readonly reaches: (word: number) => boolean;
  /** The whole previous sentence is meant: "X l'a confirmé". */
  readonly previous: boolean;
}

/** Finds who is cited in a sentence and for which clauses. `lastSpeaker` is whom a bare "a-t-il dit" means. */
export function findCitations(reading: SentenceReading, discourse: Discourse, lastSpeaker: Cited | null): Citation[] {
  const found: Citation[] = [];
  let last = lastSpeaker;
  reading.words.forEach((_, index) => {
    const kind = sayingAt(reading, index);
    const citation = kind
      ? sayingVerb(reading, index, kind, discourse, last)
      : isCiting(reading, index)
        ? citingPhrase(reading, index, discourse, last)
        : null;
    if (!citation) return;
    found.push(citation);
    last = citation.cited.at(-1) ?? last;
  });
  const labels = [speakerLabel(reading, discourse), bracketedSource(reading, discourse)];
  found.push(...labels.filter((label) => label !== null));
  return found.sort((a, b) => reachOf(reading, b) - reachOf(reading, a));
}

/** How a word brings in somebody's words; null where it does not. Who is "citing X" adds X to who is cited. */
function sayingAt(reading: SentenceReading, index: number): SayingKind | null {
  const word = wordAt(reading, index);
  if (!isVerbal(word)) return null;
  if (isParticle(reading, index, "cites") && ["acl", "advcl"].includes(baseRelation(word.relation))) return null;
  if (isSaidOfParty(reading, index) || opensCiting(reading, index) || isAlias(reading, index)) return null;
  if (calledUntrue(reading, index) >= 0) return "deny";
  const known = reading.lexicon.sayings.get(word.lemma);
  if (known === "believe" && plans(reading, index)) return null;
  if (known === "say" && isParticle(reading, index - 1, "past-negator")) return null;
  if (known)
    return isTally(reading, index) && !countsDead(reading, index) && !tellsBehind(reading, index) ? null : known;
  return lightSaying(reading, index) >= 0 || isInsertedVerb(reading, index) ? "say" : null;
}

/**
 * "les rebelles, *soutenus* par leur voisin": what is said of a party by a participle is done to it, not told; so is what
 * a verb like "assurer" or "back" is said of that tells only by a clause.
 */
function isSaidOfParty(reading: SentenceReading, index: number): boolean {
  const { head, relation } = wordAt(reading, index);
  if (head < 0 || baseRelation(relation) !== "acl" || !isPastParticiple(wordAt(reading, index))) return false;
  if (dependents(reading.tree, index, "aux", "ccomp").length > 0) return false;
  return isParticle(reading, index, "tells-by-clause") || parties.has(classOf(reading, semanticHead(reading, head)));
}

/** "l'armée *prévoit d'envoyer* des renforts": a plan of one's own. */
function plans(reading: SentenceReading, index: number): boolean {
  const planned = reading.lexicon.modals.get(wordAt(reading, index).lemma) === "planned";
  return planned && dependents(reading.tree, index, "xcomp").length > 0;
}

/** "le général Daglo, *dit* « Hemetti »", "Mohamed Daglo *dit* Hemetti". */
function isAlias(reading: SentenceReading, index: number): boolean {
  if (!isParticle(reading, index, "alias") || dependents(reading.tree, index, "aux", "ccomp").length > 0) return false;
  const [before, next, name] = [reading.words[index - 1], reading.words[index + 1], reading.words[index + 2]];
  if (before?.upos === "PROPN" && next?.upos === "PROPN") return true;
  return before?.form === "," && next !== undefined && opensQuotation(next.form) && name?.upos === "PROPN";
}

function reachOf(reading: SentenceReading, citation: Citation): number {
  let count = 0;
  for (let index = 0; index < reading.words.length; index++) if (citation.reaches(index)) count++;
  return count;
}

/** The chain of those cited for a word, outermost first, without repeating anybody. */
export function citedFor(citations: readonly Citation[], word: number): Cited[] {
  const chain: Cited[] = [];
  for (const citation of citations) {
    if (citation.at === word || !citation.reaches(word)) continue;
    for (const cited of citation.cited) {
      if (!chain.some((known) => known.name === cited.name)) chain.push(cited);
    }
  }
  return chain;
}

/** Whether a verb says something only of a number of dead: "compter", "déplorer" with another object do not. */
function isTally(reading: SentenceReading, verb: number): boolean {
  return isParticle(reading, verb, "tallies");
}

/** "…, *avance* un officier": told, whatever else the verb may mean. */
export function tellsBehind(reading: SentenceReading, verb: number): boolean {
  if (!isTally(reading, verb)) return false;
  const speaker = speakerBehind(reading, verb);
  return speaker > verb && speaks(reading, speaker) && !opensClause(reading, verb);
}

/** Whether a verb stands at the head of its sentence, with nothing told before it. */
function opensClause(reading: SentenceReading, verb: number): boolean {
  return !reading.words.slice(0, verb).some(isVerbal);
}

function countsDead(reading: SentenceReading, verb: number): boolean {
  return dependents(reading.tree, verb, "obj").some((object) => isTollNoun(reading, object));
}

function sayingVerb(
  reading: SentenceReading,
  verb: number,
  kind: SayingKind,
  discourse: Discourse,
  lastSpeaker: Cited | null,
): Citation | null {
  const behind = speakerBehind(reading, verb);
  const tail = behind < 0 ? tailSpeaker(reading, verb) : null;
  if (tail) {
    const cited = withMedium(reading, verb, citedInTail(reading, tail, discourse, lastSpeaker), discourse);
    return cited && { kind, cited, at: verb, reaches: tail.reaches, previous: false };
  }
  const inverted = behind >= 0 ? behind : invertedSpeaker(reading, verb);
  const head = inverted >= 0 ? inverted : subjectOfSaying(reading, verb);
  const name = nameBehindMedium(reading, verb);
  const behindMedium = behind >= 0 && behind <= name ? -1 : name;
  const subject =
    behindMedium >= 0
      ? [nameFrom(reading, behindMedium)]
      : head < 0
        ? null
        : citedOf(reading, head, discourse, lastSpeaker);
  const source = learnedFrom(reading, verb);
  const told = source < 0 ? null : citedOf(reading, source, discourse, null);
  const speakers = [...(subject ?? []), ...(told ?? []), ...quotedBy(reading, verb, discourse)];
  const cited = withMedium(reading, verb, speakers.length > 0 ? speakers : null, discourse);
  if (!cited) return null;
  const ahead = pointsAhead(reading, verb);
  const previous = pointsBack(reading, verb);
  const reaches = previous
    ? (index: number): boolean => ahead >= 0 && index > ahead
    : reachOfVerb(reading, verb, behindMedium >= 0 ? behindMedium : head);
  return { kind, cited, at: verb, reaches, previous };
}

function withMedium(
  reading: SentenceReading,
  verb: number,
  speaker: Cited[] | null,
  discourse: Discourse,
): Cited[] | null {
  const medium = mediumOf(reading, verb, discourse);
  return medium && medium.name !== speaker?.at(-1)?.name ? [medium, ...(speaker ?? [])] : speaker;
}

/** "X l'a confirmé.": the pronoun is what the sentence before says. "C'est ce que rapporte X.": so is *ce*. */
function pointsBack(reading: SentenceReading, verb: number): boolean {
  const { tree } = reading;
  /* "بحسب ما أعلنه المتحدث": the pronoun is that of the relative. */
  if (isAsSaid(reading, verb)) return false;
  const object = dependents(tree, verb, "obj")[0];
  const clauses = dependents(tree, verb, "ccomp", "xcomp", "parataxis", "csubj").filter(
    (clause) => clause < verb || !reading.words.slice(verb, clause).some(({ form }) => form === ":"),
  );
  if (object !== undefined && wordAt(reading, object).upos === "PRON" && clauses.length === 0)
    if (isParticle(reading, object, "it")) return true;
  if (
    isPassive(reading, verb) &&
    clauses.length === 0 &&
    dependents(reading.tree, verb, "ccomp", "advcl").length === 0
  ) {
    const subject = dependents(reading.tree, verb, "nsubj")[0];
    if (subject !== undefined && isParticle(reading, subject, "allegation") && isBareNoun(reading, subject))
      return true;
  }
  const { head, relation } = wordAt(reading, verb);
  if (baseRelation(relation) !== "acl" || head < 0 || head > 3) return false;
  return isParticle(reading, head, "it") && isParticle(reading, 0, "it") && clauses.length === 0;
}

/** "L'information a été confirmée par X": a noun that says no more than the sentence before. */
function isBareNoun(reading: SentenceReading, noun: number): boolean {
  return dependents(reading.tree, noun, "nmod", "acl", "amod").length === 0;
}

/** "X l'a annoncé : la ville est libre": the colon that the pronoun points to; -1 for none. */
function pointsAhead(reading: SentenceReading, verb: number): number {
  if (!pointsBack(reading, verb)) return -1;
  const colon = reading.words.findIndex((word, index) => index > verb && word.form === ":");
  return colon >= 0 && colon < reading.words.length - 2 ? colon : -1;
}

/** "…, parie un analyste": any verb set in behind a comma with its subject after it speaks. */
function isInsertedVerb(reading: SentenceReading, verb: number): boolean {
  const relation = baseRelation(wordAt(reading, verb).relation);
  const set = relation === "parataxis" || relation === "conj" || relation === "advcl" || relation === "root";
  if (!set || !reading.lexicon.particles.has("inserted-verb") || !isFiniteVerb(reading, verb)) return false;
  if (!followsComma(reading, verb) || hasComplementBehind(reading, verb)) return false;
  const before = (reading.tree.children[verb] ?? []).filter((child) => child < verb);
  if (before.some((child) => isRelative(reading, child) || wordAt(reading, child).upos === "CCONJ")) return false;
  const speaker = invertedSpeaker(reading, verb);
  return speaker >= 0 && (speaks(reading, speaker) || isParticle(reading, speaker, "this-writing"));
}

function isFiniteVerb(reading: SentenceReading, verb: number): boolean {
  const group = [verb, ...dependents(reading.tree, verb, "aux")];
  return group.some((index) => feature(wordAt(reading, index), "VerbForm") === "Fin");
}

function hasComplementBehind(reading: SentenceReading, verb: number): boolean {
  return dependents(reading.tree, verb, "ccomp", "xcomp", "advcl").some((child) => child > verb);
}

function citedInTail(
  reading: SentenceReading,
  tail: Tail,
  discourse: Discourse,
  lastSpeaker: Cited | null,
): Cited[] | null {
  let first = tail.first;
  while (first < tail.last && ["DET", "NUM", "ADP", "ADV", "PUNCT"].includes(wordAt(reading, first).upos)) first++;
  const head = headOfRange(reading.words, first, tail.last);
  /* "…, a *day* after the army told residents to leave" */
  if (isParticle(reading, head, "time-unit")) return null;
  const { upos } = wordAt(reading, head);
  if (upos === "PRON" || reading.sourceAt[head]) return citedOf(reading, head, discourse, lastSpeaker);
  const nominal = reading.words
    .slice(first, tail.last + 1)
    .some((word) => word.upos === "NOUN" || word.upos === "PROPN");
  if (!nominal) return null;
  const span = { start: wordAt(reading, first).start, end: wordAt(reading, tail.last).end };
  const name = reading.text.slice(span.start, span.end);
  const source = reading.sourceAt.slice(first, tail.last + 1).find((found) => found !== undefined);
  return [{ name, sourceId: source?.mention.sourceId ?? null, role: null, span }];
}
