import type { Party } from "@recoupe/model";
import { dependents } from "../grammar/sentence-tree.ts";
import { actorIdOf, type Discourse, type Entity, forcesOf, personOf, pronounAntecedent } from "./discourse.ts";
import type { Filled } from "./match.ts";
import { classOf, coordinated, nounAt, ownerOf, phraseSpan, semanticHead } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** A party, or the mark that the speaker of the clause is meant ("nous", "nos forces"). */
export interface ReadParty {
  readonly party: Party;
  /** The cited speaker is the party. */
  readonly speaker: boolean;
  /** What a pronoun's antecedent is; null where not known. */
  readonly human?: Entity["human"] | null;
}

/** Everybody a role names: the members of a coordination, each resolved as far as the report allows. */
export function readParties(reading: SentenceReading, filled: Filled, discourse: Discourse): ReadParty[] {
  if (filled.slot === "poss" || filled.slot === "adj") {
    const one = readParty(reading, filled.head, filled.slot, discourse);
    return one ? [one] : [];
  }
  return coordinated(reading, filled.head).flatMap((member) => {
    const kind = classOf(reading, member);
    if (member !== semanticHead(reading, filled.head) && isTollNoun(reading, member)) return [];
    if (
      member !== semanticHead(reading, filled.head) &&
      ["event", "place", "part", "edge", "munition", "other"].includes(kind)
    )
      return [];
    if (isBareWeapon(reading, member)) return [];
    const one = readParty(reading, member, filled.slot, discourse);
    return one ? [one] : [];
  });
}

/**
 * A vehicle or munition that nobody is said to own is the instrument, no party; one that may stand for its crew ("des drones
 * ont frappé") only where it but qualifies the act ("frappe *de drone*").
 */
function isBareWeapon(reading: SentenceReading, index: number): boolean {
  const { relation } = wordAt(reading, index);
  const qualifies = /^(?:nmod|compound)/.test(relation) && dependents(reading.tree, index, "det").length === 0;
  const kind = qualifies ? nounAt(reading, index)?.class : classOf(reading, index);
  return (kind === "vehicle" || kind === "munition") && ownerOf(reading, index) < 0;
}

/** "11 soldats et *28 blessés*": the second is another count, no party. */
function isTollNoun(reading: SentenceReading, index: number): boolean {
  const rules = reading.lexicon.rules.get(wordAt(reading, index).lemma) ?? [];
  return rules.some((rule) => rule.partOfSpeech === "N" && rule.marks.has("toll"));
}

function readParty(reading: SentenceReading, head: number, slot: string, discourse: Discourse): ReadParty | null {
  const word = wordAt(reading, head);
  if (isPronominal(reading, head, slot)) return readPronoun(reading, head, discourse);
  const named = reading.actorAt[head];
  const span = slot === "adj" ? { start: word.start, end: word.end } : phraseSpan(reading, head);
  const name = reading.text.slice(span.start, span.end);
  if (named) {
    const { actorId } = named.mention;
    return {
      party: { name, actorId: slot === "adj" ? forcesOf(actorId, discourse) : actorId, span, via: "name" },
      speaker: false,
    };
  }
  const via = nounAt(reading, head) ? "nominal" : "name";
  return { party: { name, actorId: actorIdOf(reading, head, discourse), span, via }, speaker: false };
}

function isPronominal(reading: SentenceReading, head: number, slot: string): boolean {
  const { upos } = wordAt(reading, head);
  return slot === "poss" || upos === "PRON" || upos === "NUM" || isParticle(reading, head, "last-named");
}

function readPronoun(reading: SentenceReading, head: number, discourse: Discourse): ReadParty | null {
  const word = wordAt(reading, head);
  const span = { start: word.start, end: word.end };
  const person = personOf(word);
  if (person === "1" || isParticle(reading, head, "first-person")) {
    return {
      party: { name: reading.text.slice(span.start, span.end), actorId: discourse.ownSide, span, via: "pronoun" },
      speaker: true,
      human: discourse.ownSide ? "force" : null,
    };
  }
  if (isParticle(reading, head, "impersonal") || person === "2") return null;
  const entity = pronounAntecedent(reading, head, discourse);
  return (
    entity && {
      party: { name: entity.name, actorId: entity.actorId, span, via: "pronoun" },
      speaker: false,
      human: entity.human,
    }
  );
}
