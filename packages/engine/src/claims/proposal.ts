import type { ClaimType } from "@recoupe/model";
import { baseRelation, dependent, dependents, feature } from "../grammar/sentence-tree.ts";
import { type Match, matchAt } from "./match.ts";
import { nounAt } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isVerbal } from "./subject.ts";

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
  const consumers = consumersOf(matches);
  const kept = matches.filter(
    (match) => !isConsumed(reading, match, consumers) && !isBackdrop(reading, match) && !isAttribute(reading, match),
  );
  return joinTolls(reading, withoutRepeats(reading, kept));
}

/** By word, the matches whose conditions name it. */
function consumersOf(matches: readonly Match[]): Map<number, Match[]> {
  const consumers = new Map<number, Match[]>();
  for (const match of matches) {
    for (const word of match.consumed) consumers.set(word, [...(consumers.get(word) ?? []), match]);
  }
  return consumers;
}

/** Whether another match took this one's word; of two that name each other ("imposer des sanctions") the upper stays. */
function isConsumed(reading: SentenceReading, match: Match, consumers: ReadonlyMap<number, readonly Match[]>): boolean {
  return (consumers.get(match.predicate) ?? []).some(
    (other) => !match.consumed.includes(other.predicate) || wordAt(reading, other.predicate).head !== match.predicate,
  );
}

/** Event nouns that tell of no happening of their own: measures of time, backdrops, parts of titles. */
function isBackdrop(reading: SentenceReading, match: Match): boolean {
  if (match.rule.partOfSpeech !== "N" || match.rule.marks.has("toll")) return false;
  const word = wordAt(reading, match.predicate);
  if (word.head < 0) return false;
  const named = match.rule.marks.has("named");
  if (!named && (isParticle(reading, word.head, "time-unit") || measuresTime(reading, match.predicate))) return true;
  const fillsRole = match.filled.some(({ head }) => head === word.head);
  if (baseRelation(word.relation) === "nmod" && !fillsRole && isTitle(reading, word.head)) return true;
  const bare = match.filled.length === 0;
  if (bare && !match.consumed.includes(word.head) && qualifies(reading, match.predicate)) return true;
  return (
    !named &&
    bare &&
    dependents(reading.tree, match.predicate, "case").some((mark) => isParticle(reading, mark, "backdrop"))
  );
}

/** Whether a match is a participle in front of its noun that only qualifies it: "*displaced* families", "*injured* people". */
function isAttribute(reading: SentenceReading, match: Match): boolean {
  const { head, relation, upos } = wordAt(reading, match.predicate);
  if (match.rule.type === "displacement" && isCategory(reading, match)) return true;
  if (match.rule.partOfSpeech !== "V" || baseRelation(relation) !== "amod" || head < match.predicate) return false;
  if (upos !== "VERB" && upos !== "ADJ") return false;
  return match.rule.type !== "besiege" && !match.filled.some((role) => role.head !== head);
}

/** "un camp de personnes *déplacées*": a kind of people, no flight. */
function isCategory(reading: SentenceReading, match: Match): boolean {
  const { head, relation } = wordAt(reading, match.predicate);
  if (match.rule.partOfSpeech !== "V" || head < 0 || !["amod", "acl"].includes(relation)) return false;
  if (match.filled.some((role) => role.head !== head)) return false;
  return ["nmod", "obl", "obj"].includes(baseRelation(wordAt(reading, head).relation));
}

/** "un hélicoptère *de combat*": a bare singular behind another noun says what kind of thing it is. */
function qualifies(reading: SentenceReading, noun: number): boolean {
  const word = wordAt(reading, noun);
  const mark = dependent(reading.tree, noun, "case");
  return (
    baseRelation(word.relation) === "nmod" &&
    mark === noun - 1 &&
    isParticle(reading, mark, "of") &&
    feature(word, "Number") !== "Plur"
  );
}

/** "après deux heures *d'un combat*": right behind a unit of time, however the parser hung it. */
function measuresTime(reading: SentenceReading, noun: number): boolean {
  let before = noun - 1;
  while (before > 0 && ["DET", "ADJ", "ADV"].includes(wordAt(reading, before).upos)) before--;
  return before > 0 && isParticle(reading, before, "of") && isParticle(reading, before - 1, "time-unit");
}

/** "le commandement des opérations", "un chef de la bataille": the event only names an office or body. */
function isTitle(reading: SentenceReading, head: number): boolean {
  const kind = nounAt(reading, head)?.class;
  return kind === "organisation" || kind === "official" || kind === "place";
}

/** One act told by a verb and its noun, or by two nouns, is one proposal: the upper, with what only the lower says. */
function withoutRepeats(reading: SentenceReading, matches: readonly Match[]): Match[] {
  const dropped = new Set<Match>();
  const filled = new Map<Match, Match>();
  for (const lower of matches) {
    const upper = matches.find(
      (other) => other !== lower && !dropped.has(other) && tellsSameAct(reading, other, lower),
    );
    if (!upper) continue;
    dropped.add(lower);
    filled.set(upper, withMissing(filled.get(upper) ?? upper, lower));
  }
  return matches.filter((match) => !dropped.has(match)).map((match) => filled.get(match) ?? match);
}

function withMissing(upper: Match, lower: Match): Match {
  const missing = lower.filled.filter(
    (role) => role.head !== upper.predicate && !upper.filled.some((known) => known.role === role.role),
  );
  return { ...upper, filled: [...upper.filled, ...missing] };
}

const destroying: ReadonlySet<ClaimType> = new Set<ClaimType>(["destruction", "killing", "attack-civilians"]);
const striking: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "airstrike",
  "shelling",
  "bombing",
  "suicide-bombing",
  "chemical-attack",
  "clash",
  "offensive",
]);

/** Whether `lower` tells the act of `upper` again: same type on one stem, or what a strike does ("une frappe a détruit"). */
function tellsSameAct(reading: SentenceReading, upper: Match, lower: Match): boolean {
  if (striking.has(upper.rule.type) && destroying.has(lower.rule.type)) {
    const word = wordAt(reading, upper.predicate);
    return word.head === lower.predicate && baseRelation(word.relation) === "nsubj";
  }
  if (upper.rule.type !== lower.rule.type) return false;
  if (striking.has(upper.rule.type) && tellsToll(reading, upper.predicate, lower.predicate)) return true;
  return isOnStem(reading, lower.predicate, upper.predicate);
}

/** "a shell killed one and *injured* three": a verb of harm beside the verb of the strike tells its toll. */
function tellsToll(reading: SentenceReading, upper: number, lower: number): boolean {
  const { head, relation, lemma, upos } = wordAt(reading, lower);
  if (head !== upper || baseRelation(relation) !== "conj" || upos !== "VERB") return false;
  return (reading.lexicon.rules.get(lemma) ?? []).some((rule) => rule.marks.has("toll"));
}

const stem = new Set(["obj", "nsubj", "obl", "nmod", "acl", "xcomp"]);

/** Whether `index` hangs on `top` by at most three core relations, without a relative clause between. */
function isOnStem(reading: SentenceReading, index: number, top: number): boolean {
  let at = index;
  for (let steps = 0; steps < 3; steps++) {
    const word = wordAt(reading, at);
    if (word.head < 0 || !stem.has(baseRelation(word.relation)) || word.relation === "acl:relcl") return false;
    at = word.head;
    if (at === top) return true;
  }
  return false;
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
  const proposals: Proposal[] = others.map((match) => ({
    match,
    tolls: [...ownToll(match), ...(byAct.get(match) ?? [])],
  }));
  return [...proposals, ...groupTolls(reading, loose)].sort((a, b) => a.match.predicate - b.match.predicate);
}

/** "Les soldats ont tué trois civils": an act that is no toll of another, and counts its own dead. */
function ownToll(match: Match): Match[] {
  return match.rule.marks.has("killed") || match.rule.marks.has("wounded") ? [match] : [];
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

/** Acts that do no harm themselves: "a pris la ville et tué dix hommes" is two. */
const taking: ReadonlySet<ClaimType> = new Set<ClaimType>(["capture", "enter", "break-siege"]);

function above(reading: SentenceReading, from: number, byWord: ReadonlyMap<number, Match>): Match | null {
  let at = from;
  for (let steps = 0; steps < 5; steps++) {
    const word = wordAt(reading, at);
    const relation = baseRelation(word.relation);
    if (word.head < 0 || word.relation === "acl:relcl") return null;
    if (relation === "ccomp" || relation === "csubj") return null;
    if (relation === "advcl" && isContrast(reading, at)) return null;
    at = word.head;
    const act = byWord.get(at);
    if (act && !(relation === "conj" && isVerbal(wordAt(reading, at)) && taking.has(act.rule.type))) return act;
    if (act) return null;
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
    if (isParticle(reading, dependent(reading.tree, child, "case"), "since")) continue;
    if (relation === "advcl" && !isWhen(reading, child)) continue;
    const act = byWord.get(child) ?? below(reading, child, byWord, depth + 1);
    if (act) return act;
  }
  return null;
}

/** "…, tandis que vingt blessés ont été signalés": another matter. */
function isContrast(reading: SentenceReading, clause: number): boolean {
  const mark = dependent(reading.tree, clause, "mark");
  return mark >= 0 && isParticle(reading, mark, "contrast");
}

/** "lorsqu'un missile a frappé …": the clause of the moment names the act. */
function isWhen(reading: SentenceReading, clause: number): boolean {
  const mark = dependent(reading.tree, clause, "mark");
  return mark < 0 || isParticle(reading, mark, "when");
}
