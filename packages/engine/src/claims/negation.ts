import { dependents, feature, isFiniteForm } from "../grammar/sentence-tree.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isVerbal } from "./subject.ts";

/** Whether a verb itself is negated, whatever its subject or object is. */
export function isVerbNegated(reading: SentenceReading, verb: number): boolean {
  const core = dependents(reading.tree, verb, "nsubj", "obj");
  const byArgument = core.some((argument) => hasNegator(reading, argument));
  return isNegated(reading, verb) && !byArgument;
}

function hasNegator(reading: SentenceReading, argument: number): boolean {
  if (isParticle(reading, argument, "negator")) return true;
  return dependents(reading.tree, argument, "det", "advmod").some(
    (child) => isParticle(reading, child, "negator") || isParticle(reading, child, "noun-negator"),
  );
}

/** "n'est entré *ni* à X *ni* à Y". */
function hasNeither(reading: SentenceReading, argument: number): boolean {
  return dependents(reading.tree, argument, "cc").some((child) => isParticle(reading, child, "negator"));
}

/** Whether a predicate is negated in its own clause. French `ne … que` restricts and does not negate; bare `ne` negates a few verbs alone. */
export function isNegated(reading: SentenceReading, predicate: number): boolean {
  let restricted = false;
  let negator = false;
  let weak = false;
  let particle = false;
  const nominal = !isVerbal(wordAt(reading, predicate));
  const look = (index: number): void => {
    /* "lā yazālu", has not ceased: goes on. */
    if (isParticle(reading, index, "unceasing")) return;
    for (const child of reading.tree.children[index] ?? []) {
      const joins = child < predicate && wordAt(reading, child).relation === "mark";
      if (!joins && isParticle(reading, child, "restriction")) restricted = true;
      else if (isParticle(reading, child, "negator")) negator = true;
      else if (nominal && isParticle(reading, child, "noun-negator")) negator = true;
      else if (isParticle(reading, child, "weak-negator")) weak = true;
      else if (isParticle(reading, child, "negation-particle")) particle = true;
    }
  };
  look(predicate);
  for (const auxiliary of dependents(reading.tree, predicate, "aux", "cop")) look(auxiliary);
  if (dependents(reading.tree, predicate, "nsubj", "obj").some((argument) => hasNegator(reading, argument)))
    negator = true;
  if (particle && dependents(reading.tree, predicate, "obl", "nmod").some((argument) => hasNeither(reading, argument)))
    negator = true;
  if (restricted && particle) return false;
  return negator || (particle && (weak || isNegatedByParticle(reading, predicate)));
}

/** "Le convoi *n'a pu* passer": not where the mood is the subjunctive, in which a bare `ne` is idle ("avant qu'il *ne puisse*"). */
function isNegatedByParticle(reading: SentenceReading, verb: number): boolean {
  if (!isParticle(reading, verb, "negated-by-particle") || isRestricted(reading, verb)) return false;
  const forms = [verb, ...dependents(reading.tree, verb, "aux")];
  return forms.every((index) => feature(wordAt(reading, index), "Mood") !== "Sub");
}

/** "n'a pu évacuer *que* les blessés": *but* these, and no clause of its own as in "n'a pu confirmer *que* la ville est prise". */
function isRestricted(reading: SentenceReading, verb: number): boolean {
  const { words } = reading;
  const open = words.findIndex((_, at) => at > verb && isParticle(reading, at, "restriction"));
  if (open < 0 || words.slice(verb, open).some(({ upos }) => upos === "PUNCT")) return false;
  const end = words.findIndex(({ upos }, at) => at > open && upos === "PUNCT");
  return !words.slice(open, end < 0 ? words.length : end).some(isFiniteForm);
}
