import type { Claim } from "@recoupe/model";
import type { LinearModel, Tell, Telling } from "./linear-model.ts";

/** The probability that a claim of which this is told is right: logistic of the weights' sum, the model's `bias` with them. */
export function confidenceOf(model: LinearModel, telling: Telling): number {
  const sum = (model.weights.get("bias") ?? 0) + model.weigh(telling);
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

/** Tells all that the model may know of a claim. */
export function tellOfClaim(facts: ConfidenceFacts, tell: Tell): void {
  const { claim } = facts;
  const agent = claim.agents[0];
  const target = claim.targets[0];
  const filled = `${agent ? "a" : ""}${target ? "t" : ""}${claim.place ? "p" : ""}`;
  tell("type", claim.type);
  tell("rule", claim.rule);
  tell("pos", facts.partOfSpeech);
  tell("relation", facts.relation);
  tell("type-relation", claim.type, facts.relation);
  tell("kind", facts.sentenceKind);
  tell("status", claim.status);
  tell("polarity", claim.polarity);
  tell("certainty", claim.certainty);
  tell("agent", agent ? agent.via : "none");
  tell("agent-known", agent ? truth(agent.actorId !== null) : "none");
  tell("agent-class", facts.agentClass);
  tell("type-agent", claim.type, facts.agentClass);
  tell("target-class", facts.targetClass);
  tell("type-target", claim.type, facts.targetClass);
  tell("classes", facts.agentClass, facts.targetClass);
  tell("target", target ? target.via : "none");
  tell("target-known", target ? truth(target.actorId !== null) : "none");
  tell("place", claim.place ? (claim.place.placeId ? "resolved" : "open") : "none");
  tell("place-class", facts.placeClass);
  tell("origin", claim.origin ? "yes" : "none");
  tell("roles", `${filled}${claim.origin ? "o" : ""}`);
  tell("pos-roles", facts.partOfSpeech, filled);
  tell("time", truth(claim.time !== null));
  tell("attribution", upTo(2, claim.attribution.length));
  tell("toll", truth(claim.casualties !== null));
  tell("elsewhere", upTo(3, facts.elsewhere));
  tell("company", upTo(4, facts.proposals));
  tell("actors", upTo(3, facts.namedActors));
  tell("length", upTo(5, Math.floor(facts.words / 10)));
  for (const lemma of facts.modifiers) tell("modifier", lemma);
  for (const opinion of facts.second) tell(opinion);
}

function truth(holds: boolean): string {
  return holds ? "true" : "false";
}

function upTo(most: number, count: number): string {
  return String(Math.min(most, count));
}
