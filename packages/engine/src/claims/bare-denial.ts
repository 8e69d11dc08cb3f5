import type { Claim } from "@recoupe/model";
import { baseRelation, dependents, isBelow } from "../grammar/sentence-tree.ts";
import type { Citation } from "./attribution.ts";
import { claimId } from "./claim-id.ts";
import { confidenceOf } from "./confidence.ts";
import type { Telling } from "./linear-model.ts";
import { isNegated } from "./negation.ts";
import { quoted } from "./quotation.ts";
import type { ClaimsInput, ReadClaim } from "./read-claim.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { calledUntrue, wordDenials } from "./word-denial.ts";

/**
 * A bare denial denies the last claim made by somebody else: who is said to have acted, and where; day and toll are not
 * repeated.
 */
export function deniedClaims(
  reading: SentenceReading,
  citations: readonly Citation[],
  before: readonly ReadClaim[],
  input: ClaimsInput,
): ReadClaim[] {
  return bareDenials(reading, citations).flatMap((denial) => {
    const denied = deniedBy(reading, denial, before);
    if (!denied || before.some((read) => read.sentence === reading.index && isToldInFull(read.claim, denial)))
      return [];
    const word = wordAt(reading, denial.at);
    const trigger = { start: word.start, end: word.end };
    const bare = {
      ...denied.claim,
      agents: denied.claim.agents.length > 0 ? denied.claim.agents : blamedAfter(before, denied),
      polarity: "denied" as const,
      certainty: "asserted" as const,
      time: null,
      casualties: null,
      attribution: denial.cited,
      evidence: { start: reading.sentence.start, end: reading.sentence.end },
      trigger,
    };
    const claim = { ...bare, id: claimId(bare) };
    const telling: Telling = (tell) => {
      tell("bare-denial");
      tell("type", claim.type);
    };
    const confidence = confidenceOf(input.model, telling);
    const relation = baseRelation(word.relation);
    const at = { sentence: reading.index, predicate: denial.at, headline: false, pointsBack: false, placeOptions: [] };
    return [{ claim: { ...claim, confidence }, telling, relation, ...at }];
  });
}

/** The last claim that somebody else makes, else, of a verb that denies, the last that the outlet makes. */
function deniedBy(reading: SentenceReading, denial: Citation, before: readonly ReadClaim[]): ReadClaim | undefined {
  const deniable = before.filter(({ claim }) => isDeniable(claim, denial));
  const told = deniable.findLast(({ claim }) => claim.attribution.length > 0 || claim.certainty === "alleged");
  return told ?? (isParticle(reading, denial.at, "untrue") ? undefined : deniable.at(-1));
}

/** "C'est faux, *nos hommes n'ont pas tué de civils*": the denial that follows in words of its own. */
function isToldInFull(claim: Claim, denial: Citation): boolean {
  return claim.polarity === "denied" && claim.attribution.at(-1)?.name === denial.cited.at(-1)?.name;
}

/** "Le marché a été bombardé. Les habitants accusent *l'armée* ; celle-ci dément": who is said to have done it. */
function blamedAfter(before: readonly ReadClaim[], denied: ReadClaim): Claim["agents"] {
  const blame = before.findLast(({ claim }) => claim.type === "accusation");
  return blame && before.indexOf(blame) > before.indexOf(denied) ? blame.claim.targets : [];
}

function isDeniable(claim: Claim, denial: Citation): boolean {
  const denier = denial.cited.at(-1)?.name;
  if (claim.polarity === "denied" || claim.attribution.some((cited) => cited.name === denier)) return false;
  return claim.type !== "accusation" && claim.type !== "demand" && claim.type !== "threat";
}

/**
 * The denials of a sentence that say no more than that: "Kigali dément", "l'armée a rejeté ces accusations". What they
 * deny is what was claimed before.
 */
export function bareDenials(reading: SentenceReading, citations: readonly Citation[]): Citation[] {
  const verbs = citations.filter((citation) => citation.kind === "deny" && isBare(reading, citation.at));
  return [...verbs, ...wordDenials(reading, citations)];
}

function isBare(reading: SentenceReading, verb: number): boolean {
  if (isNegated(reading, verb)) return false;
  const complements = dependents(reading.tree, verb, "ccomp", "xcomp", "csubj", "parataxis", "obj", "advcl");
  const untrue = calledUntrue(reading, verb);
  const open = complements.filter(
    (child) => child !== untrue && !isEmptyObject(reading, child) && !addsWords(reading, child),
  );
  if (open.length > 0) return false;
  const added = [...(untrue < 0 ? [] : [untrue]), ...complements.filter((child) => addsWords(reading, child))];
  return !reading.words.some(
    (_, index) => quoted(reading, index) && !added.some((child) => isBelow(reading.tree, index, child)),
  );
}

/** "Mogadiscio a démenti, *affirmant que* …": more that the denier says. */
function addsWords(reading: SentenceReading, child: number): boolean {
  const { lemma, relation, features } = wordAt(reading, child);
  return baseRelation(relation) === "advcl" && features.includes("VerbForm=Part") && reading.lexicon.sayings.has(lemma);
}

function isEmptyObject(reading: SentenceReading, child: number): boolean {
  const word = wordAt(reading, child);
  if (baseRelation(word.relation) !== "obj") return false;
  /* "نفت هذا الرقم": a pronoun before its noun. */
  const noun = reading.words[child + 1];
  if (word.upos === "PRON" && noun?.upos === "NOUN" && noun.head === child)
    return isParticle(reading, child + 1, "allegation");
  return word.upos === "PRON" || isParticle(reading, child, "allegation");
}
