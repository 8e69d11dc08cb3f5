import type { Word } from "@recoupe/model";
import type { SentenceReading } from "./reading.ts";

/** Weights of words by what they say of the field of a report (`register.tsv`); above nought speaks of war. */
export type RegisterWeights = ReadonlyMap<string, number>;

const content: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ"]);

/** The words that tell what a sentence is about: its nouns, verbs and adjectives, as lemmas in lower case. */
export function topicWords(words: readonly Word[]): string[] {
  return words.flatMap(({ upos, lemma }) => (content.has(upos) && lemma.length > 1 ? [lemma.toLowerCase()] : []));
}

/** Added to every sum: few words prove little. */
const benefit = 2;

/** What an actor of the theatres counts for whom a text names. */
const namedActor = 1;

/**
 * How much a text speaks of armed conflict: the weights of its words and named actors, each once, over the square root
 * of their number, so that a report is held to the same measure as a sentence. About 1.8 for a war report, -0.5 for a
 * match, a flood or a trial.
 */
export function warRegister(words: Iterable<string>, actors: Iterable<string>, weights: RegisterWeights): number {
  const distinct = new Set(words);
  const named = new Set(actors);
  let sum = benefit + namedActor * named.size;
  for (const word of distinct) sum += weights.get(word) ?? 0;
  return sum / Math.sqrt(distinct.size + named.size + 1);
}

/**
 * For each sentence, whether it is told in a report of war: the register of the report and that of the sentence with
 * its neighbours reach the threshold together. So the harvest is left out of a war report, a siege kept in a match
 * report. Every sentence where the pack has no weights.
 */
export function toldOfWar(readings: readonly SentenceReading[]): boolean[] {
  const weights = readings[0]?.lexicon.register;
  const threshold = weights?.get(thresholdRow);
  if (!weights || threshold === undefined) return readings.map(() => true);
  const words = readings.map((reading) => topicWords(reading.words));
  const actors = readings.map(namedActors);
  const report = warRegister(words.flat(), actors.flat(), weights);
  return readings.map((_, at) => {
    const from = Math.max(0, at - 1);
    const around = warRegister(words.slice(from, at + 2).flat(), actors.slice(from, at + 2).flat(), weights);
    return report + around >= threshold;
  });
}

/** The row of `register.tsv` with what the two registers must reach. */
export const thresholdRow = "@threshold";

function namedActors({ actorAt }: SentenceReading): string[] {
  return actorAt.flatMap((actor) => (actor?.mention.basis === "name" ? [actor.mention.actorId] : []));
}
