import type { Casualties, Count } from "@recoupe/model";
import { dependents, feature } from "../grammar/sentence-tree.ts";
import type { Match } from "./match.ts";
import { nounAt, semanticHead } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** The number of persons at a toll: of its victims, or before the toll noun itself. */
export function readToll(reading: SentenceReading, match: Match): Casualties {
  const counted = victimsOf(match);
  const count = countAt(reading, counted);
  const wounded = match.rule.marks.has("wounded");
  const killed = match.rule.marks.has("killed");
  return { killed: killed ? count : null, wounded: wounded ? count : null };
}

function victimsOf(match: Match): number {
  if (match.rule.partOfSpeech === "N") return match.predicate;
  return match.filled.find((filled) => filled.role === "target")?.head ?? match.predicate;
}

/** A count read at a noun: its quantity, and of whom it speaks. */
export function countAt(reading: SentenceReading, head: number): Count {
  const { low, best, high } = quantityOf(reading, head) ?? uncounted;
  return { low, best, high, of: groupOf(reading, head) };
}

type Bounds = Pick<Count, "low" | "best" | "high">;

const uncounted: Bounds = { low: null, best: null, high: null };

function quantityOf(reading: SentenceReading, head: number): Bounds | null {
  const own = reading.quantityAt[head];
  if (own) return own.mention;
  const counted = dependents(reading.tree, head, "nmod");
  const nearby = [
    ...dependents(reading.tree, head, "nummod", "det", "advmod", "nmod", "amod"),
    ...counted.flatMap((one) => dependents(reading.tree, one, "nummod")),
    wordAt(reading, head).head,
  ];
  for (const index of nearby) {
    if (index < 0 || (index === wordAt(reading, head).head && semanticHead(reading, index) !== head)) continue;
    const found = reading.quantityAt[index];
    if (found) return found.mention;
  }
  const told = toldNumber(reading, head);
  if (told) return told;
  if (dependents(reading.tree, head, "det", "advmod").some((index) => isParticle(reading, index, "negator")))
    return { low: 0, best: 0, high: 0 };
  const article = dependents(reading.tree, head, "det").some(
    (index) => isParticle(reading, index, "one") && feature(wordAt(reading, index), "Number") !== "Plur",
  );
  return article ? { low: 1, best: 1, high: 1 } : null;
}

/** "put the death toll *at 40*", "the number of dead rose *to four*": the number the verb above gives. */
function toldNumber(reading: SentenceReading, head: number): Bounds | null {
  for (let at = wordAt(reading, head).head, steps = 0; at >= 0 && steps < 3; at = wordAt(reading, at).head, steps++) {
    if (!isParticle(reading, at, "toll-verb")) continue;
    const numbers = [at, head, wordAt(reading, head).head].flatMap((top) =>
      dependents(reading.tree, top, "obl", "nmod", "obj"),
    );
    const number = numbers.find((index) => index > head && wordAt(reading, index).upos === "NUM");
    return (number === undefined ? undefined : reading.quantityAt[number]?.mention) ?? null;
  }
  return null;
}

/** Who was counted, when the text says: `civilians`, `soldiers`, `children` …; the pack's group of the noun. */
function groupOf(reading: SentenceReading, head: number): string | null {
  const lemmas = [head, ...dependents(reading.tree, head, "nmod", "amod")].map((index) => index);
  for (const index of lemmas) {
    const group = reading.lexicon.groups.get(wordAt(reading, index).lemma);
    if (group) return group;
  }
  const noun = nounAt(reading, head);
  return noun?.class === "civilian" && reading.lexicon.groups.size === 0 ? "civilians" : null;
}

/** Joins two tolls of one act; the first keeps what it states. */
export function joinTolls(a: Casualties | null, b: Casualties | null): Casualties | null {
  if (!a) return b;
  if (!b) return a;
  return { killed: a.killed ?? b.killed, wounded: a.wounded ?? b.wounded };
}

/** Whether a noun counts the dead or hurt: "11 soldats et *28 blessés*"; no party of its own. */
export function isTollNoun(reading: SentenceReading, index: number): boolean {
  const rules = reading.lexicon.rules.get(wordAt(reading, index).lemma) ?? [];
  return rules.some((rule) => rule.partOfSpeech === "N" && rule.marks.has("toll"));
}
