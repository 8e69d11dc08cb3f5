import type { Actor, Span, Word } from "@recoupe/model";
import { baseRelation, dependents, feature } from "../grammar/sentence-tree.ts";
import { personOf, pronounAntecedent } from "./antecedent.ts";
import { type KnownPlace, knownPlace } from "./known-place.ts";
import { classOf, nounAt, ownerOf, phraseSpan, semanticHead } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { followsComma } from "./speaker.ts";

/** Somebody the report has spoken of. */
export interface Entity {
  readonly name: string;
  readonly span: Span;
  readonly actorId: string | null;
  readonly lemma: string;
  readonly number: string;
  readonly gender: string;
  readonly human: "force" | "civilian" | "official" | "organisation";
  readonly sentence: number;
  readonly word: number;
  readonly subject: boolean;
  /** Whether it is only who a clause is told by: "selon des habitants". */
  readonly cited: boolean;
}

/** What the report has spoken of so far; grows sentence by sentence. */
export interface Discourse {
  readonly text: string;
  readonly entities: Entity[];
  readonly places: KnownPlace[];
  readonly actors: ActorDirectory;
  /** Country most spoken of (ISO code), or null. */
  readonly country: string | null;
  /** Actor that "we" of the outlet stands for, or null. */
  readonly ownSide: string | null;
}

/** What the claims room asks of actors. */
export interface ActorDirectory {
  readonly byId: ReadonlyMap<string, Actor>;
  /** Actor of a kind in a country: `army` of `ML` → `mali-army`. */
  ofCountry(kind: string, country: string): string | null;
  /** Tags of an actor: `jihadist`, `regime`, `rebel` … */
  tagsOf(actorId: string): readonly string[];
}

const humanClass: Readonly<Record<string, Entity["human"]>> = {
  actor: "force",
  force: "force",
  civilian: "civilian",
  official: "official",
  organisation: "organisation",
  source: "organisation",
};

/** Enters everybody and every place of a sentence, in text order. */
export function enterSentence(reading: SentenceReading, discourse: Discourse): void {
  reading.words.forEach((word, index) => {
    const actor = reading.actorAt[index];
    const place = reading.placeAt[index];
    if (place && place.head === index) discourse.places.push(knownPlace(reading, index, place.mention));
    if (actor ? actor.head !== index : word.upos !== "NOUN" && word.upos !== "PROPN") return;
    if (semanticHead(reading, index) !== index) return;
    const human = humanClass[classOf(reading, index)];
    if (human) discourse.entities.push(entityOf(reading, index, word, human, discourse));
  });
}

function entityOf(
  reading: SentenceReading,
  index: number,
  word: Word,
  human: Entity["human"],
  discourse: Discourse,
): Entity {
  const span = phraseSpan(reading, index);
  const relation = baseRelation(word.relation);
  return {
    name: reading.text.slice(span.start, span.end),
    span,
    actorId: actorIdOf(reading, index, discourse),
    lemma: word.lemma,
    number: feature(word, "Number").replace("Ptan", "Plur"),
    gender: feature(word, "Gender"),
    human,
    sentence: reading.index,
    word: index,
    subject: relation === "nsubj" && !isInsertedSpeaker(reading, index),
    cited: reading.lexicon.citingPrepositions.has(prepositionOf(reading, index)),
  };
}

/** "…, relate un habitant": who is only cited is not whom the report goes on about. */
function isInsertedSpeaker(reading: SentenceReading, index: number): boolean {
  const { head } = wordAt(reading, index);
  if (head < 0 || head > index || !reading.lexicon.sayings.has(wordAt(reading, head).lemma)) return false;
  return followsComma(reading, head);
}

/** The actor a noun phrase stands for: as named, as owned ("combattants du Hezbollah"), or as the report has it. */
export function actorIdOf(reading: SentenceReading, head: number, discourse: Discourse): string | null {
  const named = reading.actorAt[head];
  if (named) return isAnyOne(reading, head, named.mention.name) ? null : named.mention.actorId;
  const nominal = reading.nominalAt[head]?.mention;
  const noun = nominal ?? nounAt(reading, head);
  if (!noun || (noun.class !== "force" && noun.class !== "vehicle")) return null;
  if (nominal?.counterpart) return null;
  const owner = ownerOf(reading, head);
  if (owner >= 0) {
    const owning =
      reading.actorAt[owner]?.mention.actorId ?? (owner === head ? null : actorIdOf(reading, owner, discourse));
    return owning && forcesOf(owning, discourse);
  }
  if (isFirstPerson(reading, head) && discourse.ownSide) return discourse.ownSide;
  const possessor = possessorOf(reading, head, discourse);
  if (possessor !== null) return forcesOf(possessor, discourse);
  if (nominal?.country) return nationalForce(nominal.country, noun.standsFor, discourse);
  return isDefinite(reading, head) ? nominalAntecedent(reading, head, noun.standsFor, discourse) : null;
}

/** "*une coalition* dominée par X": a common noun with an indefinite article is no known actor. */
function isAnyOne(reading: SentenceReading, head: number, name: string): boolean {
  if (name !== name.toLowerCase() || feature(wordAt(reading, head), "Number") === "Plur") return false;
  return dependents(reading.tree, head, "det").some((det) => isParticle(reading, det, "one"));
}

/** The actor that a possessive of the third person stands for: `Kiev affirme que ses troupes …`; null where nobody known fits. */
function possessorOf(reading: SentenceReading, head: number, discourse: Discourse): string | null {
  const possessive = dependents(reading.tree, head, "det", "nmod").find((child) => {
    const word = wordAt(reading, child);
    const person = personOf(word);
    return (word.upos === "PRON" || feature(word, "Poss") === "Yes") && person !== "1" && person !== "2";
  });
  const owner = possessive === undefined ? null : pronounAntecedent(reading, possessive, discourse);
  return owner && (owner.actorId ?? sideOf(owner, discourse));
}

/** "le porte-parole *des islamistes* … ses hommes": the side an official is named with. */
function sideOf({ human, span }: Entity, discourse: Discourse): string | null {
  if (human !== "official") return null;
  const inside = discourse.entities.findLast(
    (entity) => entity.actorId !== null && entity.span.start > span.start && entity.span.end <= span.end,
  );
  return inside?.actorId ?? null;
}

/** A nationality names the army only where the noun can stand for a state: "soldats maliens", not "miliciens irakiens". */
function nationalForce(country: string, standsFor: readonly string[], discourse: Discourse): string | null {
  return standsFor.includes("state") ? discourse.actors.ofCountry("army", country) : null;
}

/** The army of a state or government; any other actor is its own force. */
export function forcesOf(actorId: string, discourse: Discourse): string {
  const actor = discourse.actors.byId.get(actorId);
  if (!actor || (actor.kind !== "state" && actor.kind !== "government" && actor.kind !== "people")) return actorId;
  return (actor.country && discourse.actors.ofCountry("army", actor.country)) || actorId;
}

/** Whether a phrase has a first-person possessive: "nos forces". */
export function isFirstPerson(reading: SentenceReading, head: number): boolean {
  return (reading.tree.children[head] ?? []).some((child) => isParticle(reading, child, "first-person"));
}

/** Whether a phrase points back or is known: definite article, demonstrative, possessive. */
export function isDefinite(reading: SentenceReading, head: number): boolean {
  const word = wordAt(reading, head);
  if (feature(word, "Definite") === "Def") return true;
  return (reading.tree.children[head] ?? []).some((child) => {
    const dependentWord = wordAt(reading, child);
    if (isParticle(reading, child, "definite")) return true;
    return (
      dependentWord.upos === "DET" &&
      (feature(dependentWord, "Definite") === "Def" ||
        feature(dependentWord, "PronType") === "Dem" ||
        feature(dependentWord, "Poss") === "Yes")
    );
  });
}

/** How many entities back a definite noun may point; beyond, a report of any length has changed its subject. */
const farthestAntecedent = 400;

/** Sentences back that "the group" may point. */
const groupReach = 4;

/** "le groupe", "l'organisation": a noun that says of an armed group no more than that. */
function namesNoGroup(reading: SentenceReading, head: number): boolean {
  const bare = dependents(reading.tree, head, "nmod", "amod", "appos", "flat", "acl").length === 0;
  return bare && isParticle(reading, head, "group") && feature(wordAt(reading, head), "Number") !== "Plur";
}

/** The armed group spoken of last. */
function groupBefore(reading: SentenceReading, discourse: Discourse): string | null {
  for (let at = discourse.entities.length - 1; at >= 0; at--) {
    const { actorId, sentence } = discourse.entities[at] as Entity;
    if (reading.index - sentence > groupReach) return null;
    if (actorId !== null && discourse.actors.byId.get(actorId)?.kind === "armed-group") return actorId;
  }
  return null;
}

function nominalAntecedent(
  reading: SentenceReading,
  head: number,
  standsFor: readonly string[],
  discourse: Discourse,
): string | null {
  const lemma = wordAt(reading, head).lemma;
  const group = namesNoGroup(reading, head) ? groupBefore(reading, discourse) : null;
  if (group !== null) return group;
  const { length } = discourse.entities;
  for (let at = length - 1; at >= Math.max(0, length - farthestAntecedent); at--) {
    const entity = discourse.entities[at] as Entity;
    if (entity.actorId === null || entity.human !== "force") continue;
    if (entity.sentence === reading.index && entity.word >= head) continue;
    if (entity.lemma === lemma) return entity.actorId;
    const tags = discourse.actors.tagsOf(entity.actorId);
    if (standsFor.some((tag) => tags.includes(tag))) return entity.actorId;
  }
  if (standsFor.includes("state") && discourse.country) return discourse.actors.ofCountry("army", discourse.country);
  return null;
}
