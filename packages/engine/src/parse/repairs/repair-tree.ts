import type { Word } from "@recoupe/model";
import { repairAgents, repairAimedPhrases } from "./agent.ts";
import { repairAgreement, repairNamedNouns } from "./agreement.ts";
import { repairAuxiliaries } from "./auxiliary.ts";
import {
  repairComplements,
  repairLostComplements,
  repairSaidInfinitives,
  repairTellingParticiples,
} from "./complement.ts";
import {
  repairAppositions,
  repairClosedRelatives,
  repairConjuncts,
  repairLostConjuncts,
  repairOwnPrepositions,
  repairSplitConjuncts,
} from "./coordination.ts";
import { repairFrontedParticiples } from "./fronted.ts";
import { repairFrontedPairs } from "./fronted-pair.ts";
import { repairFrontedPlaces } from "./fronted-place.ts";
import { repairFusedArticles } from "./fused-article.ts";
import { repairInfinitives } from "./infinitive.ts";
import { repairLostSubjects } from "./lost-subject.ts";
import { repairMarkHeads } from "./mark-heads.ts";
import {
  repairBetween,
  repairMainParticiples,
  repairModifiedSubjects,
  repairNamedSubjects,
} from "./modified-subject.ts";
import {
  repairJoinedCompounds,
  repairLooseNumbers,
  repairNounCompounds,
  repairPerfects,
  repairQualifiedConjuncts,
  repairSplitPerfects,
} from "./noun-compounds.ts";
import { repairClitics, repairCountedObjects, repairObjectsBehindPhrases, repairSubjectsBehind } from "./object.ts";
import { repairDoubts, repairParticiplePhrases } from "./participle-phrase.ts";
import { repairSharedAuxiliaries } from "./participles.ts";
import { repairParticles } from "./particles.ts";
import { repairPassives } from "./passive.ts";
import { repairPhraseSubjects } from "./phrase-subject.ts";
import {
  repairComparedNumbers,
  repairLostPrepositions,
  repairPartsOfNumbers,
  repairQuantifiedObjects,
} from "./quantities.ts";
import { repairRelativeSubjects } from "./relative.ts";
import { repairLooseRelatives, repairSubjectsInRelatives } from "./relative-subject.ts";
import type { RepairRules } from "./repair-rules.ts";
import { repairReportsBefore, repairSaidClauses } from "./report.ts";
import { repairDoubleSubjects, repairInfinitiveSubjects, repairMissingSubjects } from "./subject.ts";
import { repairAdverbNouns, repairTimeNouns } from "./time.ts";
import { draftOf } from "./tree-draft.ts";

/** Mends what the parser is known to get wrong; the words stay one tree. Each repair is a function of its own. */
export function repairTree(words: readonly Word[], rules: RepairRules): Word[] {
  const draft = draftOf(words);
  repairMarkHeads(draft);
  repairNounCompounds(draft, rules);
  repairQualifiedConjuncts(draft, rules);
  repairPerfects(draft, rules);
  repairSplitPerfects(draft, rules);
  repairLooseNumbers(draft, rules);
  repairComparedNumbers(draft, rules);
  repairQuantifiedObjects(draft, rules);
  repairPartsOfNumbers(draft, rules);
  repairLostPrepositions(draft, rules);
  repairJoinedCompounds(draft, rules);
  repairPhraseSubjects(draft, rules);
  repairModifiedSubjects(draft, rules);
  repairMainParticiples(draft, rules);
  repairNamedSubjects(draft, rules);
  repairBetween(draft, rules);
  repairParticles(draft, rules);
  repairAuxiliaries(draft, rules);
  repairPassives(draft, rules);
  repairSharedAuxiliaries(draft);
  repairAgreement(draft);
  repairNamedNouns(draft);
  repairParticiplePhrases(draft);
  repairDoubts(draft, rules);
  repairSplitConjuncts(draft);
  repairRelativeSubjects(draft);
  repairClosedRelatives(draft);
  repairFrontedParticiples(draft, rules);
  repairClitics(draft, rules);
  repairDoubleSubjects(draft);
  repairSubjectsBehind(draft, rules);
  repairObjectsBehindPhrases(draft);
  repairCountedObjects(draft);
  repairReportsBefore(draft);
  repairLostComplements(draft, rules);
  repairSaidClauses(draft, rules);
  repairComplements(draft, rules);
  repairSaidInfinitives(draft, rules);
  repairTellingParticiples(draft, rules);
  repairSubjectsInRelatives(draft, rules);
  repairLooseRelatives(draft, rules);
  repairFrontedPlaces(draft, rules);
  if (rules.subjectRequired) repairLostConjuncts(draft);
  repairTimeNouns(draft, rules);
  repairAdverbNouns(draft, rules);
  repairOwnPrepositions(draft, rules);
  repairConjuncts(draft, rules);
  if (rules.subjectRequired) repairAppositions(draft);
  repairFusedArticles(draft, rules);
  repairFrontedPairs(draft, rules);
  repairLostSubjects(draft, rules);
  repairMissingSubjects(draft, rules);
  repairInfinitiveSubjects(draft, rules);
  repairInfinitives(draft, rules);
  repairAgents(draft, rules);
  repairAimedPhrases(draft, rules);
  return draft.words;
}
