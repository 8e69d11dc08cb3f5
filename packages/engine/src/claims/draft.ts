import type { Casualties, Cited, Claim, ClaimType, Party, Where } from "@recoupe/model";
import { baseRelation, dependents, feature } from "../grammar/sentence-tree.ts";
import { gathered } from "../pack/gathered.ts";
import { type Citation, citedFor } from "./attribution.ts";
import { claimId } from "./claim-id.ts";
import { originsOf, placeOptions } from "./claim-places.ts";
import { readTime } from "./claim-time.ts";
import { type ConfidenceFacts, confidenceOf, tellOfClaim } from "./confidence.ts";
import type { Discourse, Entity } from "./discourse.ts";
import { evidenceSpan, triggerSpan } from "./evidence.ts";
import { type Firmness, readFirmness } from "./firmness.ts";
import { readInstrument } from "./instrument.ts";
import type { Telling } from "./linear-model.ts";
import type { Filled } from "./match.ts";
import { classOf } from "./noun-phrase.ts";
import { type ReadParty, readParties } from "./parties.ts";
import { chooseOption, type PlaceOption } from "./place-options.ts";
import type { Proposal } from "./proposal.ts";
import type { ClaimsInput, ReadClaim } from "./read-claim.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { secondOpinion } from "./second-opinion.ts";
import { joinTolls, readToll } from "./tolls.ts";

/** A proposal with its roles, places and firmness read, before anybody is cited for it. */
export interface Draft {
  readonly reading: SentenceReading;
  readonly discourse: Discourse;
  readonly proposal: Proposal;
  readonly firmness: Firmness;
  readonly agents: readonly ReadParty[];
  readonly targets: readonly ReadParty[];
  readonly placeOptions: readonly PlaceOption[];
  readonly places: readonly (Where | null)[];
  /** Whether a phrase was chosen to tell the place, be it known or not. */
  readonly placed: boolean;
  readonly origins: readonly (Where | null)[];
  readonly casualties: Casualties | null;
}

/** What is tried and not said to be done is an operation. */
const tried: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "capture",
  "enter",
  "advance",
  "reach",
  "besiege",
  "break-siege",
  "link-up",
]);

/** What is done with the hurt: "a évacué *vingt blessés*" is told of them, and no count of an attack's victims. */
const caring: ReadonlySet<ClaimType> = new Set<ClaimType>(["evacuation", "aid", "release", "arrest", "abduction"]);

/** Reads the roles, places and firmness of a proposal; null where the clause asserts nothing. `others` are the sentence's proposals. */
export function draftOf(
  reading: SentenceReading,
  proposal: Proposal,
  others: readonly Proposal[],
  discourse: Discourse,
): Draft | null {
  const { match } = proposal;
  const { type } = match.rule;
  const firmness = readFirmness(reading, match.predicate, type);
  if (firmness.drop) return null;
  const partiesOf = (role: "agent" | "target"): ReadParty[] =>
    match.filled
      .filter((filled) => filled.role === role && (caring.has(type) || !isCountOfDead(reading, filled.head)))
      .flatMap((filled) => readParties(reading, filled, discourse));
  const tolls = proposal.tolls.map((toll) => readToll(reading, toll));
  const { marks } = match.rule;
  const acting = marks.has("sent") || marks.has("both");
  const doers = partiesOf("agent");
  const sent = acting && (marks.has("both") || doers.length === 0) ? partiesOf("target") : [];
  const targets = acting ? [] : partiesOf("target");
  const options = placeOptions(reading, proposal, others, discourse);
  const chosen = chooseOption(options, reading.lexicon.placeChoice);
  const harmed =
    targets.length > 0 ? [] : proposal.tolls.flatMap((toll) => tollTargets(reading, toll, match, discourse));
  return {
    reading,
    discourse,
    proposal,
    firmness,
    agents: [...doers, ...sent],
    targets: targets.length > 0 ? targets : harmed,
    placeOptions: options,
    places: chosen.wheres(),
    placed: chosen.filled !== null,
    origins: originsOf(reading, proposal, discourse),
    casualties: tolls.reduce<Casualties | null>((sum, toll) => joinTolls(sum, toll), null),
  };
}

function tollTargets(
  reading: SentenceReading,
  toll: Proposal["match"],
  ownMatch: Proposal["match"],
  discourse: Discourse,
): ReadParty[] {
  const named = toll.filled.some(({ role, slot }) => role === "target" && isOf(reading, slot));
  if (toll.rule.partOfSpeech === "N" && toll !== ownMatch && !named) return [];
  return toll.filled
    .filter((filled) => filled.role === "target" && !isCountOfDead(reading, filled.head))
    .filter(({ head }) => toll === ownMatch || wordAt(reading, head).upos !== "NUM")
    .flatMap((filled) => readParties(reading, filled, discourse));
}

/** "la mort *de trois personnes* dans des frappes": those whom a noun of harm is of. */
function isOf(reading: SentenceReading, slot: string): boolean {
  return slot === "gen" || (reading.lexicon.particles.get("of")?.has(slot) ?? false);
}

/** "deux morts", "three wounded": a count of the dead names nobody. */
function isCountOfDead(reading: SentenceReading, head: number): boolean {
  const word = wordAt(reading, head);
  const counts = reading.lexicon.rules
    .get(word.lemma)
    ?.some((rule) => rule.partOfSpeech === "N" && rule.marks.has("toll"));
  const determiners = dependents(reading.tree, head, "nummod", "det");
  return !!counts && !determiners.some((child) => isParticle(reading, child, "definite"));
}

/** The rule's type, as the way it is told and who does it turn it: what is only tried, fighters who flee, people who withdraw. */
function typeOf(draft: Draft): ClaimType {
  const { type } = draft.proposal.match.rule;
  const human = draft.agents[0]?.human;
  if (draft.firmness.attempt && tried.has(type)) return "offensive";
  if (type === "clash" && isOnCivilians(draft)) return "attack-civilians";
  if (type === "offensive" && draft.proposal.match.rule.marks.has("on-people") && killsCivilians(draft))
    return "attack-civilians";
  if (type === "displacement" && human === "force") return "withdraw";
  if (type === "withdraw" && human === "civilian") return "displacement";
  return type;
}

/** "opened fire on *them*", where those are no fighters: no fight. */
function isOnCivilians({ targets, agents }: Draft): boolean {
  return targets.length > 0 && agents.length > 0 && targets.every(({ human }) => human === "civilian");
}

/** "une attaque a visé le village : quatorze *personnes* y ont été tuées". */
function killsCivilians({ reading, proposal, agents, casualties }: Draft): boolean {
  if (!casualties?.killed || agents.some(({ party }) => party.actorId !== null)) return false;
  return proposal.tolls.some((toll) =>
    toll.filled.some(({ role, head }) => role === "target" && classOf(reading, head) === "civilian"),
  );
}

/** A claim for each place of a list, or for each place left. */
function pairsOf({ places, origins }: Draft): { place: Where | null; origin: Where | null }[] {
  const [first = null] = origins;
  if (first && places.length === 1 && places[0] && first.span.start === places[0].span.start)
    return [{ place: places[0], origin: null }];
  if (origins.length > 1 && places.length === 1) return origins.map((origin) => ({ place: places[0] ?? null, origin }));
  return places.map((place) => ({ place, origin: first }));
}

/** The claims a draft makes: one for each of its places, with who is cited. */
export function claimsOf(
  draft: Draft,
  input: ClaimsInput,
  citations: readonly Citation[],
  carried: Cited | null,
  total: number,
): ReadClaim[] {
  const { reading, proposal, firmness } = draft;
  const { match } = proposal;
  const second = secondOpinion(reading, match);
  const placeRole = match.rule.frame.find((role) => role.role === "place");
  return pairsOf(draft).flatMap(({ place, origin }) => {
    if (placeRole?.required && place === null && draft.placed) return [];
    const attribution = attributionOf(match.predicate, citations, carried);
    const parties = (read: readonly ReadParty[]): Party[] =>
      gathered(read, (one) => asParty(one, attribution.at(-1) ?? null, draft.discourse));
    const type = typeOf(draft);
    const trigger = triggerSpan(reading, match);
    const claim = {
      id: "",
      documentId: input.documentId,
      type,
      status: match.rule.status && firmness.status === "occurred" ? match.rule.status : firmness.status,
      certainty: firmness.certainty,
      polarity: match.rule.polarity ?? firmness.polarity,
      agents: parties(draft.agents),
      targets: parties(draft.targets),
      place,
      origin,
      time: readTime(reading, match.predicate),
      attribution,
      casualties: draft.casualties,
      instrument: readInstrument(reading, match),
      evidence: evidenceSpan(reading, match, place ? [place.span, trigger] : [trigger]),
      trigger,
      rule: match.rule.id,
      confidence: 0,
    };
    if (isUntold(reading, proposal, claim) && hasDemonstrative(reading, match.predicate)) return [];
    claim.id = claimId(claim);
    const facts: ConfidenceFacts = {
      claim,
      partOfSpeech: match.rule.partOfSpeech,
      relation: baseRelation(wordAt(reading, match.predicate).relation),
      sentenceKind: reading.sentence.kind,
      elsewhere: elsewhereIn(reading),
      proposals: total,
      namedActors: reading.actorAt.filter((actor, at) => actor && actor.head === at).length,
      agentClass: classAt(reading, match.filled, "agent"),
      targetClass: classAt(reading, match.filled, "target"),
      placeClass: classAt(reading, match.filled, "place"),
      words: reading.words.length,
      modifiers: dependents(reading.tree, match.predicate, "amod", "advmod", "mark").map(
        (at) => wordAt(reading, at).lemma,
      ),
      second,
    };
    const telling: Telling = (tell) => tellOfClaim(facts, tell);
    claim.confidence = confidenceOf(input.model, telling);
    return [
      {
        claim,
        telling,
        relation: facts.relation,
        sentence: reading.index,
        predicate: match.predicate,
        placeOptions: draft.placeOptions,
        headline: reading.sentence.kind === "headline",
        pointsBack: pointsBack(reading, proposal, claim),
      },
    ];
  });
}

function pointsBack(reading: SentenceReading, proposal: Proposal, claim: Told): boolean {
  const { predicate } = proposal.match;
  const definite = dependents(reading.tree, predicate, "det").some((at) => isParticle(reading, at, "definite"));
  return definite && isUntold(reading, proposal, claim);
}

type Told = Pick<Claim, "agents" | "targets" | "place" | "casualties" | "time">;

/** Whether a noun names an act and nothing is said of it. */
function isUntold(_reading: SentenceReading, { match }: Proposal, claim: Told): boolean {
  if (match.rule.partOfSpeech !== "N" || match.rule.marks.has("toll")) return false;
  return !(claim.agents.length > 0 || claim.targets.length > 0 || claim.place || claim.casualties || claim.time);
}

/** "la plus belle page de *cette* bataille": an act the report has told already, or none. */
function hasDemonstrative(reading: SentenceReading, noun: number): boolean {
  return dependents(reading.tree, noun, "det").some((at) => feature(wordAt(reading, at), "PronType") === "Dem");
}

function classAt(reading: SentenceReading, filled: readonly Filled[], role: string): string {
  const found = filled.find((candidate) => candidate.role === role);
  return found ? classOf(reading, found.head) : "none";
}

function elsewhereIn(reading: SentenceReading): number {
  let count = 0;
  for (const word of reading.words) if (reading.lexicon.elsewhere.has(word.lemma)) count++;
  return count;
}

function asParty(read: ReadParty, speaker: Cited | null, discourse: Discourse): Party[] {
  if (!read.speaker) return [read.party];
  if (!speaker) return read.party.actorId ? [read.party] : [];
  const side = spokenFor(speaker, discourse);
  return [{ ...read.party, name: side?.name ?? speaker.name, actorId: side?.actorId ?? read.party.actorId }];
}

/** "« Nous avons pris la ville », a dit le porte-parole *de l'armée*": the side an official who says "we" is named with. */
function spokenFor({ span }: Cited, discourse: Discourse): Entity | null {
  const inside = (entity: Entity): boolean => entity.span.start > span.start && entity.span.end <= span.end;
  return discourse.entities.findLast((entity) => entity.human === "force" && inside(entity)) ?? null;
}

/** Who is cited for a word: the citations that reach it, else the speaker of a quotation that is still open. */
function attributionOf(predicate: number, citations: readonly Citation[], carried: Cited | null): Cited[] {
  const chain = citedFor(citations, predicate);
  const own = citations.find((citation) => citation.at === predicate);
  if (own) return chain.filter((cited) => !own.cited.some((self) => self.name === cited.name));
  if (chain.length === 0 && carried) return [carried];
  return chain;
}
