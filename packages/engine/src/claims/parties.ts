import type { Party } from "@recoupe/model";
import { baseRelation, dependent, dependents, feature } from "../grammar/sentence-tree.ts";
import { gathered } from "../pack/gathered.ts";
import { personOf, pronounAntecedent } from "./antecedent.ts";
import { actorIdOf, type Discourse, type Entity, forcesOf } from "./discourse.ts";
import type { Filled } from "./match.ts";
import { spanWithName } from "./name-and-office.ts";
import { classOf, coordinated, isSomeonesOwn, nounAt, ownerOf, semanticHead } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isTollNoun } from "./tolls.ts";

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
  const joint = jointForce(reading, filled.head);
  if (joint) return [joint];
  const first = semanticHead(reading, filled.head);
  const strung = filled.alone ? [] : listedOwners(reading, first);
  const members = filled.alone ? [first] : [...coordinated(reading, filled.head), ...strung];
  return gathered(members, (member): readonly ReadParty[] => {
    const kind = classOf(reading, member);
    if (member !== semanticHead(reading, filled.head) && isTollNoun(reading, member)) return [];
    if (
      member !== semanticHead(reading, filled.head) &&
      ["event", "place", "part", "edge", "munition", "other"].includes(kind) &&
      !(kind === "other" && strung.includes(member))
    )
      return [];
    if (filled.role === "agent" && isBareWeapon(reading, member) && actorIdOf(reading, member, discourse) === null)
      return [];
    const one = readParty(reading, member, filled.slot, discourse);
    return one ? [one] : [];
  });
}

/** "*Yemeni and Emirati troops*": two nations before one noun are one party, which is nobody's army alone. */
function jointForce(reading: SentenceReading, head: number): ReadParty | null {
  const isNation = (index: number): boolean =>
    reading.actorAt[index]?.last === index && nounAt(reading, index)?.class === "people";
  for (const first of [head, head - 3]) {
    const [joining, noun] = [reading.words[first + 1], reading.words[first + 3]];
    if (first < 0 || joining?.upos !== "CCONJ" || noun?.upos !== "NOUN") continue;
    const second = reading.actorAt[first + 2];
    const led = second !== undefined && (second.head === first + 2 || second.head === first + 3);
    if (!led || !isNation(first) || !nounAt(reading, first + 3)) continue;
    const span = { start: wordAt(reading, first).start, end: noun.end };
    const name = reading.text.slice(span.start, span.end);
    return { party: { name, actorId: null, span, via: "name" }, speaker: false };
  }
  return null;
}

/** "les unités *de l'armée, du service X et des tribus*": owners strung on behind the first are parties of their own. */
function listedOwners(reading: SentenceReading, head: number): number[] {
  if (nounAt(reading, head)?.class !== "force" || reading.actorAt[head]) return [];
  const owners = dependents(reading.tree, head, "nmod").filter((child) => {
    const mark = dependent(reading.tree, child, "case");
    return mark >= 0 && isParticle(reading, mark, "of");
  });
  const later = owners.slice(1).filter((child) => reading.words.slice(head, child).some(({ form }) => form === ","));
  if (later.length === 0) return [];
  const strung = later.flatMap((child) => [child, ...linked(reading, child)]);
  return [...new Set(strung)];
}

/** Nouns linked on below a noun that have the preposition of the list again: "… *et des fils* des tribus". */
function linked(reading: SentenceReading, noun: number): number[] {
  return (reading.tree.children[noun] ?? []).flatMap((child) => {
    const mark = dependent(reading.tree, child, "case");
    const relation = baseRelation(wordAt(reading, child).relation);
    const again = relation === "conj" && mark >= 0 && isParticle(reading, mark, "of");
    return again ? [child] : relation === "nmod" ? linked(reading, child) : [];
  });
}

/**
 * A vehicle or munition that nobody is said to own is the instrument, no party: "des drones ont frappé". Where the pack does
 * not tell branches of the service from weapons (`branch`), only one that qualifies the act: "drone strike".
 */
function isBareWeapon(reading: SentenceReading, index: number): boolean {
  const branches = reading.lexicon.particles.get("branch");
  if (branches?.has(wordAt(reading, index).lemma)) return false;
  const { relation } = wordAt(reading, index);
  const qualifies = /^(?:nmod|compound)/.test(relation) && dependents(reading.tree, index, "det").length === 0;
  const kind = branches || qualifies ? nounAt(reading, index)?.class : classOf(reading, index);
  if (kind !== "vehicle" && kind !== "munition") return false;
  return !reading.actorAt[index] && ownerOf(reading, index) < 0 && !isSomeonesOwn(reading, index);
}

function readParty(reading: SentenceReading, head: number, slot: string, discourse: Discourse): ReadParty | null {
  const word = wordAt(reading, head);
  if (isPronominal(reading, head, slot)) return readPronoun(reading, head, discourse);
  if (isNobody(reading, head)) return null;
  const named = namedBefore(reading, head);
  if (named >= 0) return readParty(reading, named, slot, discourse);
  const actor = reading.actorAt[head];
  const span = slot === "adj" ? { start: word.start, end: word.end } : spanWithName(reading, head);
  const name = reading.text.slice(span.start, span.end);
  if (actor) {
    const { actorId } = actor.mention;
    return {
      party: { name, actorId: slot === "adj" ? forcesOf(actorId, discourse) : actorId, span, via: "name" },
      speaker: false,
    };
  }
  const via = nounAt(reading, head) ? "nominal" : "name";
  const human = slot !== "S" && classOf(reading, head) === "civilian" ? "civilian" : null;
  return { party: { name, actorId: actorIdOf(reading, head, discourse), span, via }, speaker: false, human };
}

/** "Jaïch al-Islam, *le groupe* qui tient Douma": the name an apposition stands beside; -1 for none. */
function namedBefore(reading: SentenceReading, head: number): number {
  const word = wordAt(reading, head);
  if (baseRelation(word.relation) !== "appos" || reading.actorAt[head] || !reading.actorAt[word.head]) return -1;
  return reading.words.slice(word.head, head).some(({ form }) => form === "," || form === "،") ? word.head : -1;
}

/** "n'a tué *personne*": the noun without article that negates. */
function isNobody(reading: SentenceReading, head: number): boolean {
  const bare = dependents(reading.tree, head, "det", "nummod").length === 0 && !reading.quantityAt[head];
  return bare && isParticle(reading, head, "impersonal") && feature(wordAt(reading, head), "Number") !== "Plur";
}

function isPronominal(reading: SentenceReading, head: number, slot: string): boolean {
  const { upos } = wordAt(reading, head);
  return slot === "poss" || upos === "PRON" || upos === "NUM" || isParticle(reading, head, "last-named");
}

/** "a tué vingt civils et blessé trente *autres*": more of those counted right before. */
function othersOf(reading: SentenceReading, head: number, discourse: Discourse): Entity | null {
  if (!isParticle(reading, head, "other-pronoun")) return null;
  return discourse.entities.findLast(({ sentence, word }) => sentence === reading.index && word < head) ?? null;
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
  const acts = isParticle(reading, head, "thing-pronoun") && baseRelation(word.relation) === "nsubj";
  if ((isParticle(reading, head, "impersonal") && !acts) || person === "2") return null;
  const entity = othersOf(reading, head, discourse) ?? pronounAntecedent(reading, head, discourse);
  return (
    entity && {
      party: { name: entity.name, actorId: entity.actorId, span, via: "pronoun" },
      speaker: false,
      human: entity.human,
    }
  );
}
