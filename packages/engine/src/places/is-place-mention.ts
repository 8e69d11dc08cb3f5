import { covers, type Gazetteer, type Mention, type NameMatch } from "@recoupe/model";
import type { SentenceTree } from "../grammar/sentence-tree.ts";
import { ACCEPTED } from "./clue-weights.ts";
import { roleOf } from "./grammar-clues.ts";
import type { PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

/** A name with what the sentence and the document say of it. */
export interface NameInDocument {
  readonly name: PlaceName;
  readonly tree: SentenceTree;
  /** Mentions of actors and sources that share words with it. */
  readonly holders: readonly Mention[];
  /** The best evidence for the same name anywhere in the document. */
  readonly elsewhere: number;
  readonly countries: ReadonlyMap<string, number>;
}

const strongClues = new Set(["preposition", "generic", "locative-noun", "bracket", "dateline", "direction", "list"]);

function isStrong(name: PlaceName): boolean {
  return name.clues.some((clue) => strongClues.has(clue));
}

/** How well known the best place of the name is, and in the document's countries: 0 for none, 3 and more for a city. */
function renown(matches: readonly NameMatch[], countries: ReadonlyMap<string, number>): number {
  let best = -1;
  for (const match of matches) {
    const { place } = match;
    const known = Math.log10(place.population + 1) / 2 + match.rank / 2;
    const home = place.country === null ? 0 : (countries.get(place.country) ?? 0);
    best = Math.max(best, (known + home * 1.5) * (match.similarity === 1 ? 1 : 0.5));
  }
  return best;
}

/** Countries and capitals stand for their governments where they act; a town does not. */
function standsForGovernment(matches: readonly NameMatch[]): "country" | "capital" | null {
  const first = matches[0];
  if (first === undefined || first.similarity < 1) return null;
  if (matches.some((match) => match.similarity === 1 && match.place.featureClass === "country")) return "country";
  return first.rank === 4 ? "capital" : null;
}

/** Whether a mention of an actor or source holds the name as a part, or is the name itself. */
function holds(name: PlaceName, holders: readonly Mention[]): boolean {
  return holders.some((holder) => {
    if (holder.kind !== "actor" && holder.kind !== "source") return false;
    const longer = holder.span.end - holder.span.start > name.span.end - name.span.start;
    return covers(holder.span, name.proper) && (longer || !isStrong(name));
  });
}

/** Whether a name is a mention of a place here, and not of a person, an organisation, an outlet or a government. */
export function isPlaceMention(found: NameInDocument, gazetteer: Gazetteer, rules: PlaceRules): boolean {
  const { name, tree, holders, elsewhere, countries } = found;
  if (holds(name, holders)) return false;
  const strong = isStrong(name);
  if (!name.known) return strong && name.evidence >= ACCEPTED;
  const matches = gazetteer.match(name.properName);
  const government = standsForGovernment(matches);
  const role = roleOf(tree, name.span, rules);
  if (government !== null && role === "actor") return false;
  if (government === "country") return strong && name.evidence >= ACCEPTED;
  let sum = name.evidence + renown(matches, countries) - 1;
  if (role === "actor" && !strong) sum -= 1.5;
  if (role === "patient") sum += 1;
  if (elsewhere > name.evidence) sum += Math.min(2, elsewhere - name.evidence) / 2;
  return sum >= ACCEPTED;
}
