import type { Instrument } from "@recoupe/model";
import { dependents } from "../grammar/sentence-tree.ts";
import { argumentsOf } from "./arguments.ts";
import type { Match } from "./match.ts";
import { nounAt, semanticHead } from "./noun-phrase.ts";
import type { SentenceReading } from "./reading.ts";

/** The weapon or means named at the act: by the rule, by the trigger noun, or by a noun among its arguments. */
export function readInstrument(reading: SentenceReading, match: Match): Instrument | null {
  if (match.rule.instrument) return match.rule.instrument as Instrument;
  const own = instrumentAt(reading, match.predicate);
  if (own) return own;
  for (const word of [...match.consumed, ...argumentsOf(reading, match.predicate).map((argument) => argument.head)]) {
    const found = instrumentAt(reading, semanticHead(reading, word));
    if (found) return found;
  }
  return null;
}

function instrumentAt(reading: SentenceReading, index: number): Instrument | null {
  const direct = nounAt(reading, index)?.instrument;
  if (direct) return direct;
  for (const child of dependents(reading.tree, index, "nmod", "amod", "compound")) {
    const found = nounAt(reading, child)?.instrument;
    if (found) return found;
  }
  return null;
}
