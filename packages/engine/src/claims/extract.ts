import type { Casualties, Cited, Claim, ClaimType, Mention, ParsedSentence, Party, Where } from "@recoupe/model";
import { baseRelation } from "../grammar/sentence-tree.ts";
import { type Citation, citedFor, findCitations, quoted } from "./attribution.ts";
import { bareDenials } from "./bare-denial.ts";
import { claimId } from "./claim-id.ts";
import { headingOf, originsOf, placesOf } from "./claim-places.ts";
import { readTime } from "./claim-time.ts";
import { type ConfidenceModel, confidenceOf, featuresOf } from "./confidence.ts";
import { type ActorDirectory, type Discourse, enterSentence, raisePlaces } from "./discourse.ts";
import { evidenceSpan, triggerSpan } from "./evidence.ts";
import { type Firmness, readFirmness } from "./firmness.ts";
import { readInstrument } from "./instrument.ts";
import type { ClaimLexicon } from "./lexicon.ts";
import type { Filled } from "./match.ts";
import { classOf } from "./noun-phrase.ts";
import { type ReadParty, readParties } from "./parties.ts";
import { type Proposal, proposeClaims } from "./proposal.ts";
import { readSentence, type SentenceFindings, type SentenceReading, wordAt } from "./reading.ts";
import { joinTolls, readToll } from "./tolls.ts";
import { asTransfers } from "./unopposed.ts";

/** What claims are read from. */
export interface ClaimsInput {
  readonly documentId: string;
  readonly text: string;
  readonly sentences: readonly ParsedSentence[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** Per sentence. */
  readonly findings: readonly SentenceFindings[];
  readonly lexicon: ClaimLexicon;
  readonly actors: ActorDirectory;
  /** Country most spoken of (ISO code), or null. */
  readonly country: string | null;
  /** Actor for whom the outlet says "we", or null. */
  readonly ownSide: string | null;
  readonly model: ConfidenceModel;
  /** Claims less sure than this are left out. */
  readonly threshold: number;
}

/** A claim with what made it, for `explain` and for training. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly features: readonly string[];
  readonly sentence: number;
  readonly predicate: number;
}

interface Draft {
  readonly reading: SentenceReading;
  readonly proposal: Proposal;
  readonly firmness: Firmness;
  readonly agents: readonly ReadParty[];
  readonly targets: readonly ReadParty[];
  readonly places: readonly (Where | null)[];
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

/** Reads the claims of a document, sentence by sentence. Pure; the same input gives the same claims. */
export function extractClaims(input: ClaimsInput): ReadClaim[] {
  const readings = layMentions(input);
  const proposals = readings.map(proposeClaims);
  const discourse: Discourse = {
    text: input.text,
    entities: [],
    heading: null,
    places: [],
    actors: input.actors,
    country: input.country,
    ownSide: input.ownSide,
  };
  const total = proposals.reduce((sum, list) => sum + list.length, 0);
  const found: ReadClaim[] = [];
  let lastSpeaker: Cited | null = null;
  let spokeAt = 0;
  let quoteSpeaker: Cited | null = null;
  let previous: ReadClaim[] = [];
  readings.forEach((reading, index) => {
    enterSentence(reading, discourse);
    const heading = headingOf(reading, discourse);
    if (heading) discourse.heading = { where: heading, sentence: index };
    const citations = findCitations(reading, discourse, lastSpeaker);
    const carried: Cited | null = quoteSpeaker ?? (isQuotation(reading) ? recent(lastSpeaker, spokeAt, index) : null);
    const drafts = (proposals[index] ?? []).map((proposal) =>
      draftOf(reading, proposal, proposals[index] ?? [], discourse),
    );
    const claims = drafts.flatMap((draft) => claimsOf(draft, input, citations, carried, total));
    claims.push(...deniedClaims(reading, citations, [...previous, ...claims], input));
    if (citations.some((citation) => citation.previous)) previous = citePrevious(found, previous, citations);
    raisePlaces(
      discourse,
      index,
      claims.flatMap(({ claim }) =>
        [claim.place, claim.origin].flatMap((where) => (where && isThere(where) ? where.span : [])),
      ),
    );
    found.push(...claims);
    previous = claims;
    const speaker: Cited | undefined = citations.at(-1)?.cited.at(-1);
    if (speaker) {
      lastSpeaker = speaker;
      spokeAt = index;
    }
    quoteSpeaker = leavesQuoteOpen(reading, carried !== null) ? (lastSpeaker ?? null) : null;
  });
  return withoutRepeats(asTransfers(found).filter(({ claim }) => claim.confidence >= input.threshold));
}

function layMentions(input: ClaimsInput): SentenceReading[] {
  let from = 0;
  return input.sentences.map((parsed, index) => {
    const mentions: Mention[] = [];
    while (from < input.mentions.length && (input.mentions[from] as Mention).span.start < parsed.sentence.end) {
      const mention = input.mentions[from] as Mention;
      if (mention.span.end > parsed.sentence.start) mentions.push(mention);
      from++;
    }
    return readSentence(
      input.text,
      index,
      parsed,
      mentions,
      input.findings[index] ?? { nominals: [], distances: [] },
      input.lexicon,
    );
  });
}

function draftOf(
  reading: SentenceReading,
  proposal: Proposal,
  others: readonly Proposal[],
  discourse: Discourse,
): Draft {
  const { match } = proposal;
  const { type } = match.rule;
  const firmness = readFirmness(reading, match.predicate, type);
  const partiesOf = (role: "agent" | "target"): ReadParty[] =>
    match.filled.filter((filled) => filled.role === role).flatMap((filled) => readParties(reading, filled, discourse));
  const tolls = proposal.tolls.map((toll) => readToll(reading, toll));
  const targets = partiesOf("target");
  const harmed =
    targets.length > 0 ? [] : proposal.tolls.flatMap((toll) => tollTargets(reading, toll, match, discourse));
  return {
    reading,
    proposal,
    firmness,
    agents: partiesOf("agent"),
    targets: targets.length > 0 ? targets : harmed,
    places: placesOf(reading, proposal, others, discourse),
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
  if (toll.rule.partOfSpeech === "N" && toll !== ownMatch) return [];
  return toll.filled
    .filter((filled) => filled.role === "target")
    .flatMap((filled) => readParties(reading, filled, discourse));
}

/** Whether a claim is set at a place, not only near or on the way to it. */
function isThere(where: Where): boolean {
  return where.relation === "at" || where.relation === "in";
}

/** The rule's type, as the way it is told and who does it turn it: what is only tried, fighters who flee, people who withdraw. */
function typeOf(draft: Draft): ClaimType {
  const { type } = draft.proposal.match.rule;
  const human = draft.agents[0]?.human;
  if (draft.firmness.attempt && tried.has(type)) return "offensive";
  if (type === "displacement" && human === "force") return "withdraw";
  if (type === "withdraw" && human === "civilian") return "displacement";
  return type;
}

/** A claim for each place of a list, or for each place left. */
function pairsOf({ places, origins }: Draft): { place: Where | null; origin: Where | null }[] {
  const [first = null] = origins;
  if (origins.length > 1 && places.length === 1) return origins.map((origin) => ({ place: places[0] ?? null, origin }));
  return places.map((place) => ({ place, origin: first }));
}

function claimsOf(
  draft: Draft,
  input: ClaimsInput,
  citations: readonly Citation[],
  carried: Cited | null,
  total: number,
): ReadClaim[] {
  const { reading, proposal, firmness } = draft;
  const { match } = proposal;
  if (firmness.drop) return [];
  const placeRole = match.rule.frame.find((role) => role.role === "place");
  return pairsOf(draft).flatMap(({ place, origin }) => {
    if (placeRole?.required && place === null) return [];
    const attribution = attributionOf(match.predicate, citations, carried);
    const parties = (read: readonly ReadParty[]): Party[] =>
      read.flatMap((one) => asParty(one, attribution.at(-1) ?? null));
    const type = typeOf(draft);
    const trigger = triggerSpan(reading, match);
    const bare = {
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
    };
    const claim = { id: claimId(bare), ...bare };
    const features = featuresOf({
      claim,
      partOfSpeech: match.rule.partOfSpeech,
      relation: baseRelation(wordAt(reading, match.predicate).relation),
      sentenceKind: reading.sentence.kind,
      elsewhere: elsewhereIn(reading),
      proposals: total,
      namedActors: reading.actorAt.filter((actor, at) => actor && actor.head === at).length,
      agentClass: classAt(reading, match.filled, "agent"),
      placeClass: classAt(reading, match.filled, "place"),
      words: reading.words.length,
    });
    return [
      {
        claim: { ...claim, confidence: confidenceOf(input.model, features) },
        features,
        sentence: reading.index,
        predicate: match.predicate,
      },
    ];
  });
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

function asParty(read: ReadParty, speaker: Cited | null): Party[] {
  if (!read.speaker) return [read.party];
  if (!speaker) return read.party.actorId ? [read.party] : [];
  return [{ ...read.party, name: speaker.name }];
}

/** Who is cited for a word: the citations that reach it, else the speaker of a quotation that is still open. */
function attributionOf(predicate: number, citations: readonly Citation[], carried: Cited | null): Cited[] {
  const chain = citedFor(citations, predicate);
  const own = citations.find((citation) => citation.at === predicate);
  if (own) return chain.filter((cited) => !own.cited.some((self) => self.name === cited.name));
  if (chain.length === 0 && carried) return [carried];
  return chain;
}

/** "X l'a reconnu": what the sentence before says is X's word too. */
function citePrevious(found: ReadClaim[], previous: readonly ReadClaim[], citations: readonly Citation[]): ReadClaim[] {
  const cited = citations.find((citation) => citation.previous)?.cited ?? [];
  const changed = previous.map((read) => {
    if (read.claim.attribution.length > 0) return read;
    const claim = { ...read.claim, attribution: cited };
    return { ...read, claim: { ...claim, id: claimId(claim) } };
  });
  found.splice(found.length - previous.length, previous.length, ...changed);
  return changed;
}

/** A bare denial denies the last claim made by somebody else; who is said to have acted stays, the rest is not repeated. */
function deniedClaims(
  reading: SentenceReading,
  citations: readonly Citation[],
  before: readonly ReadClaim[],
  input: ClaimsInput,
): ReadClaim[] {
  return bareDenials(reading, citations).flatMap((denial) => {
    const denied = before.findLast((read) => isDeniable(read.claim, denial));
    if (!denied) return [];
    const word = wordAt(reading, denial.at);
    const trigger = { start: word.start, end: word.end };
    const bare = {
      ...denied.claim,
      polarity: "denied" as const,
      certainty: "asserted" as const,
      place: null,
      origin: null,
      time: null,
      casualties: null,
      attribution: denial.cited,
      evidence: { start: reading.sentence.start, end: reading.sentence.end },
      trigger,
    };
    const claim = { ...bare, id: claimId(bare) };
    const features = ["bare-denial", `type:${claim.type}`];
    const confidence = confidenceOf(input.model, features);
    return [{ claim: { ...claim, confidence }, features, sentence: reading.index, predicate: denial.at }];
  });
}

function isDeniable(claim: Claim, denial: Citation): boolean {
  const denier = denial.cited.at(-1)?.name;
  if (claim.polarity === "denied" || claim.attribution.some((cited) => cited.name === denier)) return false;
  return claim.type !== "accusation" && claim.type !== "demand" && claim.type !== "threat";
}

/** Sentences a speaker is remembered for, when a quotation stands alone. */
const speakerReach = 3;

function recent(speaker: Cited | null, spokeAt: number, index: number): Cited | null {
  return index - spokeAt <= speakerReach ? speaker : null;
}

/** Whether a sentence is nothing but a quotation: "« L'armée n'a pas livré bataille. »". */
function isQuotation(reading: SentenceReading): boolean {
  const first = reading.words[0]?.form;
  const last = reading.words.slice(-2).map((word) => word.form);
  return (first === "«" || first === "“") && last.some((form) => form === "»" || form === "”");
}

/** Whether a quotation opened in this sentence, or before it, runs on into the next. */
function leavesQuoteOpen(reading: SentenceReading, open: boolean): boolean {
  const last = reading.words.length - 1;
  if (last < 0) return false;
  const ends = wordAt(reading, last).form === ":" || quoted(reading, last + 1);
  const closes = reading.words.some((word) => word.form === "»" || word.form === "”");
  return ends || (open && !closes);
}

/** A change of hands told twice by the outlet itself is kept once, at its fullest. */
function withoutRepeats(found: readonly ReadClaim[]): ReadClaim[] {
  const repeated: ReadonlySet<ClaimType> = new Set<ClaimType>(["capture", "withdraw", "hold", "transfer", "besiege"]);
  const kept: ReadClaim[] = [];
  for (const read of found) {
    const twin = repeated.has(read.claim.type) ? kept.findIndex((other) => tellSame(other.claim, read.claim)) : -1;
    if (twin < 0) kept.push(read);
    else if (fullness(read.claim) > fullness((kept[twin] as ReadClaim).claim)) kept[twin] = read;
  }
  return kept.sort((a, b) => a.claim.trigger.start - b.claim.trigger.start);
}

function tellSame(a: Claim, b: Claim): boolean {
  if (a.type !== b.type || a.status !== b.status || a.polarity !== b.polarity || a.certainty !== b.certainty)
    return false;
  if (a.attribution.at(-1)?.name !== b.attribution.at(-1)?.name) return false;
  const placeOf = (claim: Claim): string => claim.place?.name.toLowerCase() ?? claim.origin?.name.toLowerCase() ?? "";
  if (placeOf(a) === "" || placeOf(a) !== placeOf(b)) return false;
  const first = a.agents[0];
  const second = b.agents[0];
  if (first && second && first.actorId !== second.actorId) return false;
  return !(a.time && b.time && a.time.start !== b.time.start);
}

function fullness(claim: Claim): number {
  return (
    claim.agents.length +
    claim.targets.length +
    (claim.time ? 1 : 0) +
    (claim.place?.placeId ? 1 : 0) +
    claim.confidence
  );
}
