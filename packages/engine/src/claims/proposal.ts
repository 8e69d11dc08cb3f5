import type { ClaimType } from "@recoupe/model";
import { baseRelation, dependent, dependents } from "../grammar/sentence-tree.ts";
import { isVerbal } from "./arguments.ts";
import { type Match, matchAt } from "./match.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** A rule that holds at a word, with the tolls that belong to its act. */
export interface Proposal {
  readonly match: Match;
  readonly tolls: readonly Match[];
}

/** What the rules propose in a sentence: conditions' own words, repeats and mere durations taken out, tolls joined to acts. */
export function proposeClaims(reading: SentenceReading): Proposal[] {
  const matches: Match[] = [];
  for (let index = 0; index < reading.words.length; index++) {
    const upos = wordAt(reading, index).upos;
    if (upos === "PUNCT" || upos === "DET" || upos === "ADP") continue;
    const match = matchAt(reading, index);
    if (match) matches.push(match);
  }
  const consumed = new Set(matches.flatMap((match) => match.consumed));
  const kept = matches.filter((match) => !consumed.has(match.predicate) && !isDuration(reading, match));
  return joinTolls(reading, withoutRepeats(reading, kept));
}

/** "après trois jours de combats": a stretch of time, no happening told. */
function isDuration(reading: SentenceReading, match: Match): boolean {
  if (match.rule.partOfSpeech !== "N" || match.rule.marks.has("named")) return false;
  const { head } = wordAt(reading, match.predicate);
  return head >= 0 && isParticle(reading, head, "time-unit");
}

/** One act told by a verb and its noun ("mener une attaque", "attaquer … dans une attaque") is one proposal. */
function withoutRepeats(reading: SentenceReading, matches: readonly Match[]): Match[] {
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other !== match &&
          sameAct(match.rule.type, other.rule.type) &&
          isSupportOf(reading, other.predicate, match.predicate) &&
          (other.rule.partOfSpeech === "V" || match.rule.partOfSpeech === "N"),
      ),
  );
}

function sameAct(a: ClaimType, b: ClaimType): boolean {
  return a === b;
}

/** Whether `noun` is a core argument of `verb`. */
function isSupportOf(reading: SentenceReading, verb: number, noun: number): boolean {
  const word = wordAt(reading, noun);
  return (
    word.head === verb &&
    ["obj", "nsubj", "obl"].includes(baseRelation(word.relation)) &&
    isVerbal(wordAt(reading, verb))
  );
}

const acts: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "clash",
  "offensive",
  "repel",
  "airstrike",
  "shelling",
  "bombing",
  "suicide-bombing",
  "chemical-attack",
  "attack-civilians",
  "enter",
  "riot",
  "protest",
  "destruction",
  "killing",
  "capture",
  "break-siege",
]);

function joinTolls(reading: SentenceReading, matches: readonly Match[]): Proposal[] {
  const tolls = matches.filter((match) => match.rule.marks.has("toll"));
  const others = matches.filter((match) => !match.rule.marks.has("toll"));
  const byAct = new Map<Match, Match[]>();
  const loose: Match[] = [];
  for (const toll of tolls) {
    const act = actOf(reading, toll, others);
    if (act) byAct.set(act, [...(byAct.get(act) ?? []), toll]);
    else loose.push(toll);
  }
  const proposals: Proposal[] = others.map((match) => ({ match, tolls: byAct.get(match) ?? [] }));
  return [...proposals, ...groupTolls(reading, loose)].sort((a, b) => a.match.predicate - b.match.predicate);
}

/** "3 morts et 12 blessés" is one toll. */
function groupTolls(reading: SentenceReading, loose: readonly Match[]): Proposal[] {
  const groups: { match: Match; tolls: Match[] }[] = [];
  for (const toll of loose) {
    const joined = groups.find(
      (group) => group.match.rule.type === "casualties" && areTogether(reading, group.match, toll),
    );
    if (joined) joined.tolls.push(toll);
    else groups.push({ match: toll, tolls: [toll] });
  }
  return groups;
}

function areTogether(reading: SentenceReading, a: Match, b: Match): boolean {
  if (a.rule.marks.has("killed") === b.rule.marks.has("killed")) return false;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const word = wordAt(reading, to.predicate);
    if (word.head === from.predicate) return true;
    const between = word.head >= 0 ? wordAt(reading, word.head) : null;
    if (between && between.head === from.predicate && baseRelation(word.relation) !== "nsubj") return true;
  }
  const first = wordAt(reading, a.predicate);
  const second = wordAt(reading, b.predicate);
  return first.head >= 0 && first.head === second.head && Math.abs(a.predicate - b.predicate) < 8;
}

/** The act a toll belongs to: above it, below it, or beside it under one verb. */
function actOf(reading: SentenceReading, toll: Match, others: readonly Match[]): Match | null {
  const candidates = others.filter((match) => acts.has(match.rule.type));
  if (candidates.length === 0) return null;
  const byWord = new Map(candidates.map((match) => [match.predicate, match]));
  return above(reading, toll.predicate, byWord) ?? below(reading, toll.predicate, byWord, 0) ?? null;
}

function above(reading: SentenceReading, from: number, byWord: ReadonlyMap<number, Match>): Match | null {
  let at = from;
  for (let steps = 0; steps < 5; steps++) {
    const word = wordAt(reading, at);
    const relation = baseRelation(word.relation);
    if (word.head < 0 || word.relation === "acl:relcl") return null;
    if (relation === "ccomp" || relation === "csubj") return null;
    at = word.head;
    const act = byWord.get(at);
    if (act) return act;
    const beside = besideUnder(reading, at, from, byWord);
    if (beside) return beside;
  }
  return null;
}

/** Act nouns under the same verb: "le raid a fait 12 morts", "12 morts dans un raid". */
function besideUnder(
  reading: SentenceReading,
  verb: number,
  from: number,
  byWord: ReadonlyMap<number, Match>,
): Match | null {
  for (const child of dependents(reading.tree, verb, "nsubj", "obl", "nmod", "advcl", "dislocated")) {
    if (child === from) continue;
    const act = byWord.get(child) ?? coordinatedAct(reading, child, byWord);
    if (act) return act;
  }
  return null;
}

function coordinatedAct(
  reading: SentenceReading,
  index: number,
  byWord: ReadonlyMap<number, Match>,
): Match | undefined {
  for (const conjunct of dependents(reading.tree, index, "conj", "nmod", "acl")) {
    const act = byWord.get(conjunct);
    if (act) return act;
  }
  return undefined;
}

function below(
  reading: SentenceReading,
  from: number,
  byWord: ReadonlyMap<number, Match>,
  depth: number,
): Match | null {
  if (depth > 2) return null;
  for (const child of reading.tree.children[from] ?? []) {
    const relation = baseRelation(wordAt(reading, child).relation);
    if (!["obl", "nmod", "advcl", "nsubj", "acl", "parataxis"].includes(relation)) continue;
    if (relation === "advcl" && !isWhen(reading, child)) continue;
    const act = byWord.get(child) ?? below(reading, child, byWord, depth + 1);
    if (act) return act;
  }
  return null;
}

/** "lorsqu'un missile a frappé …": the clause of the moment names the act. */
function isWhen(reading: SentenceReading, clause: number): boolean {
  const mark = dependent(reading.tree, clause, "mark");
  return mark < 0 || isParticle(reading, mark, "when");
}
