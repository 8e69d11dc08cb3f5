import type { Claim, ClaimType } from "@recoupe/model";
import { baseRelation, dependent, dependents, feature, isFiniteForm } from "../grammar/sentence-tree.ts";
import { isCiting } from "./citing-phrase.ts";
import type { ModalKind } from "./lexicon.ts";
import { applyModal } from "./modal-force.ts";
import { isNegated, isVerbNegated } from "./negation.ts";
import { classOf } from "./noun-phrase.ts";
import { parties } from "./party-class.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isPassive, isVerbal } from "./subject.ts";
import { applyTense, durative, type FirmnessDraft, states } from "./told-tense.ts";
import { isTollNoun } from "./tolls.ts";
import {
  clauseIsPresent,
  conditionNear,
  finiteOf,
  isCompound,
  isInfinitive,
  isModifier,
  isPresumed,
  isQuestion,
  mayBe,
  modalParticles,
  pluperfect,
} from "./verb-group.ts";

/** How firmly a clause says what it says. */
export interface Firmness {
  readonly status: Claim["status"];
  readonly certainty: Claim["certainty"];
  readonly polarity: Claim["polarity"];
  /** The clause asserts nothing of the act: wish, question, condition contrary to fact. */
  readonly drop: boolean;
  /** The act was only tried: "tente de reprendre". */
  readonly attempt: boolean;
}

/** Reads status, certainty and polarity of the act at `predicate` from tense, mood, modals and negation. */
export function readFirmness(reading: SentenceReading, predicate: number, type: ClaimType): Firmness {
  const draft: FirmnessDraft = {
    status: "occurred",
    certainty: "asserted",
    denied: false,
    drop: false,
    attempt: false,
    settled: false,
  };
  readForm(reading, predicate, type, draft);
  if (isNegated(reading, predicate)) draft.denied = !draft.denied;
  climb(reading, predicate, type, draft);
  if (isPresumed(reading, predicate)) draft.certainty = "alleged";
  if (isQuestion(reading)) draft.drop = true;
  return {
    status: draft.status,
    certainty: draft.certainty,
    polarity: draft.denied ? "denied" : "affirmed",
    drop: draft.drop,
    attempt: draft.attempt,
  };
}

function readForm(reading: SentenceReading, predicate: number, type: ClaimType, draft: FirmnessDraft): void {
  const word = wordAt(reading, predicate);
  const auxiliaries = dependents(reading.tree, predicate, "aux");
  for (const auxiliary of [...auxiliaries, ...modalParticles(reading, predicate)]) {
    const modal = reading.lexicon.modals.get(wordAt(reading, auxiliary).lemma);
    if (modal) applyModal(reading, modal, auxiliary, type, draft);
  }
  const finite = finiteOf(reading, predicate);
  if (finite < 0) {
    if (states.has(type) && auxiliaries.length === 0) draft.status = "ongoing";
    if (type === "besiege" && isModifier(word) && clauseIsPresent(reading, word.head)) draft.status = "ongoing";
    return;
  }
  if (draft.settled) return;
  const compound = isCompound(reading, predicate, finite);
  applyTense(reading, finite, compound, type, draft);
  if (mayBe(reading, predicate, finite)) {
    draft.status = "predicted";
    draft.settled = true;
  }
}

const climbing = new Set([
  "xcomp",
  "ccomp",
  "acl",
  "advcl",
  "obj",
  "nsubj",
  "obl",
  "nmod",
  "conj",
  "csubj",
  "aux",
  "iobj",
]);

/**
 * Walks up from the act through what governs it, letting each modal word have its say; not a verb of planning that the act
 * itself is the subject of ("fighting *went* on").
 */
function climb(reading: SentenceReading, predicate: number, type: ClaimType, draft: FirmnessDraft): void {
  let at = predicate;
  let nounBelow = !isVerbal(wordAt(reading, predicate));
  for (let steps = 0; steps < 6; steps++) {
    const word = wordAt(reading, at);
    const relation = baseRelation(word.relation);
    markers(reading, at, draft);
    if ((relation === "ccomp" || isBehindAdjective(reading, at)) && isIndirectQuestion(reading, at)) draft.drop = true;
    if (relation === "conj") {
      const finite = isFiniteForm(word) || finiteOf(reading, at) >= 0;
      if (finite && at === predicate) {
        const first = word.head;
        if (first >= 0 && isVerbal(wordAt(reading, first)) && underComplement(reading, first)) {
          at = first;
          continue;
        }
        return;
      }
    }
    if (!climbing.has(relation) || word.head < 0) return;
    const above = wordAt(reading, word.head);
    if (isAllegation(reading, at)) {
      nounBelow = true;
      at = word.head;
      continue;
    }
    if ((relation === "acl" && word.relation === "acl:relcl") || (relation === "nmod" && !nounBelow)) return;
    /* "a visé les rebelles avec des *frappes*", read as the rebels': what befalls a party does not befall the act. */
    if (relation === "nmod" && parties.has(classOf(reading, word.head))) return;
    const modal = modalAbove(reading, word.head, relation);
    const governs =
      ["xcomp", "ccomp", "acl", "csubj"].includes(relation) ||
      (relation === "obl" || relation === "advcl" ? modalComplement(reading, at) : nounBelow);
    const said = relation === "xcomp" && reading.lexicon.sayings.has(above.lemma) && !modal;
    if (said && at === predicate && durative.has(type) && finiteOf(reading, at) < 0) {
      if (dependents(reading.tree, at, "aux").length === 0) draft.status = "ongoing";
    }
    const counts = isParticle(reading, word.head, "tallies") && relation === "obj";
    const goesOn = modal === "planned" && (word.relation === "nsubj" || isAverred(reading, at));
    const going = modal === "planned" && feature(word, "VerbForm") === "Ger";
    if (modal === "deny" && isAllegationNoun(reading, at)) draft.certainty = "asserted";
    if (modal && governs && !counts && !goesOn && !going) applyModal(reading, modal, word.head, type, draft);
    else if (nounBelow && isVerbal(above)) nounInClause(reading, at, type, draft);
    if (isUnconfirmed(reading, word.head)) draft.drop = true;
    if (relation === "advcl" || (relation === "obl" && !modal && !nounBelow)) return;
    if (relation === "conj" && !isVerbal(above) && isVerbal(word)) return;
    if (isVerbal(above)) nounBelow = false;
    else if (relation === "acl" && isParticle(reading, word.head, "told-claim")) nounBelow = true;
    at = word.head;
  }
}

/** "dément les informations selon lesquelles *la ville est prise*": the relative clause is what the noun says. */
function isAllegation(reading: SentenceReading, clause: number): boolean {
  const { head, relation } = wordAt(reading, clause);
  if (relation !== "acl:relcl" || !isAllegationNoun(reading, head)) return false;
  return dependents(reading.tree, clause, "obl").some(
    (child) => child < clause && isCiting(reading, child) && feature(wordAt(reading, child), "PronType") === "Rel",
  );
}

function isAllegationNoun(reading: SentenceReading, noun: number): boolean {
  return noun >= 0 && isParticle(reading, noun, "allegation");
}

/** What a governing word does to an act; verbs like "entendre" plan by an infinitive alone ("des tirs ont été *entendus*"). */
function modalAbove(reading: SentenceReading, governor: number, relation: string): ModalKind | undefined {
  if (relation !== "xcomp" && isParticle(reading, governor, "plans-by-infinitive")) return undefined;
  return reading.lexicon.modals.get(wordAt(reading, governor).lemma);
}

/** "jure que ses hommes *n'ont pas quitté* la ville": what is said in a clause of its own has its own tense. */
function isAverred(reading: SentenceReading, clause: number): boolean {
  const { head, relation } = wordAt(reading, clause);
  if (baseRelation(relation) !== "ccomp" || !reading.lexicon.sayings.has(wordAt(reading, head).lemma)) return false;
  const finite = finiteOf(reading, clause);
  return finite >= 0 && feature(wordAt(reading, finite), "Mood") === "Ind";
}

/** "it is not clear *who fired*": a clause that an adjective governs. */
function isBehindAdjective(reading: SentenceReading, clause: number): boolean {
  const { head, relation } = wordAt(reading, clause);
  return baseRelation(relation) === "acl" && head >= 0 && wordAt(reading, head).upos === "ADJ";
}

/** "on ne sait pas *qui a pris la ville*". */
function isIndirectQuestion(reading: SentenceReading, clause: number): boolean {
  const { head } = wordAt(reading, clause);
  if (head < 0 || !isParticle(reading, head, "wonders")) return false;
  return dependents(reading.tree, clause, "nsubj", "obj").some(
    (child) => child < clause && /PronType=(?:Rel|Int)/.test(wordAt(reading, child).features),
  );
}

/** "n'a pas confirmé la prise de X", "nul ne peut confirmer que …": nobody's claim. */
function isUnconfirmed(reading: SentenceReading, verb: number): boolean {
  if (!isParticle(reading, verb, "confirms") || !isVerbal(wordAt(reading, verb))) return false;
  if (isNegated(reading, verb)) return true;
  const { head, relation } = wordAt(reading, verb);
  return head >= 0 && ["xcomp", "acl"].includes(baseRelation(relation)) && isNegated(reading, head);
}

function underComplement(reading: SentenceReading, index: number): boolean {
  return ["ccomp", "xcomp"].includes(baseRelation(wordAt(reading, index).relation));
}

/** Whether an infinitive hangs on its governor by a complement preposition rather than as an adjunct of aim. */
function modalComplement(reading: SentenceReading, index: number): boolean {
  const mark = dependent(reading.tree, index, "mark", "case");
  if (mark < 0 || isParticle(reading, mark, "purpose")) return false;
  /* "a dit avoir visé le QG dans une *frappe*": a circumstance of the verb, nothing it governs. */
  return !isParticle(reading, mark, "circumstance") || isInfinitive(reading, index);
}

/** An event noun takes tense, mood and negation of the verb it stands with: "l'offensive sera lancée". */
function nounUnderVerb(reading: SentenceReading, verb: number, type: ClaimType, draft: FirmnessDraft): void {
  if (draft.settled) return;
  const inner: FirmnessDraft = { ...draft, status: "occurred", certainty: "asserted", denied: false };
  readForm(reading, verb, type, inner);
  if (wordAt(reading, verb).upos === "VERB" && isPassive(reading, verb) && finiteOf(reading, verb) >= 0) {
    const tense = feature(wordAt(reading, finiteOf(reading, verb)), "Tense");
    if (tense === "Pres" && inner.status === "ongoing" && !isSupport(reading, verb)) inner.status = "occurred";
  }
  draft.status = inner.status;
  draft.certainty = inner.certainty;
  if (isVerbNegated(reading, verb) && (type === "casualties" || !countsNobody(reading, verb)))
    draft.denied = !draft.denied;
  draft.settled = draft.status !== "occurred";
}

/** "l'attaque *n'a pas fait de victimes*": a count of none, not a denial of the act. */
function countsNobody(reading: SentenceReading, verb: number): boolean {
  return dependents(reading.tree, verb, "obj", "obl").some((object) => isTollNoun(reading, object));
}

/** Subject, object and predicate nouns take the verb's tense; a noun in a side phrase only its doubt. */
function nounInClause(reading: SentenceReading, noun: number, type: ClaimType, draft: FirmnessDraft): void {
  const word = wordAt(reading, noun);
  const relation = baseRelation(word.relation);
  if (relation === "obj" && isParticle(reading, word.head, "answers-for") && isNegated(reading, word.head))
    draft.drop = true;
  if (relation === "obj" && isOnlyTold(reading, word.head)) return;
  if (relation === "obj" || relation === "nsubj" || isParticle(reading, word.head, "copula")) {
    nounUnderVerb(reading, word.head, type, draft);
    return;
  }
  const finite = finiteOf(reading, word.head);
  if (finite >= 0 && feature(wordAt(reading, finite), "Mood") === "Cnd" && !conditionNear(reading, finite))
    draft.certainty = "alleged";
}

/** "évoque une attaque": the tense is that of the telling. */
function isOnlyTold(reading: SentenceReading, verb: number): boolean {
  return (
    reading.lexicon.sayings.get(wordAt(reading, verb).lemma) === "say" &&
    !isSupport(reading, verb) &&
    !isNegated(reading, verb)
  );
}

function isSupport(reading: SentenceReading, verb: number): boolean {
  return reading.lexicon.supports.has(wordAt(reading, verb).lemma);
}

/** Conjunctions and prepositions on the clause itself: `si`, `pour`, `sans`. */
function markers(reading: SentenceReading, at: number, draft: FirmnessDraft): void {
  for (const mark of dependents(reading.tree, at, "mark", "case", "advmod")) {
    if (isParticle(reading, mark, "if")) {
      if (feature(wordAt(reading, at), "Mood") === "Sub" || pluperfect(reading, at)) draft.drop = true;
      else draft.status = "hypothetical";
      draft.settled = true;
    } else if (isParticle(reading, mark, "purpose") && isAim(reading, at)) {
      if (!draft.settled) draft.status = "planned";
      draft.settled = true;
    } else if (isParticle(reading, mark, "without") && isInfinitive(reading, at)) draft.denied = !draft.denied;
  }
}

/** Whether what a mark of purpose stands before is still to be done; not "pour *avoir tué*", "félicite … pour *la prise*". */
function isAim(reading: SentenceReading, at: number): boolean {
  if (!isInfinitive(reading, at) || isComplement(reading, at)) return false;
  if (dependents(reading.tree, at, "aux").some((aux) => wordAt(reading, aux).relation === "aux:tense")) return false;
  const { head } = wordAt(reading, at);
  return head < 0 || !isParticle(reading, head, "thanks");
}

/** "managed to take", "are said to have left": the word above says whether it was done, not the mark. */
function isComplement(reading: SentenceReading, at: number): boolean {
  const word = wordAt(reading, at);
  if (word.head >= 0 && reading.lexicon.supports.get(wordAt(reading, word.head).lemma) === "undergo") return true;
  if (baseRelation(word.relation) === "advcl") return isSuccess(reading, word.head);
  if (baseRelation(word.relation) !== "xcomp" && baseRelation(word.relation) !== "ccomp") return false;
  if (dependents(reading.tree, at, "aux").length > 0 || word.head < 0) return true;
  const { modals, sayings } = reading.lexicon;
  const above = wordAt(reading, word.head).lemma;
  return modals.has(above) || sayings.has(above);
}

/** "used drones *to hit* the base", "forced thousands *to flee*": what is told as the aim was done. */
function isSuccess(reading: SentenceReading, verb: number): boolean {
  return verb >= 0 && reading.lexicon.modals.get(wordAt(reading, verb).lemma) === "success";
}
