import type { Cited } from "@recoupe/model";
import { baseRelation, dependent, dependents, feature, isBelow } from "../grammar/sentence-tree.ts";
import { citedOf, mediumOf } from "./cited.ts";
import type { Discourse } from "./discourse.ts";
import type { SayingKind } from "./lexicon.ts";
import { classOf } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import { quoted } from "./quotation.ts";
import { headOfRange, isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { firstOfGroup, followsComma, invertedSpeaker, isHuman, subjectOfSaying } from "./speaker.ts";
import { firstConjunct, isVerbal } from "./subject.ts";
import { type Tail, tailSpeaker } from "./tail-speaker.ts";

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
  reading.words.forEach((word, index) => {
    const saying = reading.lexicon.sayings.get(word.lemma);
    if (isVerbal(word) && (saying || isInsertedVerb(reading, index))) {
      const citation = sayingVerb(reading, index, saying ?? "say", discourse, lastSpeaker);
      if (citation) found.push(citation);
    } else if (isCiting(reading, index)) {
      const citation = citingPhrase(reading, index, discourse, lastSpeaker);
      if (citation) found.push(citation);
    }
  });
  const label = speakerLabel(reading, discourse);
  if (label) found.push(label);
  return found.sort((a, b) => reachOf(reading, b) - reachOf(reading, a));
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
    if (citation.previous || citation.at === word || !citation.reaches(word)) continue;
    for (const cited of citation.cited) {
      if (!chain.some((known) => known.name === cited.name)) chain.push(cited);
    }
  }
  return chain;
}

function isCiting(reading: SentenceReading, index: number): boolean {
  const { citingPrepositions } = reading.lexicon;
  const preposition = prepositionOf(reading, index);
  if (preposition !== "" && citingPrepositions.has(preposition)) return true;
  const { head, relation } = wordAt(reading, index);
  if (head < 0 || head > index || !["nmod", "obl", "obj", "amod"].includes(baseRelation(relation))) return false;
  const above = wordAt(reading, head);
  if (isVerbal(above)) return false;
  const chain = [prepositionOf(reading, head), above.lemma, preposition].filter((part) => part !== "").join(" ");
  const bare = [above.form, preposition].filter((part) => part !== "").join(" ");
  return chain !== preposition && (citingPrepositions.has(chain) || citingPrepositions.has(bare));
}

function sayingVerb(
  reading: SentenceReading,
  verb: number,
  kind: SayingKind,
  discourse: Discourse,
  lastSpeaker: Cited | null,
): Citation | null {
  const tail = tailSpeaker(reading, verb);
  if (tail) {
    const speaker = citedInTail(reading, tail, discourse, lastSpeaker);
    const medium = mediumOf(reading, verb, discourse);
    const cited = medium && medium.name !== speaker?.at(-1)?.name ? [medium, ...(speaker ?? [])] : speaker;
    return cited && { kind, cited, at: verb, reaches: tail.reaches, previous: false };
  }
  const inverted = invertedSpeaker(reading, verb);
  const head = inverted >= 0 ? inverted : subjectOfSaying(reading, verb);
  const speaker = head < 0 ? null : citedOf(reading, head, discourse, lastSpeaker);
  if (!speaker) return null;
  const medium = mediumOf(reading, verb, discourse);
  const cited = medium && medium.name !== speaker.at(-1)?.name ? [medium, ...speaker] : speaker;
  const object = dependent(reading.tree, verb, "obj");
  const clauses = dependents(reading.tree, verb, "ccomp", "xcomp", "parataxis", "csubj");
  const pointsBack =
    object >= 0 && wordAt(reading, object).upos === "PRON" && clauses.length === 0 && isParticle(reading, object, "it");
  return { kind, cited, at: verb, reaches: reachOfVerb(reading, verb, head), previous: pointsBack };
}

/** "…, parie un analyste": any verb set in behind a comma with its subject after it speaks. */
function isInsertedVerb(reading: SentenceReading, verb: number): boolean {
  const relation = baseRelation(wordAt(reading, verb).relation);
  const set = relation === "parataxis" || relation === "conj" || relation === "advcl" || relation === "root";
  if (!set || !reading.lexicon.particles.has("inserted-verb") || !isFiniteVerb(reading, verb)) return false;
  if (!followsComma(reading, verb) || hasComplementBehind(reading, verb)) return false;
  return invertedSpeaker(reading, verb) >= 0;
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

/** A said-verb reaches its complement, before or behind it; an inserted one ("…, a-t-il dit") the clause around it. */
function reachOfVerb(reading: SentenceReading, verb: number, speaker: number): (word: number) => boolean {
  const { tree } = reading;
  const word = wordAt(reading, verb);
  const complements = (tree.children[verb] ?? []).filter((child) => child !== speaker && isSaid(reading, verb, child));
  const relation = baseRelation(word.relation);
  const set = relation === "conj" && dependent(tree, verb, "cc") < 0;
  const conjoined = set && speaker > firstOfGroup(reading, verb) && followsComma(reading, verb);
  const inserted = (relation === "parataxis" || conjoined) && word.head >= 0;
  if (inserted && (complements.length === 0 || conjoined)) {
    return (index) =>
      isBelow(tree, index, word.head) && !isBelow(tree, index, verb) && !inAside(reading, index, word.head);
  }
  if (complements.length === 0 && isAsSaid(reading, verb)) {
    const clause = clauseAbove(reading, verb);
    return (index) => isBelow(tree, index, clause) && !isBelow(tree, index, verb) && !inAside(reading, index, clause);
  }
  if (complements.length > 0 && !conjoined) {
    return (index) => complements.some((top) => isBelow(tree, index, top) && !inAside(reading, index, top));
  }
  if (baseRelation(word.relation) === "acl" || baseRelation(word.relation) === "amod") return () => false;
  if (speaker > verb) return (index) => index < verb;
  return (index) => quoted(reading, index) && !isBelow(tree, index, verb);
}

/** A complement that the parser took for an adjunct: a *that*-clause, or "admitted *to the fall of* X". */
function isSaidByForm(reading: SentenceReading, child: number): boolean {
  const relation = baseRelation(wordAt(reading, child).relation);
  if (relation === "advcl" || relation === "parataxis" || relation === "obl")
    if (dependents(reading.tree, child, "mark", "case").some((mark) => isParticle(reading, mark, "that"))) return true;
  if (relation !== "obl" && relation !== "nmod") return false;
  const preposition = prepositionOf(reading, child) || "∅";
  return !isHuman(reading, child) && (reading.lexicon.particles.get("said-preposition")?.has(preposition) ?? false);
}

/** "as X said", "according to what X said": the saying stands in a clause of manner, or in a relative of *what*. */
function isAsSaid(reading: SentenceReading, verb: number): boolean {
  const { head, relation } = wordAt(reading, verb);
  if (baseRelation(relation) === "acl" && head >= 0 && isParticle(reading, head, "as")) return true;
  return (reading.tree.children[verb] ?? []).some((child) => child < verb && isParticle(reading, child, "as"));
}

/** Whether a dependent of a said-verb is what was said. */
function isSaid(reading: SentenceReading, verb: number, child: number): boolean {
  const word = wordAt(reading, child);
  const relation = baseRelation(word.relation);
  if (["ccomp", "xcomp", "csubj"].includes(relation)) return true;
  if (child > verb && isSaidByForm(reading, child)) return true;
  if (relation === "obj") return !isHuman(reading, child);
  if (relation === "parataxis" || relation === "advcl" || relation === "conj") {
    return quoted(reading, child) || (child < verb && isClause(reading, child));
  }
  return relation === "nsubj" && child < verb && isClause(reading, child);
}

function isClause(reading: SentenceReading, index: number): boolean {
  return isVerbal(wordAt(reading, index)) || dependent(reading.tree, index, "nsubj", "cop") >= 0;
}

/** An apposition is the outlet's own aside and cites nobody. */
function inAside(reading: SentenceReading, index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && at !== top && steps < 60; steps++) {
    if (baseRelation(wordAt(reading, at).relation) === "appos") return true;
    at = wordAt(reading, at).head;
  }
  return false;
}

/** "selon X": reaches the clause it stands in, the whole sentence when it stands at the top. */
function citingPhrase(
  reading: SentenceReading,
  phrase: number,
  discourse: Discourse,
  lastSpeaker: Cited | null,
): Citation | null {
  const kind = classOf(reading, phrase);
  if (kind === "place" || kind === "event" || reading.timeAt[phrase]) return null;
  const cited = citedOf(reading, phrase, discourse, lastSpeaker);
  if (!cited) return null;
  const clause = clauseAbove(reading, phrase);
  const { tree } = reading;
  const reaches = (index: number): boolean =>
    (clause < 0 || isBelow(tree, index, clause)) && !isBelow(tree, index, phrase) && !inAside(reading, index, clause);
  const relative = relativeBelow(reading, phrase);
  return {
    kind: "say",
    cited,
    at: phrase,
    reaches: relative >= 0 ? (index) => isBelow(tree, index, relative) || reaches(index) : reaches,
    previous: false,
  };
}

/** "selon des informations selon lesquelles …": the clause below the phrase itself. */
function relativeBelow(reading: SentenceReading, phrase: number): number {
  return (
    dependents(reading.tree, phrase, "acl").find((child) => dependents(reading.tree, child, "mark").length > 0) ?? -1
  );
}

function clauseAbove(reading: SentenceReading, index: number): number {
  let at = wordAt(reading, index).head;
  for (let steps = 0; at >= 0 && steps < 60; steps++) {
    const word = wordAt(reading, at);
    const relation = baseRelation(word.relation);
    if (relation === "root" || word.head < 0) return at;
    if (relation === "conj" && isVerbal(word)) return topOf(reading, at);
    if (["ccomp", "parataxis"].includes(relation) || word.relation === "acl:relcl") return at;
    at = word.head;
  }
  return -1;
}

function topOf(reading: SentenceReading, index: number): number {
  const first = firstConjunct(reading, index);
  return wordAt(reading, first).head < 0 ? first : index;
}

/** Words before a colon that can be a bare party's name: "RSF: the town is ours". */
const briefLabel = 3;

/** "Bilan du ministère : 20 morts", "Le porte-parole : « … »": a speaker before a colon. */
function speakerLabel(reading: SentenceReading, discourse: Discourse): Citation | null {
  const colon = reading.words.findIndex((word) => word.form === ":");
  if (colon <= 0 || colon > 14 || colon >= reading.words.length - 2) return null;
  for (let index = 0; index < colon; index++) if (isVerbal(wordAt(reading, index))) return null;
  for (let index = colon - 1; index >= 0; index--) {
    const kind = classOf(reading, index);
    const brief = colon <= briefLabel && (kind === "actor" || kind === "people" || kind === "force");
    if (kind !== "official" && kind !== "source" && kind !== "organisation" && !brief) continue;
    const heads = wordAt(reading, index);
    if (heads.upos !== "NOUN" && heads.upos !== "PROPN") continue;
    const above = heads.head >= 0 && heads.head < colon ? classOf(reading, heads.head) : "other";
    if (above === "official" || above === "organisation") continue;
    const cited = citedOf(reading, index, discourse, null);
    return cited && { kind: "say", cited, at: index, reaches: (word) => word > colon, previous: false };
  }
  return null;
}
