import type { ClaimType } from "@recoupe/model";
import { baseRelation, dependent, dependents, feature, isFiniteForm } from "../grammar/sentence-tree.ts";
import { tellsBehind } from "./attribution.ts";
import { joinTolls, type Proposal } from "./join-tolls.ts";
import { type Match, matchAt } from "./match.ts";
import { nounAt } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isUnwarlike } from "./unwarlike.ts";

export type { Proposal } from "./join-tolls.ts";

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
    (match) =>
      !isConsumed(reading, match, consumers) &&
      !isBackdrop(reading, match) &&
      !isAttribute(reading, match) &&
      !tellsBehind(reading, match.predicate) &&
      !isUnwarlike(reading, match),
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
  if (match.rule.type === "support" && isEpithet(reading, match.predicate)) return true;
  if (match.rule.partOfSpeech !== "V" || baseRelation(relation) !== "amod" || head < match.predicate) return false;
  if (upos !== "VERB" && upos !== "ADJ") return false;
  return match.rule.type !== "besiege" && !match.filled.some((role) => role.head !== head);
}

/** "les factions *soutenues par Ankara*", with no comma between: who they are, not what is done. */
function isEpithet(reading: SentenceReading, predicate: number): boolean {
  const { head, relation } = wordAt(reading, predicate);
  if (relation !== "acl" || head < 0 || !isParticle(reading, predicate, "standing")) return false;
  return reading.words.slice(head, predicate).every(({ upos }) => upos !== "PUNCT");
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
    filled.set(upper, withMissing(reading, filled.get(upper) ?? upper, lower));
  }
  return matches.filter((match) => !dropped.has(match)).map((match) => filled.get(match) ?? match);
}

function withMissing(reading: SentenceReading, upper: Match, lower: Match): Match {
  const missing = lower.filled.filter(
    (role) =>
      role.head !== upper.predicate &&
      wordAt(reading, role.head).upos !== "PRON" &&
      !upper.filled.some((known) => known.role === role.role),
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
    const { head, relation } = wordAt(reading, lower.predicate);
    const under = head >= 0 && word.head === head && baseRelation(relation) === "xcomp";
    return baseRelation(word.relation) === "nsubj" && (word.head === lower.predicate || under);
  }
  if (upper.rule.type !== lower.rule.type) return false;
  if (striking.has(upper.rule.type) && tellsToll(reading, upper.predicate, lower.predicate)) return true;
  if (striking.has(upper.rule.type) && isParticipleOf(reading, lower.predicate, upper.predicate)) return true;
  if (leaving.has(upper.rule.type) && isAimOf(reading, lower.predicate, upper.predicate)) return true;
  return isOnStem(reading, lower.predicate, upper.predicate) && !isSetOff(reading, lower.predicate, upper.predicate);
}

/** "Kherson, *conquise par les Russes*, a été libérée": an act told between commas of what another befalls. */
function isSetOff(reading: SentenceReading, lower: number, upper: number): boolean {
  const { head, relation, upos } = wordAt(reading, lower);
  return upos === "VERB" && relation === "acl" && head !== upper && reading.words[lower - 1]?.form === ",";
}

/** Types of those who leave, for somewhere. */
const leaving: ReadonlySet<ClaimType> = new Set<ClaimType>(["withdraw", "displacement"]);

/** "les tirs ont visé la ville, *détruisant* des maisons". */
function isParticipleOf(reading: SentenceReading, lower: number, upper: number): boolean {
  const { head, relation, features } = wordAt(reading, lower);
  return head === upper && baseRelation(relation) === "advcl" && features.includes("VerbForm=Part");
}

/** "ont quitté la ville pour *se replier* vers la frontière": one leaving. */
function isAimOf(reading: SentenceReading, lower: number, upper: number): boolean {
  const { head, relation } = wordAt(reading, lower);
  if (head !== upper || !["advcl", "obl"].includes(baseRelation(relation))) return false;
  return dependents(reading.tree, lower, "mark", "case").some((mark) => isParticle(reading, mark, "purpose"));
}

/** "a shell killed one and *injured* three": a verb of harm beside the verb of the strike tells its toll. */
function tellsToll(reading: SentenceReading, upper: number, lower: number): boolean {
  const word = wordAt(reading, lower);
  const { head, relation, lemma, upos } = word;
  const beside = baseRelation(relation) === "conj" || (baseRelation(relation) === "advcl" && !isFiniteForm(word));
  if (head !== upper || !beside || upos !== "VERB") return false;
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
