import { type Guess, lemmaRule, type Reading, uposOf } from "@recoupe/engine/training";
import type { TrainingSentence } from "./corpus.ts";

/**
 * Adds the treebank's readings before those of a lexicon, the most frequent first. They carry no category unless
 * `classed` (words seen that often make their own class), so that the tagger is not told what it should learn.
 */
export function addTreebank(
  lexicon: ReadonlyMap<string, readonly Reading[]>,
  sentences: readonly TrainingSentence[],
  classed: number,
): Map<string, Reading[]> {
  const counts = new Map<string, Map<string, { reading: Reading; count: number }>>();
  for (const { words } of sentences) {
    for (const { form, lemma, upos, features } of words) {
      const key = upos === "PROPN" ? form : form.toLowerCase();
      const own = counts.get(key) ?? new Map();
      counts.set(key, own);
      const reading: Reading = { upos, category: "", features, ...lemmaRule(key, lemma) };
      const name = `${upos} ${features} ${lemma}`;
      own.set(name, { reading, count: (own.get(name)?.count ?? 0) + 1 });
    }
  }
  const merged = new Map<string, Reading[]>();
  for (const [form, own] of counts) {
    const seen = [...own.values()].sort((a, b) => b.count - a.count);
    merged.set(
      form,
      seen.map(({ reading, count }) => (count >= classed ? { ...reading, category: `t:${reading.upos}` } : reading)),
    );
  }
  for (const [form, readings] of lexicon) merged.set(form, [...(merged.get(form) ?? []), ...readings]);
  return merged;
}

/** A form with its reading under a word tag, from which endings are learned. */
export interface Example {
  readonly form: string;
  readonly tag: string;
  readonly lemma: string;
  readonly features: string;
}

/**
 * Learns how unknown words are read from their endings: for each tag and ending of up to five units the commonest
 * reading, kept where it is common enough and says something else than the next shorter ending.
 */
export function learnGuesses(examples: Iterable<Example>, least: number): Map<string, Guess> {
  const tallies = new Map<string, Map<string, number>>();
  for (const { form, tag, lemma, features } of examples) {
    const text = uposOf(tag) === "PROPN" ? form : form.toLowerCase();
    const { cut, ending } = lemmaRule(text, lemma);
    for (let length = 0; length <= 5 && length < text.length; length++) {
      if (cut > length) continue;
      const key = `${tag}\t${text.slice(text.length - length)}`;
      const tally = tallies.get(key) ?? new Map<string, number>();
      tallies.set(key, tally);
      const rule = JSON.stringify({ cut, ending, features });
      tally.set(rule, (tally.get(rule) ?? 0) + 1);
    }
  }
  const guesses = new Map<string, Guess>();
  for (const key of [...tallies.keys()].sort((a, b) => a.length - b.length)) {
    const tally = [...(tallies.get(key) as Map<string, number>)].sort((a, b) => b[1] - a[1]);
    const [rule, count] = tally[0] as [string, number];
    const total = tally.reduce((sum, [, n]) => sum + n, 0);
    if (count < least || (count < total * 0.6 && !key.endsWith("\t"))) continue;
    if (shorterSays(guesses, key) === rule) continue;
    guesses.set(key, JSON.parse(rule) as Guess);
  }
  return guesses;
}

function shorterSays(guesses: ReadonlyMap<string, Guess>, key: string): string | undefined {
  const [tag, ending = ""] = key.split("\t");
  for (let from = 1; from <= ending.length; from++) {
    const guess = guesses.get(`${tag}\t${ending.slice(from)}`);
    if (guess !== undefined) return JSON.stringify(guess);
  }
  return undefined;
}
