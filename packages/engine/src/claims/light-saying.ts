import { dependents } from "../grammar/sentence-tree.ts";
import { type SentenceReading, wordAt } from "./reading.ts";

/** The word that makes a light verb a verb of saying: *état* of "fait état de", *savoir* of "fait savoir"; -1 for none. */
export function lightSaying(reading: SentenceReading, verb: number): number {
  const pairs = reading.lexicon.particles.get("light-saying");
  if (!pairs) return -1;
  const { lemma } = wordAt(reading, verb);
  const found = dependents(reading.tree, verb, "obj", "xcomp", "ccomp", "obl").find((child) =>
    pairs.has(`${lemma} ${wordAt(reading, child).lemma}`),
  );
  return found ?? -1;
}
