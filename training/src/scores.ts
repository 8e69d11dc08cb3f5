import type { Word } from "@recoupe/model";

/** Scores of parsed sentences against gold with the same words. */
export interface Scores {
  readonly upos: number;
  readonly uas: number;
  /** Labels without their subtypes. */
  readonly las: number;
  readonly lasWithoutPunctuation: number;
  readonly lemma: number;
  /** F1 of arcs with these relations. */
  readonly relations: Readonly<Record<string, number>>;
  /** Share of verbs whose subjects, objects and agents are all right, and no others. */
  readonly frames: number;
}

const scoredRelations = ["nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "acl", "advcl"];
const frameRelations = ["nsubj", "nsubj:pass", "obj", "obl:agent"];

/** Compares sentences word by word; the words must be the same. */
export function score(pairs: readonly (readonly [gold: readonly Word[], found: readonly Word[]])[]): Scores {
  const count = { words: 0, upos: 0, lemma: 0, uas: 0, las: 0, plain: 0, plainLas: 0, verbs: 0, frames: 0 };
  const arcs = new Map(scoredRelations.map((name) => [name, { gold: 0, found: 0, both: 0 }]));
  for (const [gold, found] of pairs) {
    gold.forEach((word, i) => {
      const other = found[i];
      if (other === undefined) return;
      const head = word.head === other.head;
      const labelled = head && base(word.relation) === base(other.relation);
      count.words++;
      count.upos += word.upos === other.upos ? 1 : 0;
      count.lemma += word.lemma === other.lemma ? 1 : 0;
      count.uas += head ? 1 : 0;
      count.las += labelled ? 1 : 0;
      if (word.upos !== "PUNCT") {
        count.plain++;
        count.plainLas += labelled ? 1 : 0;
      }
      for (const [name, tally] of arcs) {
        const inGold = hasRelation(word, name);
        const inFound = hasRelation(other, name);
        tally.gold += inGold ? 1 : 0;
        tally.found += inFound ? 1 : 0;
        tally.both += inGold && inFound && head ? 1 : 0;
      }
    });
    const goldFrames = framesOf(gold);
    const foundFrames = framesOf(found);
    gold.forEach((word, i) => {
      if (word.upos !== "VERB") return;
      count.verbs++;
      count.frames += goldFrames[i] === foundFrames[i] ? 1 : 0;
    });
  }
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    upos: percent(count.upos, count.words),
    uas: percent(count.uas, count.words),
    las: percent(count.las, count.words),
    lasWithoutPunctuation: percent(count.plainLas, count.plain),
    lemma: percent(count.lemma, count.words),
    relations: Object.fromEntries(
      [...arcs].map(([name, { gold, found, both }]) => [name, percent(2 * both, gold + found)]),
    ),
    frames: percent(count.frames, count.verbs),
  };
}

function base(relation: string): string {
  return relation.replace(/:.*/, "");
}

function hasRelation(word: Word, name: string): boolean {
  if (name.includes(":")) return word.relation === name;
  return base(word.relation) === name && word.relation !== "nsubj:pass" && word.relation !== "obl:agent";
}

function framesOf(words: readonly Word[]): string[] {
  const frames = words.map((): string[] => []);
  words.forEach((word, i) => {
    const relation = frameRelations.includes(word.relation) ? word.relation : base(word.relation);
    if (word.head >= 0 && frameRelations.includes(relation)) frames[word.head]?.push(`${relation} ${i}`);
  });
  return frames.map((frame) => frame.sort().join());
}

/** Scores as a table row after the name of the test. */
export function scoreLine(name: string, scores: Scores): string {
  const cells = [
    ["UPOS", scores.upos],
    ["lemma", scores.lemma],
    ["UAS", scores.uas],
    ["LAS", scores.las],
    ["LAS without punctuation", scores.lasWithoutPunctuation],
    ["frames", scores.frames],
    ...Object.entries(scores.relations),
  ] as const;
  return `${name}: ${cells.map(([key, value]) => `${key} ${value.toFixed(2)}`).join(", ")}`;
}
