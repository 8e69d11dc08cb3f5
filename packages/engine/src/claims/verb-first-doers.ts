import { baseRelation } from "../grammar/sentence-tree.ts";
import type { Argument } from "./argument.ts";
import { argumentsOf } from "./arguments.ts";
import { type SentenceReading, wordAt } from "./reading.ts";
import type { FrameRole } from "./rule.ts";
import { isPassive, isVerbal } from "./subject.ts";

/** "صد هجوماً *شنته القوات*": who does what a noun that a condition named tells of, by a clause of its own; slot `doer`. */
export function doersOf(reading: SentenceReading, noun: number): Argument[] {
  return argumentsOf(reading, noun).flatMap(({ slot, head, own }) =>
    slot === "S" && !own && head > noun ? [{ slot: "doer", head, own: false }] : [],
  );
}

/** "فتحوا النار على المصلين": whether the ending of a plural verb without a subject says that those did it who were named before. */
export function hasUnsaidDoers(
  reading: SentenceReading,
  verb: number,
  { role, slots }: FrameRole,
  available: readonly Argument[],
): boolean {
  const word = wordAt(reading, verb);
  if (role !== "agent" || !reading.lexicon.particles.has("verb-first") || !isVerbal(word)) return false;
  if (!/(?:وا|ون)$/u.test(word.form) || available.some(({ slot }) => slot === "S")) return false;
  const isDoer = slots.some(({ slot, filler }) => slot === "S" && (filler === "force" || filler === "human"));
  return isDoer && !isPassive(reading, verb);
}

/** "في هجوم *شنه* مسلحون": the noun of whose object pronoun the verb is the clause; its own index for other verbs. */
export function toldBy({ words, lexicon }: SentenceReading, verb: number): number {
  const [word, pronoun] = [words[verb], words[verb + 1]];
  if (!lexicon.particles.has("verb-first") || word?.upos !== "VERB") return verb;
  const told = pronoun?.upos === "PRON" && pronoun.start === word.end && words[word.head]?.upos === "NOUN";
  return told && word.head < verb && baseRelation(word.relation) === "acl" ? word.head : verb;
}
