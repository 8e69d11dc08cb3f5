import type { Word } from "@recoupe/model";
import { dependent, dependents, feature } from "../grammar/sentence-tree.ts";
import { lightSaying } from "./light-saying.ts";
import { classOf } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isPassive, surfaceSubject } from "./subject.ts";

/** Whether a verb group begins right behind a comma or a closing quotation mark. */
export function followsComma(reading: SentenceReading, verb: number): boolean {
  const before = reading.words[firstOfGroup(reading, verb) - 1]?.form;
  return before === "," || before === "،" || before === "»" || before === "”" || before === '"';
}

export function firstOfGroup(reading: SentenceReading, verb: number): number {
  let first = verb;
  while (first > 0 && wordAt(reading, first - 1).head === verb && wordAt(reading, first - 1).upos !== "PUNCT") first--;
  return first;
}

/** "…, affirme l'OSDH": a speaker behind the verb, which a parser may take for its object; -1 for none. */
export function invertedSpeaker(reading: SentenceReading, verb: number): number {
  if (isPresentParticiple(wordAt(reading, verb)) || feature(wordAt(reading, verb), "VerbForm") === "Inf") return -1;
  const own = ownSubject(reading, verb);
  if (own >= 0) return own > verb && followsComma(reading, verb) ? own : -1;
  const light = lightSaying(reading, verb);
  const bare = dependents(reading.tree, verb, "obj", "obl", "dep", "xcomp").filter(
    (child) => child > verb && child !== light && prepositionOf(reading, child) === "" && !reading.timeAt[child],
  );
  const unsure = followsComma(reading, verb) ? bare.at(-1) : undefined;
  const behind = bare.find((child) => speaks(reading, child)) ?? (isTold(reading, unsure) ? undefined : unsure);
  return behind ?? partitiveSpeaker(reading, verb);
}

/** Whether a word tells an act rather than who speaks: "puis évoqué *un repli*". */
function isTold(reading: SentenceReading, index: number | undefined): boolean {
  if (index === undefined) return false;
  const rules = reading.lexicon.rules.get(wordAt(reading, index).lemma) ?? [];
  return classOf(reading, index) === "event" || rules.some(({ partOfSpeech }) => partOfSpeech === "N");
}

/** Behind the comma its subject stands in, of a light verb behind the word that makes it one: "a fait savoir *le maire*". */
export function speakerBehind(reading: SentenceReading, verb: number): number {
  if (!followsComma(reading, verb) || isPresentParticiple(wordAt(reading, verb))) return -1;
  const own = ownSubject(reading, verb);
  if (own > verb) return own;
  const light = lightSaying(reading, verb);
  const hung = [verb, ...(light < 0 ? [] : [light])].flatMap((top) =>
    dependents(reading.tree, top, "nsubj", "obj", "obl", "dep", "xcomp"),
  );
  if (own >= 0 && !isShutOff(reading, own, verb) && !isSetIn(reading, own, verb)) return -1;
  /* "ont rapporté à l'agence *quatre habitants*": read as a part of who was told. */
  hung.push(...hung.flatMap((told) => dependents(reading.tree, told, "nmod", "appos")));
  const behind = hung.find(
    (child) =>
      child > verb &&
      child !== light &&
      prepositionOf(reading, child) === "" &&
      !reading.timeAt[child] &&
      speaks(reading, child),
  );
  return behind ?? -1;
}

/** Whether another mark than the comma before the verb parts it from its subject: "Gao : trois morts, dit le maire". */
function isShutOff(reading: SentenceReading, subject: number, verb: number): boolean {
  return reading.words.slice(subject, firstOfGroup(reading, verb) - 1).some(({ form }) => form === ":" || form === "»");
}

/**
 * "La contre-offensive, promet *un de leurs chefs*, sera lancée": a thing in front of the one comma before the verb, and
 * another right behind the verb's speaker.
 */
function isSetIn(reading: SentenceReading, subject: number, verb: number): boolean {
  if (speaks(reading, subject) && classOf(reading, subject) !== "name") return false;
  const before = reading.words.slice(subject, verb).filter(({ form }) => form === ",").length;
  const behind = reading.words.findIndex(({ form }, index) => index > verb && form === ",");
  return before === 1 && behind > verb && behind - verb <= setInReach;
}

/** Most words of what is set in between two commas. */
const setInReach = 9;

function isPresentParticiple(word: Word): boolean {
  return feature(word, "VerbForm") === "Part" && feature(word, "Tense") === "Pres";
}

/** "ont rapporté *des témoins*": the article of several may pass for a preposition. */
function partitiveSpeaker(reading: SentenceReading, verb: number): number {
  if (!followsComma(reading, verb)) return -1;
  const last = dependents(reading.tree, verb, "obl", "nmod").findLast(
    (child) => child > verb && speaks(reading, child),
  );
  if (last === undefined) return -1;
  const mark = dependent(reading.tree, last, "case");
  const article = dependent(reading.tree, last, "det");
  const fused = mark >= 0 && article >= 0 && wordAt(reading, mark).start === wordAt(reading, article).start;
  return fused ? last : -1;
}

function ownSubject(reading: SentenceReading, verb: number): number {
  const subject = dependents(reading.tree, verb, "nsubj").find(
    (child) =>
      !reading.timeAt[child] && !isParticle(reading, child, "on-ones-part") && !isParticle(reading, child, "untrue"),
  );
  if (subject !== undefined) return subject;
  return (reading.tree.children[verb] ?? []).find((child) => wordAt(reading, child).relation === "expl:subj") ?? -1;
}

/** Whether a word can stand for one who speaks: a name, a pronoun, somebody. */
export function speaks(reading: SentenceReading, index: number): boolean {
  const kind = classOf(reading, index);
  return kind === "name" || kind === "pronoun" || isHuman(reading, index);
}

export function subjectOfSaying(reading: SentenceReading, verb: number): number {
  const passive = dependents(reading.tree, verb, "obl").find(
    (child) => wordAt(reading, child).relation === "obl:agent" && speaks(reading, child),
  );
  if (passive !== undefined) return passive;
  if (isPassive(reading, verb) && !isParticle(reading, verb, "quoting")) return -1;
  const own = ownSubject(reading, verb);
  return own >= 0 ? own : surfaceSubject(reading, verb);
}

export function isHuman(reading: SentenceReading, index: number): boolean {
  const kind = classOf(reading, index);
  return (
    kind === "actor" ||
    kind === "people" ||
    kind === "force" ||
    kind === "civilian" ||
    kind === "official" ||
    kind === "source" ||
    kind === "organisation"
  );
}
