import { baseRelation, dependent, feature } from "../grammar/sentence-tree.ts";
import { classOf } from "./noun-phrase.ts";
import { parties } from "./party-class.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isPastParticiple } from "./subject.ts";

/**
 * "le *maire* de Gao, enlevé mardi": the person a participle behind a comma is said of, where the parser gave it to the name that
 * tells whose mayor he is; the two must agree in gender and number. -1 for none.
 */
export function hostBehindName(reading: SentenceReading, participle: number): number {
  const word = wordAt(reading, participle);
  if (baseRelation(word.relation) !== "acl" || word.head < 0 || !isPastParticiple(word)) return -1;
  if (reading.words[participle - 1]?.form !== ",") return -1;
  const name = wordAt(reading, word.head);
  if (name.upos !== "PROPN" || baseRelation(name.relation) !== "nmod" || name.head < 0 || name.head > word.head)
    return -1;
  if (!isParticle(reading, dependent(reading.tree, word.head, "case"), "of")) return -1;
  const host = wordAt(reading, name.head);
  const agrees = ["Gender", "Number"].every(
    (one) => feature(host, one) !== "" && feature(host, one) === feature(word, one),
  );
  return agrees && host.upos === "NOUN" && parties.has(classOf(reading, name.head)) ? name.head : -1;
}
