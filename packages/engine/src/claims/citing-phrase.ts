import type { Cited } from "@recoupe/model";
import { baseRelation, dependents, feature, isBelow, subtree } from "../grammar/sentence-tree.ts";
import type { Citation } from "./attribution.ts";
import { citedOf } from "./cited.ts";
import type { Discourse } from "./discourse.ts";
import { classOf } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import { clauseAbove, inAside } from "./reach.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { antecedentOf, isVerbal } from "./subject.ts";

/** Whether a word heads a phrase that cites: `selon X`, `de l'aveu de X`. */
export function isCiting(reading: SentenceReading, index: number): boolean {
  const { citingPrepositions } = reading.lexicon;
  const preposition = prepositionOf(reading, index);
  if (preposition !== "" && citingPrepositions.has(preposition)) return true;
  if (isInTheEyesOf(reading, index, preposition) || believing(reading, index) >= 0) return true;
  const { head, relation } = wordAt(reading, index);
  if (head < 0 || head > index || !complements.has(baseRelation(relation))) return false;
  const above = wordAt(reading, head);
  if (isVerbal(above)) return false;
  const behind = preposition === "" ? "" : ` ${preposition}`;
  const before = prepositionOf(reading, head);
  const chain = `${before}${before === "" ? "" : " "}${above.lemma}${behind}`;
  return citingPrepositions.has(chain) || citingPrepositions.has(above.form + behind);
}

const complements: ReadonlySet<string> = new Set(["nmod", "obl", "obj", "amod"]);

/** "*Pour le gouverneur*, il s'agissait d'une base": at the head of a sentence, with a comma behind it. */
function isInTheEyesOf(reading: SentenceReading, index: number, preposition: string): boolean {
  if (!reading.lexicon.particles.get("in-the-eyes-of")?.has(preposition)) return false;
  const first = subtree(reading.tree, index);
  const [from, to] = [Math.min(...first), Math.max(...first)];
  const marked = reading.words[to + 1]?.form === "," || reading.words[to]?.form === ",";
  return from === 0 && marked && classOf(reading, index) === "official";
}

/** "à en croire *un diplomate*": the verb of the phrase that opens with `believing`; -1 where there is none. */
function believing(reading: SentenceReading, index: number): number {
  const { head, relation } = wordAt(reading, index);
  const opening = reading.lexicon.particles.get("believing");
  if (!opening || head < 2 || head > index || baseRelation(relation) !== "obj") return -1;
  const words = reading.words.slice(head - 2, head + 1).map(({ form }) => form.toLowerCase());
  return opening.has(words.join(" ")) ? head : -1;
}

/** Whether a verb opens such a phrase, and says nothing itself. */
export function opensCiting(reading: SentenceReading, verb: number): boolean {
  return dependents(reading.tree, verb, "obj").some((object) => believing(reading, object) === verb);
}

/** Institutions that are places too: "selon l'hôpital". */
function isHouse(reading: SentenceReading, phrase: number): boolean {
  return isParticle(reading, phrase, "house") && feature(wordAt(reading, phrase), "Number") !== "Plur";
}

/** "selon X": reaches the clause it stands in, the whole sentence when it stands at the top. */
export function citingPhrase(
  reading: SentenceReading,
  phrase: number,
  discourse: Discourse,
  lastSpeaker: Cited | null,
): Citation | null {
  const kind = classOf(reading, phrase);
  if (kind === "event" || reading.timeAt[phrase]) return null;
  if ((kind === "place" || kind === "property") && !reading.sourceAt[phrase] && !isHouse(reading, phrase)) return null;
  if (isOfAllegation(reading, phrase)) return null;
  const cited = sourceBefore(reading, phrase) ?? citedOf(reading, phrase, discourse, lastSpeaker);
  if (!cited) return null;
  const verb = believing(reading, phrase);
  const top = verb >= 0 ? verb : phrase;
  const conjoined = verb >= 0 && baseRelation(wordAt(reading, verb).relation) === "conj";
  const clause = conjoined ? -1 : clauseAbove(reading, top);
  const { tree } = reading;
  const from = conjoined ? verb : 0;
  const goesTo = (index: number): boolean => index < phrase || !isParted(reading, phrase, index);
  const reaches = (index: number): boolean =>
    goesTo(index) &&
    index >= from &&
    (clause < 0 || isBelow(tree, index, clause)) &&
    !isBelow(tree, index, top) &&
    !inAside(reading, index, clause);
  const relative = relativeBelow(reading, phrase);
  return {
    kind: "say",
    cited,
    at: phrase,
    reaches: relative >= 0 ? (index) => isBelow(tree, index, relative) || reaches(index) : reaches,
    previous: false,
  };
}

/** "les informations *selon lesquelles* la ville est prise": what is said, not who says it. */
function isOfAllegation(reading: SentenceReading, phrase: number): boolean {
  if (feature(wordAt(reading, phrase), "PronType") !== "Rel") return false;
  const antecedent = antecedentOf(reading, phrase);
  return antecedent !== phrase && antecedent >= 0 && isParticle(reading, antecedent, "allegation");
}

/** Whether a phrase that stands behind its clause is parted from a word by a semicolon: "20 morts, selon X ; Y a été pris". */
function isParted(reading: SentenceReading, phrase: number, index: number): boolean {
  const mark = reading.words.findIndex(({ form }, at) => at > phrase && form === ";");
  if (mark < 0 || index < mark) return false;
  return reading.words.slice(0, phrase).some((word, at) => isVerbal(word) && !isBelow(reading.tree, at, phrase));
}

/** "de *sources* sécuritaires": the noun that was read as a part of the preposition. */
function sourceBefore(reading: SentenceReading, phrase: number): Cited[] | null {
  if (phrase === 0 || !isParticle(reading, phrase - 1, "bracketed-source")) return null;
  const span = { start: wordAt(reading, phrase - 1).start, end: wordAt(reading, phrase).end };
  return [{ name: reading.text.slice(span.start, span.end), sourceId: null, role: null, span }];
}

/** "selon des informations selon lesquelles …": the clause below the phrase itself. */
function relativeBelow(reading: SentenceReading, phrase: number): number {
  return (
    dependents(reading.tree, phrase, "acl").find((child) => dependents(reading.tree, child, "mark").length > 0) ?? -1
  );
}
