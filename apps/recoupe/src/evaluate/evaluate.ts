import { type ClaimType, claimTypes, type Language, languages } from "@recoupe/model";
import { type Calibration, calibrationOf } from "./calibration.ts";
import type { comparedFields } from "./fields.ts";
import type { CodedDocument, GoldDocument } from "./gold.ts";
import { type Matching, matchClaims } from "./match.ts";
import { type PlaceScore, scorePlaces } from "./places.ts";
import { type Ratio, ratio, type Score, scoreFrom } from "./score.ts";

/** The fields that are right or wrong; parties have a Score. */
export type YesNoField = Exclude<(typeof comparedFields)[number], "agents" | "targets">;

/** Everything GOLD.md asks for, over one set of documents. */
export interface Evaluation {
  readonly documents: number;
  readonly strict: Score;
  readonly lenient: Score;
  /** Unmatched coded claims per gold claim, strict. */
  readonly extraPerGold: number | null;
  readonly agents: Score;
  readonly targets: Score;
  readonly fields: Readonly<Record<YesNoField, Ratio>>;
  readonly whole: Score;
  readonly places: PlaceScore;
  /** Right meaning a strict match, and right meaning the whole claim. */
  readonly calibration: { readonly match: Calibration; readonly whole: Calibration };
}

/** Detection and whole claims of one type. */
export interface TypeScore {
  readonly strict: Score;
  readonly whole: Score;
}

/** The evaluation over all documents, per language and per claim type. */
export interface EvaluationReport {
  readonly all: Evaluation;
  readonly byLanguage: Readonly<Partial<Record<Language, Evaluation>>>;
  readonly byType: Readonly<Partial<Record<ClaimType, TypeScore>>>;
}

/** A gold document, its coding, and both matchings of their claims. */
export interface MatchedDocument {
  readonly gold: GoldDocument;
  readonly coded: CodedDocument;
  readonly strict: Matching;
  readonly lenient: Matching;
}

/**
 * Scores coded documents against gold (GOLD.md, "How claims are scored"). Documents are paired in order; the two lists
 * must have the same length, else a RangeError.
 */
export function evaluate(gold: readonly GoldDocument[], coded: readonly CodedDocument[]): EvaluationReport {
  const matched = matchDocuments(gold, coded);
  const byLanguage: Partial<Record<Language, Evaluation>> = {};
  for (const language of languages) {
    const own = matched.filter((document) => document.gold.language === language);
    if (own.length > 0) byLanguage[language] = evaluateMatched(own);
  }
  return { all: evaluateMatched(matched), byLanguage, byType: scoreTypes(matched) };
}

/** Pairs documents in order and matches their claims. */
export function matchDocuments(
  gold: readonly GoldDocument[],
  coded: readonly CodedDocument[],
): readonly MatchedDocument[] {
  if (gold.length !== coded.length) throw new RangeError(`${gold.length} gold documents, ${coded.length} coded`);
  return gold.map((document, index) => {
    const answer = coded[index] ?? { id: document.id, claims: [], mentions: null };
    return {
      gold: document,
      coded: answer,
      strict: matchClaims(document.claims, answer.claims, document.language, "strict"),
      lenient: matchClaims(document.claims, answer.claims, document.language, "lenient"),
    };
  });
}

function evaluateMatched(documents: readonly MatchedDocument[]): Evaluation {
  const goldCount = sum(documents, ({ gold }) => gold.claims.length);
  const codedCount = sum(documents, ({ coded }) => coded.claims.length);
  const matches = documents.flatMap(({ strict }) => strict.matches);
  const lenientCount = sum(documents, ({ lenient }) => lenient.matches.length);
  const whole = new Set(matches.filter((match) => match.comparison.whole).map((match) => match.coded));
  const matchedClaims = new Set(matches.map((match) => match.coded));
  const claims = documents.flatMap(({ coded }) => coded.claims);
  const share = (field: YesNoField): Ratio =>
    ratio(matches.filter((match) => match.comparison.right[field]).length, matches.length);
  const parties = (field: "agents" | "targets", same: "sameAgents" | "sameTargets"): Score =>
    scoreFrom(
      sum(matches, (match) => match.comparison[same]),
      sum(matches, (match) => match.coded[field].length),
      sum(matches, (match) => match.gold[field].length),
    );
  return {
    documents: documents.length,
    strict: scoreFrom(matches.length, codedCount, goldCount),
    lenient: scoreFrom(lenientCount, codedCount, goldCount),
    extraPerGold: goldCount === 0 ? null : (codedCount - matches.length) / goldCount,
    agents: parties("agents", "sameAgents"),
    targets: parties("targets", "sameTargets"),
    fields: {
      place: share("place"),
      time: share("time"),
      attribution: share("attribution"),
      status: share("status"),
      certainty: share("certainty"),
      polarity: share("polarity"),
    },
    whole: scoreFrom(whole.size, codedCount, goldCount),
    places: scorePlaces(documents),
    calibration: {
      match: calibrationOf(claims.map((claim) => ({ ...claim, right: matchedClaims.has(claim) }))),
      whole: calibrationOf(claims.map((claim) => ({ ...claim, right: whole.has(claim) }))),
    },
  };
}

function scoreTypes(documents: readonly MatchedDocument[]): Partial<Record<ClaimType, TypeScore>> {
  const byType: Partial<Record<ClaimType, TypeScore>> = {};
  for (const type of claimTypes) {
    const gold = sum(documents, (document) => document.gold.claims.filter((claim) => claim.type === type).length);
    const coded = sum(documents, (document) => document.coded.claims.filter((claim) => claim.type === type).length);
    if (gold + coded === 0) continue;
    const matches = documents.flatMap(({ strict }) => strict.matches).filter((match) => match.gold.type === type);
    byType[type] = {
      strict: scoreFrom(matches.length, coded, gold),
      whole: scoreFrom(matches.filter((match) => match.comparison.whole).length, coded, gold),
    };
  }
  return byType;
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
