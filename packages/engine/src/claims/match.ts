import type { ClaimType } from "@recoupe/model";
import { baseRelation, dependents, subtree } from "../grammar/sentence-tree.ts";
import type { Argument } from "./argument.ts";
import { argumentsOf, participleVerb } from "./arguments.ts";
import { classOf, isSomeonesOwn, nounAt, ownerOf, type PhraseClass, semanticHead } from "./noun-phrase.ts";
import { partyClasses } from "./party-class.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import type { FillerClass, FrameRole, LexicalCondition, RoleName, Rule } from "./rule.ts";
import { isPassive, isReflexiveVerb, isVerbal } from "./subject.ts";
import { doersOf, hasUnsaidDoers, toldBy } from "./verb-first-doers.ts";

/** A word that fills a role, and the slot it was found in. */
export interface Filled {
  readonly role: RoleName;
  readonly slot: string;
  readonly head: number;
  /** The word alone is meant, without what is coordinated with it. */
  readonly alone?: boolean;
}

/** A rule that holds at a word. */
export interface Match {
  readonly rule: Rule;
  readonly predicate: number;
  readonly filled: readonly Filled[];
  /** Words that conditions named; they trigger nothing of their own. */
  readonly consumed: readonly number[];
}

/** The best rule for a word, in the order of the pack; null when none holds. */
export function matchAt(reading: SentenceReading, predicate: number): Match | null {
  const word = wordAt(reading, predicate);
  const { rules } = reading.lexicon;
  const behind = participleVerb(reading, predicate);
  const own = matchAmong(reading, predicate, rules.get(word.lemma), behind);
  return own ?? (behind === null ? null : matchAmong(reading, predicate, rules.get(behind), behind));
}

/** The first of `rules` that holds at a word; `behind` is the verb behind a participle tagged as an adjective, or null. */
function matchAmong(
  reading: SentenceReading,
  predicate: number,
  rules: readonly Rule[] | undefined,
  behind: string | null,
): Match | null {
  if (rules === undefined) return null;
  const word = wordAt(reading, predicate);
  const verbal = word.upos === "VERB" || word.upos === "AUX";
  for (const rule of rules) {
    const fits =
      rule.partOfSpeech === "V"
        ? (verbal && rule.lemmas.includes(word.lemma)) || (behind !== null && rule.lemmas.includes(behind))
        : rule.partOfSpeech === "N"
          ? word.upos === "NOUN" || word.upos === "PROPN" || word.upos === "X"
          : word.upos === "ADJ" || word.upos === "ADV" || word.upos === "NOUN";
    if (!fits) continue;
    const match = matchRule(reading, predicate, rule);
    if (match) return match;
  }
  return null;
}

/** Tries one rule at a word. */
export function matchRule(reading: SentenceReading, predicate: number, rule: Rule): Match | null {
  if (rule.reflexive !== "either" && isReflexiveVerb(reading, predicate) !== (rule.reflexive === "yes")) return null;
  const own = argumentsOf(reading, predicate);
  const consumed: number[] = [];
  let available = own;
  for (const condition of rule.conditions) {
    const found = conditionWord(reading, predicate, own, condition);
    if (condition.negated ? found !== null : found === null) return null;
    if (found !== null && !condition.negated && !condition.looked && found >= 0 && found !== predicate) {
      consumed.push(found);
      const lent = argumentsOf(reading, found).filter(
        (argument) =>
          argument.own &&
          argument.slot !== "X" &&
          argument.head !== predicate &&
          !(argument.slot === "S" && condition.slot === "~xcomp"),
      );
      available = [...available, ...lent, ...doersOf(reading, found)];
    }
  }
  const filled = fillFrame(reading, predicate, rule, available);
  return filled && { rule, predicate, filled, consumed };
}

/** The word that meets a condition; -1 when the trigger's own form or case does; null when nothing does. */
function conditionWord(
  reading: SentenceReading,
  predicate: number,
  own: readonly Argument[],
  condition: LexicalCondition,
): number | null {
  const { slot, lemmas } = condition;
  if (slot === "form") return lemmas.has(wordAt(reading, predicate).form.toLowerCase()) ? -1 : null;
  if (slot === "is") return lemmas.has(baseRelation(wordAt(reading, predicate).relation)) ? -1 : null;
  if (slot === "case") return lemmas.has(prepositionOf(reading, predicate)) ? -1 : null;
  const has = (index: number): boolean => isAmong(reading, index, lemmas);
  if (slot === "*")
    return subtree(reading.tree, toldBy(reading, predicate)).find((index) => index !== predicate && has(index)) ?? null;
  if (slot === "+") return nextTo(reading, predicate, has);
  if (slot === ">") return after(reading, predicate, has);
  if (slot.startsWith("~")) {
    const relation = slot.slice(1);
    const found = dependents(reading.tree, predicate, relation).find(has);
    return found ?? (relation === "aux" ? causing(reading, predicate, has) : null);
  }
  if (slot.startsWith("^")) {
    const head = wordAt(reading, predicate).head;
    return head >= 0 && has(head) ? head : null;
  }
  for (const argument of own) {
    if (!slotFits(reading, argument.slot, slot)) continue;
    const meant = semanticHead(reading, argument.head);
    if (has(meant)) return meant;
    if (has(argument.head)) return argument.head;
  }
  return null;
}

/** Whether a word is one of those a condition names, by lemma or form, perhaps behind its article. */
function isAmong(reading: SentenceReading, index: number, lemmas: ReadonlySet<string>): boolean {
  const { lemma, form } = wordAt(reading, index);
  if (lemmas.has("*") || lemmas.has(lemma) || lemmas.has(form.toLowerCase())) return true;
  for (const article of reading.lexicon.particles.get("verb-first") ?? []) {
    if (form.startsWith(article) && lemmas.has(form.slice(article.length))) return true;
  }
  return false;
}

/** "Ils font sauter les ponts", where the parser has the causing verb govern the caused one. */
function causing(reading: SentenceReading, predicate: number, has: (index: number) => boolean): number | null {
  const { head, relation } = wordAt(reading, predicate);
  return head >= 0 && (relation === "xcomp" || relation === "ccomp") && has(head) ? head : null;
}

/** What people announce, admit or deny of themselves. */
const ofOneself: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "withdraw",
  "deploy",
  "advance",
  "agreement",
  "talks",
  "surrender",
]);

/** Who speaks of an act, where nobody else is said to do it. */
const speakerRole: FrameRole = { role: "agent", slots: [{ slot: "speaker", filler: "force" }], required: false };
/** The word right after the trigger, or after the pronoun that follows it: the particle of "drove them out". */
function nextTo(reading: SentenceReading, predicate: number, has: (index: number) => boolean): number | null {
  const next = predicate + 1;
  if (next >= reading.words.length) return null;
  if (has(next)) return next;
  const isPronoun = wordAt(reading, next).upos === "PRON" && next + 1 < reading.words.length;
  return isPronoun && has(next + 1) ? next + 1 : null;
}

/** Most words between a trigger and the word that completes it: "took two French engineers of a mine hostage". */
const completionReach = 8;

/** A word that follows the trigger in its clause, whatever the parse makes of it: "set two cars *ablaze*". */
function after(reading: SentenceReading, predicate: number, has: (index: number) => boolean): number | null {
  const last = Math.min(reading.words.length - 1, predicate + completionReach);
  for (let index = predicate + 1; index <= last; index++) {
    const { upos, form } = wordAt(reading, index);
    if (has(index)) return index;
    if (upos === "SCONJ" || (upos === "PUNCT" && form !== '"' && form !== "-")) return null;
  }
  return null;
}

function fillFrame(
  reading: SentenceReading,
  predicate: number,
  rule: Rule,
  available: readonly Argument[],
): Filled[] | null {
  const filled: Filled[] = [];
  const used = new Set<number>();
  for (const role of rule.frame) {
    if (filled.some((known) => known.role === role.role)) continue;
    const found =
      findFiller(reading, predicate, role, available, used) ??
      (hasUnsaidDoers(reading, predicate, role, available)
        ? { role: role.role, slot: "poss", head: predicate }
        : null) ??
      (role.role === "agent" && ofOneself.has(rule.type)
        ? findFiller(reading, predicate, speakerRole, available, used)
        : null);
    if (found) {
      filled.push(found);
      used.add(found.head);
    } else if (
      role.required &&
      !isManned(reading, role, available) &&
      !isAgentless(reading, predicate, rule, role, available)
    )
      return null;
  }
  return filled;
}

/** "Les chars entrent dans la ville": an armed vehicle that nobody is said to own acts without an agent that could be named. */
function isManned(reading: SentenceReading, role: FrameRole, available: readonly Argument[]): boolean {
  if (role.role !== "agent" || !role.slots.some(({ slot, filler }) => slot === "S" && filler === "force")) return false;
  return available.some(({ slot, head }) => {
    const noun = slot === "S" ? nounAt(reading, semanticHead(reading, head)) : undefined;
    return noun?.class === "vehicle" && noun.instrument === "tank";
  });
}

/** "Le camp a été pillé", "la route reste coupée": a passive that names no agent asks for none. */
function isAgentless(
  reading: SentenceReading,
  predicate: number,
  rule: Rule,
  role: FrameRole,
  available: readonly Argument[],
): boolean {
  if (rule.marks.has("toll") || rule.type === "threat" || role.role !== "agent") return false;
  if (!role.slots.some(({ slot }) => slot === "S")) return false;
  const doers = available.filter(({ slot, head }) => slot === "S" && !isThingOfWar(classOf(reading, head)));
  if (!isPassive(reading, predicate) || doers.length > 0) return false;
  const { head, relation } = wordAt(reading, predicate);
  if (relation === "xcomp" && isParticle(reading, head, "remains")) return true;
  return dependents(reading.tree, predicate, "aux").some((aux) => isParticle(reading, aux, "passive-auxiliary"));
}

/** "endommagés *par deux vagues d'attaques*": what did it is told, not who. */
function isThingOfWar(kind: PhraseClass): boolean {
  return kind === "event" || kind === "munition" || kind === "vehicle";
}

function findFiller(
  reading: SentenceReading,
  predicate: number,
  role: FrameRole,
  available: readonly Argument[],
  used: ReadonlySet<number>,
): Filled | null {
  for (const { slot, filler } of role.slots) {
    if (slot === "owner") {
      const found = ownerOfObject(reading, available, filler, used);
      if (found) return found;
    }
    for (const argument of available) {
      if (used.has(argument.head) || argument.head === predicate) continue;
      if (!slotFits(reading, argument.slot, slot)) continue;
      if (role.role === "agent" && !argument.own && isOfObject(reading, predicate, argument)) continue;
      const head = fillerFor(reading, argument, filler);
      if (head >= 0 && !used.has(head)) return { role: role.role, slot: argument.slot, head };
    }
  }
  return null;
}

/** "visant un véhicule *de X*": what the object of a verb is of does not act. */
function isOfObject(reading: SentenceReading, predicate: number, { slot, head }: Argument): boolean {
  if (!reading.lexicon.particles.get("of")?.has(slot)) return false;
  const above = wordAt(reading, head).head;
  /* "killed a number *of rebels* in an ambush" */
  if (!isVerbal(wordAt(reading, predicate))) return above >= 0 && above < predicate && isObject(reading, above);
  return above > predicate && wordAt(reading, above).head === predicate;
}

function isObject(reading: SentenceReading, index: number): boolean {
  return baseRelation(wordAt(reading, index).relation) === "obj";
}

/** Whose the object is: "captured *the junta*'s command", "seized the headquarters *of the 17th Division*". */
function ownerOfObject(
  reading: SentenceReading,
  available: readonly Argument[],
  filler: FillerClass,
  used: ReadonlySet<number>,
): Filled | null {
  const object = available.find(({ slot }) => slot === "O");
  if (!object) return null;
  const owner = ownerOf(reading, semanticHead(reading, object.head));
  if (owner < 0 || used.has(owner) || !accepts(filler, classOf(reading, owner))) return null;
  /* "*Tripoli* airport": a town is where a thing is, not whose. */
  if (reading.placeAt[owner]) return null;
  return { role: "target", slot: "owner", head: owner };
}

/** Whether an argument's slot is the wanted one; `@…` takes every preposition of that relation. */
export function slotFits(reading: SentenceReading, slot: string, wanted: string): boolean {
  if (slot === wanted) return true;
  if (!wanted.startsWith("@")) return false;
  if (slot === "@there") return wanted === "@where";
  const preposition = slot.startsWith("outer ") ? slot.slice(6) : slot;
  const relation = reading.lexicon.prepositions.get(preposition);
  if (!relation) return false;
  if (wanted === "@where") return relation !== "toward" && relation !== "from";
  if (wanted === "@toward") return relation === "toward";
  if (wanted === "@from") return relation === "from";
  return wanted === `@${relation}`;
}

/** The word that fills the role: the argument's head, or whom the thing belongs to; -1 when it does not fit. */
function fillerFor(reading: SentenceReading, argument: Argument, filler: FillerClass): number {
  const head = semanticHead(reading, argument.head);
  const kind = classOf(reading, head);
  if (reading.timeAt[head] && filler !== "any") return -1;
  if (filler === "place" && reading.placeAt[head]) return head;
  if (filler === "human" && isCountryStruck(reading, argument.slot, head)) return -1;
  if (argument.slot === "adj" && isParticle(reading, head, "mere-kind")) return -1;
  if (argument.slot === "adj") return reading.actorAt[head] || nounAt(reading, head)?.class === "force" ? head : -1;
  if (argument.slot === "poss") return head;
  if (kind === "number" && countsThings(reading, head)) return -1;
  if (accepts(filler, kind)) return head;
  if (kind === "other" && argument.slot === "S" && filler === "force" && isOurOwn(reading, head)) return head;
  if (kind === "place-name" && filler !== "property")
    return argument.slot === "S" && isBareName(reading, head) ? head : -1;
  if (filler === "force" || filler === "human") {
    if (kind === "event" && argument.slot === "O") return -1;
    if (kind === "vehicle" && reading.lexicon.particles.has("branch"))
      return ownerOf(reading, head) >= 0 || isSomeonesOwn(reading, head) ? head : -1;
    if (["vehicle", "munition", "property", "part", "place", "edge", "bearing", "event", "other"].includes(kind))
      return ownerOf(reading, head);
  }
  return -1;
}

/** "strikes *on Lebanon*": a country that a preposition of place leads to is where, in packs that say so. */
function isCountryStruck(reading: SentenceReading, slot: string, head: number): boolean {
  if (!reading.placeAt[head] || !reading.actorAt[head]) return false;
  return reading.lexicon.particles.get("onto")?.has(slot) ?? false;
}

/** "*nos héros* ont repris": whom the speaker calls his own, where the noun is known for nothing else. */
function isOurOwn(reading: SentenceReading, head: number): boolean {
  return dependents(reading.tree, head, "det").some((child) => isParticle(reading, child, "our"));
}

/** "78 drones, dont *42* ont été abattus": a number of things. */
function countsThings(reading: SentenceReading, number: number): boolean {
  const { head: verb } = wordAt(reading, number);
  const clause = reading.words[verb];
  if (clause?.relation !== "acl:relcl" || clause.head < 0) return false;
  const kind = classOf(reading, clause.head);
  return kind === "vehicle" || kind === "munition" || kind === "property";
}

/** A place named without a common noun may stand for who rules it: "Gaza", not "Idlib province". */
function isBareName(reading: SentenceReading, head: number): boolean {
  const place = reading.placeAt[head];
  if (!place) return false;
  for (let index = place.first; index <= place.last; index++) {
    const noun = reading.lexicon.nouns.get(wordAt(reading, index).lemma.toLowerCase());
    if (noun?.class === "place" || noun?.class === "part") return false;
  }
  return true;
}

const human: ReadonlySet<PhraseClass> = new Set<PhraseClass>([...partyClasses, "source", "pronoun", "name", "number"]);
const armed: ReadonlySet<PhraseClass> = new Set([
  "actor",
  "people",
  "force",
  "official",
  "organisation",
  "pronoun",
  "name",
  "source",
]);
/** Words that name a place where the verb asks for one; a name of unknown kind may be one. */
const located: ReadonlySet<PhraseClass> = new Set([
  "name",
  "place-name",
  "place",
  "part",
  "edge",
  "bearing",
  "property",
  "pronoun",
]);
const things: ReadonlySet<PhraseClass> = new Set(["property", "vehicle", "place", "part", "place-name", "munition"]);

/** Whether a phrase of a class may fill a role. */
export function accepts(filler: FillerClass, kind: PhraseClass): boolean {
  if (filler === "any") return true;
  if (filler === "place") return located.has(kind);
  if (filler === "civilian")
    return kind === "civilian" || kind === "people" || kind === "official" || kind === "pronoun" || kind === "number";
  if (filler === "property") return things.has(kind);
  if (filler === "vehicle") return kind === "vehicle";
  if (filler === "someone") return human.has(kind) || kind === "other";
  if (filler === "name") return kind === "name" || kind === "actor" || kind === "people" || kind === "official";
  if (kind === "place-name") return false;
  return filler === "force" ? armed.has(kind) : human.has(kind);
}
