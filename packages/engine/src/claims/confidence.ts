import type { Claim } from "@recoupe/model";
import { weigh } from "./weigh.ts";

/** Weights of a logistic model over named features; `bias` is one of them. */
export type ConfidenceModel = ReadonlyMap<string, number>;

/** The probability that a claim with these features is right: logistic of the summed weights. */
export function confidenceOf(model: ConfidenceModel, features: readonly string[]): number {
  const sum = (model.get("bias") ?? 0) + weigh(features, model);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

/** What a claim shows of itself to the model. */
export interface ConfidenceFacts {
  readonly claim: Omit<Claim, "confidence">;
  readonly partOfSpeech: string;
  readonly relation: string;
  readonly sentenceKind: string;
  /** Words of sport, markets and shows in the sentence and its neighbours. */
  readonly elsewhere: number;
  /** Claims proposed in the same document, this one counted. */
  readonly proposals: number;
  readonly namedActors: number;
  readonly agentClass: string;
  readonly targetClass: string;
  readonly placeClass: string;
  readonly words: number;
  /** Lemmas of the adjectives, adverbs and conjunctions on the predicate. */
  readonly modifiers: readonly string[];
  /** What the order of the words says of the roles; see `secondOpinion`. */
  readonly second: readonly string[];
}

/** The features of a claim, by name. */
export function featuresOf(facts: ConfidenceFacts): string[] {
  const { claim } = facts;
  const agent = claim.agents[0];
  const target = claim.targets[0];
  const features = [
    `type:${claim.type}`,
    `rule:${claim.rule}`,
    `pos:${facts.partOfSpeech}`,
    `relation:${facts.relation}`,
    `type-relation:${claim.type}:${facts.relation}`,
    `kind:${facts.sentenceKind}`,
    `status:${claim.status}`,
    `polarity:${claim.polarity}`,
    `certainty:${claim.certainty}`,
    `agent:${agent ? agent.via : "none"}`,
    `agent-known:${agent ? agent.actorId !== null : "none"}`,
    `agent-class:${facts.agentClass}`,
    `type-agent:${claim.type}:${facts.agentClass}`,
    `target-class:${facts.targetClass}`,
    `type-target:${claim.type}:${facts.targetClass}`,
    `classes:${facts.agentClass}:${facts.targetClass}`,
    `target:${target ? target.via : "none"}`,
    `target-known:${target ? target.actorId !== null : "none"}`,
    `place:${claim.place ? (claim.place.placeId ? "resolved" : "open") : "none"}`,
    `place-class:${facts.placeClass}`,
    `origin:${claim.origin ? "yes" : "none"}`,
    `roles:${[agent && "a", target && "t", claim.place && "p", claim.origin && "o"].filter(Boolean).join("")}`,
    `pos-roles:${facts.partOfSpeech}:${[agent && "a", target && "t", claim.place && "p"].filter(Boolean).join("")}`,
    `time:${claim.time !== null}`,
    `attribution:${Math.min(2, claim.attribution.length)}`,
    `toll:${claim.casualties !== null}`,
    `elsewhere:${Math.min(3, facts.elsewhere)}`,
    `company:${Math.min(4, facts.proposals)}`,
    `actors:${Math.min(3, facts.namedActors)}`,
    `length:${Math.min(5, Math.floor(facts.words / 10))}`,
    ...facts.modifiers.map((lemma) => `modifier:${lemma}`),
    ...facts.second,
  ];
  return features;
}
