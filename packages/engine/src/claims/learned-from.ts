import { dependents } from "../grammar/sentence-tree.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isHuman } from "./speaker.ts";

/** "a-t-on appris *de sources sécuritaires*", "apprend-on *auprès de l'armée*": who was asked; -1 for nobody. */
export function learnedFrom(reading: SentenceReading, verb: number): number {
  if (!isParticle(reading, verb, "learn")) return -1;
  const hung = dependents(reading.tree, verb, "obl", "nmod", "advmod");
  const phrases = [...hung, ...hung.flatMap((one) => dependents(reading.tree, one, "obl", "nmod"))];
  const source = phrases.find(
    (phrase) =>
      wordAt(reading, phrase).upos !== "ADV" && prepositionOf(reading, phrase) !== "" && isHuman(reading, phrase),
  );
  return source ?? -1;
}
