import type { Word } from "@recoupe/model";
import type { SentenceReading } from "./reading.ts";

/** Weights of words by what they say of the field of a report (`register.tsv`); above nought speaks of war. */
export type RegisterWeights = ReadonlyMap<string, number>;

const content: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ"]);

/** The words that tell what a sentence is about: its nouns, verbs and adjectives, as lemmas in lower case. */
export function topicWords(words: readonly Word[]): string[] {
  const topic: string[] = [];
  for (const { upos, lemma } of words) if (content.has(upos) && lemma.length > 1) topic.push(lemma.toLowerCase());
  return topic;
}

/** Added to every sum: few words prove little. */
const benefit = 2;

/** What an actor of the theatres counts for whom a text names. */
const namedActor = 1;

/** What a sentence is about: its topic words, and the actors it names, by id. */
export interface Topic {
  readonly words: readonly string[];
  readonly actors: readonly string[];
}

/**
 * How much a text speaks of armed conflict: the weights of its words and named actors, each once, over the square root
 * of their number, so that a report is held to the same measure as a sentence. About 1.8 for a war report, -0.5 for a
 * match, a flood or a trial. `from` and `to` are sentences, the last not counted in.
 */
export function warRegister(topics: readonly Topic[], from: number, to: number, weights: RegisterWeights): number {
  const seen = new Set<string>();
  let sum = benefit;
  for (let at = Math.max(0, from); at < Math.min(topics.length, to); at++) {
    const { words, actors } = topics[at] as Topic;
    for (const word of words) {
      const known = seen.size;
      if (seen.add(word).size > known) sum += weights.get(word) ?? 0;
    }
    for (const actor of actors) {
      const known = seen.size;
      if (seen.add(actor).size > known) sum += namedActor;
    }
  }
  return sum / Math.sqrt(seen.size + 1);
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
  const topics = readings.map((reading) => ({ words: topicWords(reading.words), actors: namedActors(reading) }));
  const report = warRegister(topics, 0, topics.length, weights);
  return topics.map((_, at) => report + warRegister(topics, at - 1, at + 2, weights) >= threshold);
}

/** The row of `register.tsv` with what the two registers must reach. */
export const thresholdRow = "@threshold";

/** Ids of the actors named in a sentence, told apart from its words. */
function namedActors({ actorAt }: SentenceReading): string[] {
  const ids: string[] = [];
  for (const actor of actorAt) if (actor?.mention.basis === "name") ids.push(`@${actor.mention.actorId}`);
  return ids;
}
