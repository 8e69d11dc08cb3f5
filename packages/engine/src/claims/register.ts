import type { SentenceReading } from "./reading.ts";

/** How much of a report speaks of war, and how much of sport, trade, letters and the like: words of each. */
export interface Register {
  readonly warlike: number;
  readonly elsewhere: number;
}

/** Counts the words of either kind; none where the pack has no list of warlike words to hold against the others. */
export function registerOf({ words, lexicon, actorAt }: SentenceReading): Register {
  let warlike = 0;
  let elsewhere = 0;
  const war = lexicon.particles.get("warlike");
  if (!war) return { warlike, elsewhere };
  words.forEach(({ lemma, form }, index) => {
    if (lexicon.elsewhere.has(lemma) || lexicon.elsewhere.has(lemma.toLowerCase())) elsewhere++;
    else if (war.has(lemma) || war.has(form.toLowerCase())) warlike++;
    const actor = actorAt[index];
    if (actor && actor.head === index && actor.mention.basis === "name") warlike++;
  });
  return { warlike, elsewhere };
}

/** The words of several sentences. */
export function sumOf(registers: readonly Register[]): Register {
  return registers.reduce(
    (sum, { warlike, elsewhere }) => ({ warlike: sum.warlike + warlike, elsewhere: sum.elsewhere + elsewhere }),
    { warlike: 0, elsewhere: 0 },
  );
}
