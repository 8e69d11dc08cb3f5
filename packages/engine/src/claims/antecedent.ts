import type { Word } from "@recoupe/model";
import { baseRelation, feature } from "../grammar/sentence-tree.ts";
import type { Discourse, Entity } from "./discourse.ts";
import { nounAt } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** Grammatical person of whom a pronoun or possessive stands for. */
export function personOf(word: Word): string {
  return feature(word, "Person[psor]") || feature(word, "Person");
}

/** In some languages (`agreement`) "they" may be a named group in the singular, where no several are near. */
const memberLoss = 4;

/** Whom a pronoun or possessive stands for, by number, gender, class and nearness; null when nobody fits. */
export function pronounAntecedent(reading: SentenceReading, index: number, discourse: Discourse): Entity | null {
  const word = wordAt(reading, index);
  const possessive = feature(word, "Poss") === "Yes";
  const ownNumber = possessive && word.upos !== "PRON" ? "" : feature(word, "Number");
  const number = (possessive && feature(word, "Number[psor]")) || ownNumber;
  const gender = possessive ? "" : feature(word, "Gender");
  const thing = isParticle(reading, index, "thing-pronoun");
  const one = isParticle(reading, index, "person-pronoun");
  const members = number === "Plur" && (reading.lexicon.particles.get("agreement")?.has("named-plural") ?? false);
  const ahead = possessive ? subjectAhead(reading, index, number, discourse) : null;
  if (ahead) return ahead;
  let best: Entity | null = null;
  let bestScore = 0;
  for (let at = discourse.entities.length - 1; at >= 0; at--) {
    const entity = discourse.entities[at] as Entity;
    const distance = reading.index - entity.sentence;
    if (distance > 2) break;
    if (entity.sentence === reading.index && (entity.word >= index || isItsSubject(reading, index, entity.word)))
      continue;
    if (entity.cited && entity.sentence === reading.index) continue;
    const asGroup =
      (members && entity.actorId !== null && isBody(entity)) || isTroop(reading, word, number, gender, entity);
    if (!(asGroup || agrees(reading, number, gender, entity)) || (thing && !isBody(entity))) continue;
    /* "she says" is no council, "his men" no army's */
    if (one && (entity.human === "organisation" || (entity.human === "force" && entity.actorId !== null))) continue;
    const spokenFor = distance === 0 && isSpokenFor(reading, entity.word) ? spokenForGain : 0;
    const lastNamed = isParticle(reading, index, "last-named");
    const score = entityScore(entity, distance, lastNamed) + spokenFor - (asGroup ? memberLoss : 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best;
}

/** "Après *leur* retrait de la ville, *les paramilitaires* ont …": the subject of the sentence that the phrase opens. */
function subjectAhead(reading: SentenceReading, index: number, number: string, discourse: Discourse): Entity | null {
  const root = reading.words.findIndex(({ head }) => head < 0);
  const subject = reading.words.findIndex(({ head, relation }) => head === root && baseRelation(relation) === "nsubj");
  const comma = reading.words.findIndex(({ form }, at) => at > index && form === ",");
  if (root < 0 || subject < index || comma < 0 || comma > subject || comma - index > fronted) return null;
  if (reading.words.slice(0, index).some(({ upos }) => upos === "VERB" || upos === "AUX" || upos === "PRON"))
    return null;
  const entity = discourse.entities.find(({ sentence, word }) => sentence === reading.index && word === subject);
  return entity && (!number || !entity.number || entity.number === number) ? entity : null;
}

/** Most words between a possessive that points ahead and the comma behind its phrase. */
const fronted = 12;

/** "*Les soldats* les ont chassés": an object pronoun is never who does it, nor one of them. */
function isItsSubject(reading: SentenceReading, pronoun: number, word: number): boolean {
  const { head: verb, relation } = wordAt(reading, pronoun);
  if (verb < 0 || !/^(?:obj|iobj|obl)/.test(relation) || wordAt(reading, pronoun).upos !== "PRON") return false;
  for (let at = word, steps = 0; at >= 0 && steps < 4; at = wordAt(reading, at).head, steps++) {
    const own = wordAt(reading, at);
    if (own.head === verb) return baseRelation(own.relation) === "nsubj";
    if (baseRelation(own.relation) !== "conj") return false;
  }
  return false;
}

/** "*Les forces* rebelles ont attaqué. *Ils* ont pris …": those who make up a body of troops. */
function isTroop(reading: SentenceReading, word: Word, number: string, gender: string, entity: Entity): boolean {
  if (!reading.lexicon.particles.get("agreement")?.has("troops-as-men")) return false;
  const subject = word.upos === "PRON" && number === "Plur" && gender === "Masc";
  return subject && entity.human === "force" && entity.number === "Plur" && entity.gender === "Fem";
}

/** Number and gender, where both are known; in some languages a group is feminine singular too (`agreement`). */
function agrees(reading: SentenceReading, number: string, gender: string, entity: Entity): boolean {
  const groups = reading.lexicon.particles.get("agreement")?.has("plural-feminine") ?? false;
  if (groups && gender === "Fem" && number === "Sing" && (entity.number === "Plur" || entity.actorId !== null))
    return true;
  if (groups && entity.actorId !== null) return number !== "Dual";
  if (number && entity.number && number !== entity.number) return false;
  return !gender || !entity.gender || gender === entity.gender;
}

/** What those gain whom the speaker of the sentence speaks for. */
const spokenForGain = 2.5;

/** "a spokesman for *the army* said they …": those whom an official of the sentence speaks for. */
function isSpokenFor(reading: SentenceReading, word: number): boolean {
  const { head } = wordAt(reading, word);
  return head >= 0 && head < word && nounAt(reading, head)?.class === "official";
}

/** What "it" can stand for among those who act: a group, an army, an office; no person and no several. */
function isBody({ human, number }: Entity): boolean {
  return (human === "force" || human === "organisation") && number !== "Plur";
}

function entityScore(entity: Entity, distance: number, lastNamed: boolean): number {
  const subject = entity.subject && !lastNamed ? 2.2 : 0;
  const named = entity.actorId !== null ? 0.6 : 0;
  const force = entity.human === "force" ? 1 : entity.human === "civilian" ? 0.5 : 0;
  return 10 - 1.6 * distance + subject + named + force + entity.word * 0.002;
}
