import { type Claim, covers, familyOf, type Language, overlaps, type Span } from "@recoupe/model";
import { type Comparison, compareClaims, comparedFields } from "./fields.ts";
import type { GoldClaim } from "./gold.ts";

/** How types are matched: equal, or of one family. */
export type Strictness = "strict" | "lenient";

/** A gold claim and the coded claim that answers it. */
export interface Match {
  readonly gold: GoldClaim;
  readonly coded: Claim;
  readonly comparison: Comparison;
}

/** The matches of one document and what is left on either side. */
export interface Matching {
  readonly matches: readonly Match[];
  readonly missed: readonly GoldClaim[];
  readonly extra: readonly Claim[];
}

/**
 * Matches the claims of one document one to one, best overall score first (GOLD.md, scoring, 1).
 *
 * A pair may match if the types agree and the coded trigger overlaps the gold trigger or lies in the gold evidence. Its
 * score is the share of fields that agree, plus how far the triggers and the types agree; ties go to the earlier claims.
 */
export function matchClaims(
  gold: readonly GoldClaim[],
  coded: readonly Claim[],
  language: Language,
  strictness: Strictness,
): Matching {
  const pairs: { readonly match: Match; readonly score: number }[] = [];
  for (const goldClaim of gold) {
    for (const codedClaim of coded) {
      if (!mayMatch(goldClaim, codedClaim, strictness)) continue;
      const comparison = compareClaims(goldClaim, codedClaim, language);
      const match = { gold: goldClaim, coded: codedClaim, comparison };
      pairs.push({ match, score: scoreOf(match) });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const usedGold = new Set<GoldClaim>();
  const usedCoded = new Set<Claim>();
  const matches: Match[] = [];
  for (const { match } of pairs) {
    if (usedGold.has(match.gold) || usedCoded.has(match.coded)) continue;
    usedGold.add(match.gold);
    usedCoded.add(match.coded);
    matches.push(match);
  }
  return {
    matches,
    missed: gold.filter((claim) => !usedGold.has(claim)),
    extra: coded.filter((claim) => !usedCoded.has(claim)),
  };
}

function mayMatch(gold: GoldClaim, coded: Claim, strictness: Strictness): boolean {
  const typesAgree = strictness === "strict" ? gold.type === coded.type : familyOf(gold.type) === familyOf(coded.type);
  return typesAgree && (overlaps(coded.trigger, gold.trigger) || covers(gold.evidence, coded.trigger));
}

function scoreOf({ gold, coded, comparison }: Match): number {
  const rightFields = comparedFields.filter((field) => comparison.right[field]).length / comparedFields.length;
  const parties = comparison.sameAgents + comparison.sameTargets;
  const sameType = gold.type === coded.type ? 1 : 0;
  return sameType + 2 * rightFields + shareInCommon(gold.trigger, coded.trigger) + 0.1 * parties;
}

/** Length in common over length of the union of two spans. */
function shareInCommon(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const union = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return common > 0 && union > 0 ? common / union : 0;
}
