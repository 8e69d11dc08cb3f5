import type { NameMatch } from "@recoupe/model";
import { baseRelation, type SentenceTree } from "../grammar/sentence-tree.ts";
import { ACCEPTED } from "./clue-weights.ts";
import { type GrammarRole, headOfSpan } from "./grammar-clues.ts";
import type { PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

/** Countries and capitals stand for their governments where they act; a town does not. */
export function standsForGovernment(matches: readonly NameMatch[]): "country" | "capital" | null {
  const first = matches[0];
  if (first === undefined || first.similarity < 1) return null;
  if (matches.some((match) => match.similarity === 1 && match.place.featureClass === "country")) return "country";
  return first.rank === 4 ? "capital" : null;
}

/** A name and the tree of its sentence. */
interface NameInSentence {
  readonly name: PlaceName;
  readonly tree: SentenceTree;
}

/** Whether a country that is owner of something owns its government: "Zorbay's defence ministry". */
function ownsGovernment({ name, tree }: NameInSentence, rules: PlaceRules): boolean {
  const index = headOfSpan(tree, name.span);
  const word = tree.words[index];
  if (word === undefined || baseRelation(word.relation) !== "nmod") return false;
  for (let at = index + 1; at <= word.head; at += 1) {
    const { kinds } = rules.word(tree.words[at]?.lemma ?? "");
    if (kinds.has("body") || kinds.has("title")) return true;
  }
  return false;
}

/** Whether a country is ground here, or at least no government that acts: "visited Zorbay", "allies of Zorbay". */
export function isCountryMention(
  found: NameInSentence,
  role: GrammarRole,
  strong: boolean,
  rules: PlaceRules,
): boolean {
  const { name } = found;
  if (strong && (name.evidence >= ACCEPTED || (name.uncased && role === "held"))) return true;
  if (name.uncased || role === "actor" || role === "modifier") return false;
  return !ownsGovernment(found, rules);
}
