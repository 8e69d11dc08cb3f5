import type { ClaimType } from "@recoupe/model";
import { baseRelation, dependent, dependents } from "../grammar/sentence-tree.ts";
import { actsOfWar } from "./acts-of-war.ts";
import { lightSaying } from "./light-saying.ts";
import type { Match } from "./match.ts";
import { coordinated, semanticHead } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isRelative, isVerbal } from "./subject.ts";

/** A rule that holds at a word, with the tolls that belong to its act. */
export interface Proposal {
  readonly match: Match;
  readonly tolls: readonly Match[];
}

/** Acts that may have made the victims told beside them. */
const acts: ReadonlySet<ClaimType> = new Set<ClaimType>([
  ...actsOfWar,
  "repel",
  "riot",
  "protest",
  "destruction",
  "capture",
  "break-siege",
]);

/** What is done with the hurt, who are then counted there: "quarante blessés ont été évacués". */
const caring: ReadonlySet<ClaimType> = new Set<ClaimType>(["evacuation", "aid", "release", "displacement"]);

/** Joins tolls to the acts that made them; a toll without an act is a claim of its own. */
export function joinTolls(reading: SentenceReading, matches: readonly Match[]): Proposal[] {
  const tolls = matches.filter((match) => isToll(reading, match, matches));
  const others = matches.filter((match) => !tolls.includes(match));
  const byAct = new Map<Match, Match[]>();
  const loose: Match[] = [];
  const moved = new Set(
    others.filter(({ rule }) => caring.has(rule.type)).flatMap(({ filled }) => filled.map(({ head }) => head)),
  );
  for (const toll of tolls) {
    if (toll.rule.partOfSpeech === "N" && moved.has(semanticHead(reading, toll.predicate))) continue;
    const act = actOf(reading, toll, others);
    if (act) byAct.set(act, [...(byAct.get(act) ?? []), toll]);
    else loose.push(toll);
  }
  const proposals: Proposal[] = others.map((match) => ({
    match: withDoer(match, byAct.get(match) ?? []),
    tolls: [...ownToll(reading, match), ...(byAct.get(match) ?? [])],
  }));
  const counted = groupTolls(reading, loose).flatMap((proposal) => groupsOf(reading, proposal));
  return [...proposals, ...counted].sort((a, b) => a.match.predicate - b.match.predicate);
}

/** A count of victims, or "a éliminé un chef *dans un raid*": a killing that another act of the sentence is said to have done. */
function isToll(reading: SentenceReading, match: Match, matches: readonly Match[]): boolean {
  const { rule, predicate } = match;
  if (rule.marks.has("toll")) return true;
  if (rule.type !== "killing" || rule.partOfSpeech !== "V") return false;
  return dependents(reading.tree, predicate, "obl").some((child) =>
    matches.some((other) => other.predicate === child && fire.has(other.rule.type) && other.rule.partOfSpeech === "N"),
  );
}

/** "*Gunmen* killed nine people in an attack on Bajil": who killed did the act that its noun names. */
function withDoer(act: Match, tolls: readonly Match[]): Match {
  if (act.rule.partOfSpeech !== "N" || act.filled.some(({ role }) => role === "agent")) return act;
  const doer = tolls.flatMap(({ rule, filled }) =>
    rule.type === "killing" ? filled.filter(({ role, head }) => role === "agent" && head !== act.predicate) : [],
  )[0];
  return doer ? { ...act, filled: [...act.filled, doer] } : act;
}

/** "Les soldats ont tué trois civils": an act that is no toll of another, and counts its own dead. */
function ownToll(reading: SentenceReading, match: Match): Match[] {
  if (match.rule.marks.has("killed") || match.rule.marks.has("wounded")) return [match];
  return match.rule.partOfSpeech === "V" && fire.has(match.rule.type) ? asHarm(reading, match) : [];
}

const fire: ReadonlySet<ClaimType> = new Set<ClaimType>(["airstrike", "shelling", "bombing", "suicide-bombing"]);

/** "five people were *killed* by a missile": the verb of the strike is one of harm, and counts those it hurt. */
function asHarm(reading: SentenceReading, match: Match): Match[] {
  const harm = (reading.lexicon.rules.get(wordAt(reading, match.predicate).lemma) ?? []).find(
    ({ partOfSpeech, type, marks }) => partOfSpeech === "V" && type === "casualties" && marks.has("toll"),
  );
  return harm && match.filled.some(({ role }) => role === "target") ? [{ ...match, rule: harm }] : [];
}

/** "*onze* militaires et *huit* civils ont péri": two counted groups are two tolls. */
function groupsOf(reading: SentenceReading, { match, tolls }: Proposal): Proposal[] {
  const target = match.filled.find(({ role }) => role === "target");
  if (match.rule.partOfSpeech !== "V" || !target || tolls.length !== 1) return [{ match, tolls }];
  const groups = coordinated(reading, target.head);
  const areCounted = groups.every((group) => dependents(reading.tree, group, "nummod").length > 0);
  if (groups.length < 2 || !areCounted) return [{ match, tolls }];
  return groups.map((head) => {
    const filled = match.filled.map((role) => (role === target ? { ...role, head, alone: true } : role));
    const own = { ...match, filled };
    return { match: own, tolls: [own] };
  });
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
  const near = candidates.filter(({ predicate }) => !isParted(reading, predicate, toll.predicate));
  if (near.length === 0) return null;
  const byWord = new Map(near.map((match) => [match.predicate, match]));
  /* "des soldats *tués* lors d'un assaut": a participle names its own act first. */
  const qualifies = baseRelation(wordAt(reading, toll.predicate).relation) === "acl";
  const act =
    (qualifies ? below(reading, toll.predicate, byWord, 0) : null) ??
    above(reading, toll.predicate, byWord) ??
    below(reading, toll.predicate, byWord, 0) ??
    besideToll(reading, toll.predicate, byWord);
  return act ?? behindColon(reading, toll.predicate, near);
}

/** Whether a semicolon stands between two words. */
function isParted(reading: SentenceReading, a: number, b: number): boolean {
  return reading.words.slice(Math.min(a, b), Math.max(a, b)).some(({ form }) => form === ";");
}

/** "une attaque a visé le village *: dix personnes ont été tuées*": the toll of the one act in front of the colon. */
function behindColon(reading: SentenceReading, toll: number, candidates: readonly Match[]): Match | null {
  const colon = reading.words.findLastIndex(({ form }, index) => form === ":" && index < toll);
  const acts = candidates.filter(({ predicate }) => predicate < colon);
  const [act] = acts;
  if (colon < 1 || act === undefined || acts.length !== candidates.length || acts.length > 1) return null;
  return reading.words.slice(0, colon).some(isVerbal) ? act : null;
}

/** Acts that do no harm themselves: "a pris la ville et tué dix hommes" is two. */
const taking: ReadonlySet<ClaimType> = new Set<ClaimType>(["capture", "enter", "break-siege"]);

/** Whether who is killed besides was killed by another act; `own-toll` of the pack lists more types. */
function harmsNobody(reading: SentenceReading, { rule: { type } }: Match): boolean {
  return taking.has(type) || (reading.lexicon.particles.get("own-toll")?.has(type) ?? false);
}

function above(reading: SentenceReading, from: number, byWord: ReadonlyMap<number, Match>): Match | null {
  let at = from;
  for (let steps = 0; steps < 5; steps++) {
    const word = wordAt(reading, at);
    const relation = baseRelation(word.relation);
    if (word.relation === "acl:relcl") return ofAntecedent(reading, at, byWord);
    if (word.head < 0) return null;
    if (relation === "ccomp" || relation === "csubj") return null;
    if (relation === "advcl" && (isContrast(reading, at) || lightSaying(reading, at) >= 0)) return null;
    at = word.head;
    const act = byWord.get(at);
    if (act && !(relation === "conj" && isVerbal(wordAt(reading, at)) && harmsNobody(reading, act))) return act;
    if (act) return null;
    const beside = besideUnder(reading, at, from, byWord);
    if (beside) return beside;
  }
  return null;
}

/** "three were *killed* and three wounded in a raid": the act stands with the second verb of harm. */
function besideToll(reading: SentenceReading, from: number, byWord: ReadonlyMap<number, Match>): Match | null {
  for (const conjunct of dependents(reading.tree, from, "conj")) {
    const rules = reading.lexicon.rules.get(wordAt(reading, conjunct).lemma) ?? [];
    if (!rules.some(({ marks }) => marks.has("toll"))) continue;
    const act = below(reading, conjunct, byWord, 0);
    if (act) return act;
  }
  return null;
}

/** "une frappe *qui a coûté la vie à sept personnes*": the act that a relative clause is about, as its subject. */
function ofAntecedent(reading: SentenceReading, clause: number, byWord: ReadonlyMap<number, Match>): Match | null {
  const isAbout = dependents(reading.tree, clause, "nsubj", "obl").some(
    (child) => child < clause && isRelative(reading, child) && !isParticle(reading, child, "there"),
  );
  return isAbout ? (byWord.get(wordAt(reading, clause).head) ?? null) : null;
}

/** Act nouns under the same verb: "le raid a fait 12 morts", "12 morts dans un raid". */
function besideUnder(
  reading: SentenceReading,
  verb: number,
  from: number,
  byWord: ReadonlyMap<number, Match>,
): Match | null {
  for (const child of dependents(reading.tree, verb, "nsubj", "obj", "obl", "nmod", "advcl", "dislocated")) {
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
    if (!["obl", "nmod", "advcl", "advmod", "nsubj", "acl", "parataxis"].includes(relation)) continue;
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
