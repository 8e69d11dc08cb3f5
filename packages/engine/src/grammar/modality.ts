import type { Word } from "@recoupe/model";
import { auxiliariesOf } from "./clause.ts";
import { baseRelation, dependents, feature, type SentenceTree } from "./sentence-tree.ts";

/** Words of a language that carry negation and modality, in lemmas; read from its pack. */
export interface ModalWords {
  /** Negative adverbs, particles and determiners: `pas`, `not`, `لم`. */
  readonly negative: ReadonlySet<string>;
  /** Verbs that only add a sense to the infinitive they govern: lemma → the sense. */
  readonly governing: ReadonlyMap<string, Modality>;
}

/** What a governing verb or the mood of the verb adds. */
export type Modality =
  | "future"
  | "planned"
  | "possible"
  | "obliged"
  | "tried"
  | "succeeded"
  | "failed"
  | "begun"
  | "ended";

/** The verb group around a verb. */
export interface VerbGroup {
  /** The word that carries tense and mood: an auxiliary, or the verb itself. */
  readonly finite: number;
  readonly tense: "past" | "present" | "future" | "none";
  readonly mood: "indicative" | "conditional" | "subjunctive" | "imperative" | "none";
  readonly negated: boolean;
  /** Senses of the auxiliaries and of the verbs that govern it, from the inside out. */
  readonly modalities: readonly Modality[];
}

/** Whether a verb (or noun with a copula) is negated by a word that hangs on it or on its auxiliary. */
export function isNegated(tree: SentenceTree, verb: number, words: ModalWords): boolean {
  const around = [verb, ...auxiliariesOf(tree, verb)];
  return around.some((at) =>
    dependents(tree, at, "advmod", "det", "aux", "cop", "compound", "mark", "cc").some((child) => {
      const word = tree.words[child] as Word;
      return words.negative.has(word.lemma) || (feature(word, "Polarity") === "Neg" && word.lemma !== "ne");
    }),
  );
}

const moodNames: Readonly<Record<string, VerbGroup["mood"]>> = {
  Ind: "indicative",
  Cnd: "conditional",
  Sub: "subjunctive",
  Jus: "subjunctive",
  Imp: "imperative",
};

/** Tense, mood, negation and modality of the verb group of `verb`. */
export function verbGroup(tree: SentenceTree, verb: number, words: ModalWords): VerbGroup {
  const auxiliaries = auxiliariesOf(tree, verb);
  const finite =
    auxiliaries.find((at) => feature(tree.words[at] as Word, "VerbForm") === "Fin") ?? auxiliaries[0] ?? verb;
  const word = tree.words[finite] as Word;
  const modalities = auxiliaries.flatMap((at) => words.governing.get(tree.words[at]?.lemma ?? "") ?? []);
  for (let at = verb, steps = 0; steps < 10; steps++) {
    const here = tree.words[at] as Word;
    const { head } = here;
    if (head < 0 || !["xcomp", "ccomp", "obl", "advcl"].includes(baseRelation(here.relation))) break;
    const sense = words.governing.get(tree.words[head]?.lemma ?? "");
    if (sense === undefined) break;
    modalities.push(sense);
    at = head;
  }
  return {
    finite,
    tense: tenseOf(word, tree.words[verb] as Word, finite !== verb),
    mood: moodNames[feature(word, "Mood")] ?? (feature(word, "VerbForm") === "Fin" ? "indicative" : "none"),
    negated: isNegated(tree, verb, words),
    modalities,
  };
}

/** A compound tense with a past participle is past, unless its auxiliary is the passive's. */
function tenseOf(finite: Word, verb: Word, compound: boolean): VerbGroup["tense"] {
  if (compound && finite.relation !== "aux:pass" && finite.relation !== "cop" && feature(verb, "Tense") === "Past")
    return "past";
  const tense = feature(finite, "Tense");
  if (tense === "Past" || tense === "Imp") return "past";
  if (tense === "Fut") return "future";
  if (tense === "Pres") return "present";
  const aspect = feature(finite, "Aspect");
  return aspect === "Perf" ? "past" : aspect === "Imp" ? "present" : "none";
}
