import type { Mention, Where } from "@recoupe/model";
import { gathered } from "../pack/gathered.ts";
import { findCitations } from "./attribution.ts";
import { deniedClaims } from "./bare-denial.ts";
import { type Discourse, enterSentence } from "./discourse.ts";
import { claimsOf, draftOf } from "./draft.ts";
import { raisePlaces } from "./known-place.ts";
import { proposeClaims } from "./proposal.ts";
import type { ClaimsInput, ReadClaim } from "./read-claim.ts";
import { readSentence, type SentenceReading } from "./reading.ts";
import { type Register, registerOf, sumOf } from "./register.ts";
import { withoutRepeats } from "./repeats.ts";
import { withResumedPlaces } from "./resumed.ts";
import { settle } from "./settle.ts";
import { afterSentence, carriedSpeaker, citeOpened, citePrevious, silence } from "./speech.ts";
import { asTransfers } from "./unopposed.ts";
import { isOfAnotherField } from "./unwarlike.ts";
import { toldOfWar } from "./war-register.ts";

/** Reads the claims of a document, sentence by sentence. Pure; the same input gives the same claims. */
export function extractClaims(input: ClaimsInput): ReadClaim[] {
  const readings = layMentions(input);
  const registers = readings.map(registerOf);
  const elsewhere = isOfAnotherField(sumOf(registers));
  const war = toldOfWar(readings);
  const proposals = readings.map((reading, index) =>
    !war[index] || elsewhere || reading.sentence.kind === "caption" || isOfAnotherField(registers[index] as Register)
      ? []
      : proposeClaims(reading),
  );
  const discourse: Discourse = {
    text: input.text,
    entities: [],
    places: [],
    actors: input.actors,
    country: input.country,
    ownSide: input.ownSide,
  };
  const total = proposals.reduce((sum, list) => sum + list.length, 0);
  const found: ReadClaim[] = [];
  let speech = silence;
  let previous: ReadClaim[] = [];
  let opened = -1;
  readings.forEach((reading, index) => {
    enterSentence(reading, discourse);
    const citations = findCitations(reading, discourse, speech.last);
    const carried = carriedSpeaker(reading, speech);
    const drafts = (proposals[index] ?? []).flatMap(
      (proposal) => draftOf(reading, proposal, proposals[index] ?? [], discourse) ?? [],
    );
    const told = gathered(drafts, (draft) => claimsOf(draft, input, citations, carried, total));
    const claims = withResumedPlaces(reading, told, found);
    claims.push(...deniedClaims(reading, citations, [...deniable(found, previous, index), ...claims], input));
    if (citations.some((citation) => citation.previous)) previous = citePrevious(found, previous, citations);
    raisePlaces(
      discourse,
      index,
      claims.flatMap(({ claim }) =>
        [claim.place, claim.origin].flatMap((where) => (where && isThere(where) ? where.span : [])),
      ),
    );
    const before = speech;
    speech = afterSentence(reading, citations, speech);
    if (before.since < 0) opened = citations.length === 0 ? found.length : -1;
    found.push(...claims);
    previous = claims;
    if (before.since >= 0 && speech.since !== before.since && opened >= 0) {
      citeOpened(found, opened, reading, citations, before.open);
      opened = -1;
    }
  });
  return withoutRepeats(settle(asTransfers(found)).filter(({ claim }) => claim.confidence >= input.threshold));
}

/** What a bare denial may deny: what the sentence before claims, or, if that only denies, the one before that. */
function deniable(found: readonly ReadClaim[], previous: readonly ReadClaim[], index: number): readonly ReadClaim[] {
  const onlyDenies = previous.length > 0 && previous.every(({ claim }) => claim.polarity === "denied");
  return onlyDenies ? found.slice(-longestReach).filter(({ sentence }) => index - sentence <= 2) : previous;
}

/** Claims looked back over for what is denied. */
const longestReach = 12;

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

/** Whether a claim is set at a place, not only near or on the way to it. */
function isThere(where: Where): boolean {
  return where.relation === "at" || where.relation === "in";
}
