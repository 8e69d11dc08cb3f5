import type { Where } from "@recoupe/model";
import { baseRelation, dependents, subtree } from "../grammar/sentence-tree.ts";
import { isDefinite } from "./discourse.ts";
import type { Filled } from "./match.ts";
import { classOf, semanticHead } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import type { Proposal } from "./proposal.ts";
import { type SentenceReading, wordAt } from "./reading.ts";
import { isVerbal } from "./subject.ts";
import { weigh } from "./weigh.ts";

/** How a place came to be thought of for an act: by a rule of grammar, or only because the sentence names it. */
export type PlaceWay =
  | "frame"
  | "circumstance"
  | "toll"
  | "direction"
  | "aim"
  | "home"
  | "clause"
  | "beside"
  | "heading"
  | "none"
  | "named";

/** A place an act may have, with what speaks for it; `filled` null for no place at all. */
export interface PlaceOption {
  readonly filled: Filled | null;
  readonly features: readonly string[];
  /** The places it stands for: one, or each of a list; one null for none. */
  wheres(): readonly (Where | null)[];
}

/** Steps of a path that are told apart; what lies farther is far. */
const longestPath = 4;

/** The relations from a word up to where its path meets that of another, and down to the other: `obl^`, `nmod^obj^`, `^advcl`. */
export function pathBetween(reading: SentenceReading, from: number, to: number): string {
  const above = new Map<number, number>();
  for (let at = to, steps = 0; at >= 0 && steps <= longestPath; at = wordAt(reading, at).head, steps++)
    above.set(at, steps);
  const up: string[] = [];
  let at = from;
  while (!above.has(at)) {
    if (up.length >= longestPath) return "far";
    up.push(stepOf(reading, at));
    at = wordAt(reading, at).head;
    if (at < 0) return "far";
  }
  const down: string[] = [];
  for (let word = to; word !== at; word = wordAt(reading, word).head) down.push(stepOf(reading, word));
  return `${up.join("^")}^${down.reverse().join("_")}`;
}

function stepOf(reading: SentenceReading, index: number): string {
  const word = wordAt(reading, index);
  const relation = baseRelation(word.relation);
  return isVerbal(word) && relation === "conj" ? "conj-v" : relation;
}

/** Clauses between two words: verbs other than the act's own that a path goes through. */
function clausesBetween(reading: SentenceReading, from: number, predicate: number): number {
  let count = 0;
  for (let at = wordAt(reading, from).head, steps = 0; at >= 0 && at !== predicate && steps < 12; steps++) {
    if (isVerbal(wordAt(reading, at))) count++;
    at = wordAt(reading, at).head;
  }
  return count;
}

/** What a place hangs from: the class of the noun and the role it has in the act; the verb or noun of the act itself; else a verb. */
function hangsFrom(reading: SentenceReading, head: number, match: Proposal["match"]): string {
  const above = wordAt(reading, head).head;
  if (above < 0) return "nothing";
  if (above === match.predicate) return "act";
  if (isVerbal(wordAt(reading, above))) return "verb";
  const role = match.filled.find((other) => other.head === semanticHead(reading, above))?.role ?? "none";
  return `${classOf(reading, above)}:${role}`;
}

/** What a place stands within on the way up to the act: somebody's name, another place, nothing. */
function insideOf(
  reading: SentenceReading,
  head: number,
  match: Proposal["match"],
  rivals: ReadonlySet<number>,
): string {
  for (let at = wordAt(reading, head).head, steps = 0; at >= 0 && at !== match.predicate && steps < 6; steps++) {
    const role = match.filled.find((other) => other.head === at)?.role;
    if (role && role !== "place") return role;
    if (rivals.has(at)) return "place";
    if (reading.actorAt[at]) return "actor";
    if (isVerbal(wordAt(reading, at))) return "clause";
    at = wordAt(reading, at).head;
  }
  return "nothing";
}

/** Whether a spot is told besides an area or an open place, and whether another of its own kind comes before it. */
function rankOf(reading: SentenceReading, head: number, spot: string, rivals: ReadonlySet<number>): string {
  let spots = 0;
  let before = 0;
  for (const rival of rivals) {
    if (rival === head) continue;
    if (reading.placeAt[rival]?.mention.lat != null) spots++;
    if (rival < head) before++;
  }
  return `${spot}:${spots > 0 ? "spots" : "none"}:${before > 0 ? "later" : "first"}`;
}

/** Most words between a place and what only says where it lies: "à Nikopol, *près du Dniepr*". */
const besideReach = 5;

/** Whether another place stands right before one, or right behind it. */
function behindOf(head: number, rivals: ReadonlySet<number>): string {
  let near = "alone";
  for (const rival of rivals) {
    if (rival < head && head - rival <= besideReach) return "after";
    if (rival > head && rival - head <= besideReach) near = "before";
  }
  return near;
}

/** How a place is named: by a name, a noun with a name in it, a definite noun, or an indefinite or counted one. */
function shapeOf(reading: SentenceReading, head: number, spot: string): string {
  if (reading.placeAt[head]) return spot;
  const named = subtree(reading.tree, head).some((index) => index !== head && reading.placeAt[index]);
  const { upos } = wordAt(reading, head);
  if (upos !== "NOUN") return upos;
  const counted = dependents(reading.tree, head, "nummod").length > 0 || wordAt(reading, head).head < 0;
  return `${named ? "with-name" : "bare"}:${counted ? "counted" : isDefinite(reading, head) ? "definite" : "indefinite"}`;
}

/** What speaks for and against a place, by name; for the linear model of `chooseOption`. */
export function optionFeatures(
  reading: SentenceReading,
  proposal: Proposal,
  filled: Filled,
  ways: readonly PlaceWay[],
  taken: ReadonlyMap<number, string>,
  rivals: ReadonlySet<number>,
): string[] {
  const { match } = proposal;
  const { head } = filled;
  const { type, partOfSpeech } = match.rule;
  const placed = reading.placeAt[head];
  const kind = classOf(reading, head);
  const preposition = filled.slot.startsWith("outer ")
    ? filled.slot.slice(6)
    : filled.slot || prepositionOf(reading, head);
  const relation = reading.lexicon.prepositions.get(preposition) ?? (preposition === "" ? "bare" : "other");
  const path = pathBetween(reading, head, match.predicate);
  const spot = placed ? (placed.mention.lat !== null ? "spot" : placed.mention.placeId ? "area" : "open") : kind;
  const role = match.filled.find((other) => other.head === head)?.role ?? "none";
  const first = ways[0] ?? "named";
  const under = hangsFrom(reading, head, match);
  const shape = shapeOf(reading, head, spot);
  const inside = insideOf(reading, head, match, rivals);
  const distance = Math.abs(head - match.predicate);
  return [
    ...ways.map((way) => `way:${way}`),
    `first:${first}:${partOfSpeech}`,
    `first:${first}:${relation}`,
    `first:${first}:${spot}`,
    `first:${first}:${type}`,
    `path:${path}`,
    `path:${path}:${relation}`,
    `spot:${spot}`,
    `spot:${spot}:${type}`,
    `relation:${relation}`,
    `relation:${relation}:${type}`,
    `role:${role}`,
    `under:${under}`,
    `under:${under}:${relation}`,
    `under:${under}:${type}`,
    `shape:${shape}`,
    `shape:${shape}:${first}`,
    `shape:${shape}:${type}`,
    `taken:${taken.get(head) ?? "no"}`,
    `taken:${taken.get(head) ?? "no"}:${first}`,
    `actor:${reading.actorAt[head] ? "yes" : "no"}`,
    `order:${head < match.predicate ? "before" : "after"}:${partOfSpeech}`,
    `distance:${distance < 4 ? 0 : distance < 8 ? 1 : distance < 16 ? 2 : 3}`,
    `clauses:${Math.min(3, clausesBetween(reading, head, match.predicate))}`,
    `fronted:${head < 5}`,
    `rivals:${Math.min(3, rivals.size - 1)}:${first}`,
    `inside:${inside}`,
    `inside:${inside}:${spot}`,
    `behind:${behindOf(head, rivals)}:${relation}`,
    `rank:${rankOf(reading, head, spot, rivals)}`,
  ];
}

/** What speaks for an act without a place. */
export function noPlaceFeatures(proposal: Proposal, first: PlaceWay, named: number): string[] {
  const { type, partOfSpeech, frame } = proposal.match.rule;
  const asks = frame.some((role) => role.role === "place");
  return [
    "none",
    `none:${type}`,
    `none:${partOfSpeech}`,
    `none:first:${first}`,
    `none:named:${Math.min(3, named)}`,
    `none:asks:${asks}`,
  ];
}

/** The option the weights speak for; the first of equals. */
export function chooseOption(options: readonly PlaceOption[], weights: ReadonlyMap<string, number>): PlaceOption {
  let best = options[0] as PlaceOption;
  let most = Number.NEGATIVE_INFINITY;
  for (const option of options) {
    const sum = weigh(option.features, weights);
    if (sum > most) {
      most = sum;
      best = option;
    }
  }
  if (isBare(best.features) && best.wheres()[0]?.lat == null)
    return options.filter(isNamedAround).sort(byWeight(weights))[0] ?? best;
  return best.wheres()[0]?.relation === "near" ? (options.find(isNamedObject) ?? best) : best;
}

const byWeight =
  (weights: ReadonlyMap<string, number>) =>
  (a: PlaceOption, b: PlaceOption): number =>
    weigh(b.features, weights) - weigh(a.features, weights);

/** "a residential building", "their positions": a thing without a name of its own or within it. */
function isBare(features: readonly string[]): boolean {
  return features.some((feature) => feature.startsWith("shape:bare:")) && !features.includes("relation:near");
}

/** A place known by name in which the act is said to be: "*In Pokrovsk*, a building was hit". */
function isNamedAround({ features, wheres }: PlaceOption): boolean {
  if (isBare(features) || !features.includes("way:circumstance")) return false;
  return (features.includes("relation:in") || features.includes("relation:at")) && wheres()[0] != null;
}

/** The object of the act, known to the gazetteer; beside it a place near by only tells where it lies. */
function isNamedObject({ filled, features, wheres }: PlaceOption): boolean {
  if (filled?.slot !== "O" || !features.includes("way:frame")) return false;
  return wheres()[0]?.placeId != null;
}
