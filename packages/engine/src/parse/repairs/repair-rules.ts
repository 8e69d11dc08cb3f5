import type { NounForms } from "../act-nouns.ts";
import type { TailWords } from "../tails.ts";
import type { VerbSigns } from "../verb-before-doer.ts";

/** Words by which the repairs of a language know its constructions, as lemmas or forms in lower case. */
export interface RepairRules {
  /** Reflexive pronouns, as forms: `se`, `s'`. */
  readonly reflexive: ReadonlySet<string>;
  /** Auxiliaries that make both passives and perfects: `être`. */
  readonly doubleAuxiliary: ReadonlySet<string>;
  /** Verbs whose perfect is made with such an auxiliary: `tomber`. */
  readonly perfectWithIt: ReadonlySet<string>;
  /** Prepositions of the agent of a passive: `par`. */
  readonly agentPreposition: ReadonlySet<string>;
  /** Endings of nouns that name an act and can have an agent phrase of their own: `age`, `tion`. */
  readonly actEndings: readonly string[];
  /** Prepositions said again before each conjunct: `de`, `à`. */
  readonly repeatedPreposition: ReadonlySet<string>;
  /** Nouns of time, which stand without a preposition: `jour`, `lundi`. */
  readonly timeNoun: ReadonlySet<string>;
  /** Auxiliaries of the perfect that are no copula, as lemmas: `have`. */
  readonly perfectAuxiliary: ReadonlySet<string>;
  /** Auxiliaries of the perfect that a parser may take for verbs, as lemmas: `avoir`. */
  readonly auxiliary: ReadonlySet<string>;
  /** Nouns of phrases that may part an auxiliary from its participle, as lemmas: `plupart`. */
  readonly insertedNoun: ReadonlySet<string>;
  /** Verbs an infinitive stands behind without a preposition, as lemmas: `pouvoir`. */
  readonly modalVerb: ReadonlySet<string>;
  /** The second part of `ne … que`, as forms. */
  readonly restriction: ReadonlySet<string>;
  /** The first part of a negation, as forms: `ne`, `n'`. */
  readonly negation: ReadonlySet<string>;
  /** Relative pronouns, as forms: `qui`, `dont`. */
  readonly relative: ReadonlySet<string>;
  /** Relative pronouns that open a clause between Arabic commas, as forms: `التي`. */
  readonly commaRelatives: ReadonlySet<string>;
  /** Whether a bare noun right before another qualifies it: `army headquarters`. */
  readonly nounBeforeNoun: boolean;
  /** Prepositions of two parties joined by a conjunction, as lemmas: `between`. */
  readonly between: ReadonlySet<string>;
  /** Nouns that qualify the next also when joined, as lemmas: `drone and missile attacks`. */
  readonly qualifying: ReadonlySet<string>;
  /** Nouns that say what an object becomes, as lemmas: `took troops prisoner`. */
  readonly predicative: ReadonlySet<string>;
  /** Words that compare with a number, as forms: `more`. */
  readonly comparing: ReadonlySet<string>;
  /** Verbs that keep an object in the passive, as lemmas: `give`. */
  readonly twoObjects: ReadonlySet<string>;
  /** How sentences name who reports, behind what is reported. */
  readonly tails: TailWords;
  /** Lemmas of verb forms that the lexicon reads wrongly: `staged` is of `stage`. */
  readonly lemmas: ReadonlyMap<string, string>;
  /** Forms that are nouns, with their lemmas; the lexicon does not know them. */
  readonly nouns: ReadonlyMap<string, string>;
  /** Forms of one class in running text, whatever rare reading the lexicon gives them besides: `ajoute` is a VERB. */
  readonly classes: ReadonlyMap<string, string>;
  readonly nounForms: NounForms;
  /** Participles that stand before a noun like adjectives: `allied`. */
  readonly adjectives: ReadonlySet<string>;
  /** Particles of verbs, with the lemmas of the verbs that take them; `*` for any. */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pronouns that are objects only, as forms: `les`, `l'`. */
  readonly objectClitic: ReadonlySet<string>;
  /** Verbs whose clause behind `that` is what they say, as lemmas: `assurer`. */
  readonly complementVerb: ReadonlySet<string>;
  /** Nouns of adverbial phrases, as lemmas: `contraire` of `au contraire`. */
  readonly adverbNoun: ReadonlySet<string>;
  /** Prepositions of whom an act is aimed at, as lemmas: `contre`. */
  readonly aim: ReadonlySet<string>;
  /** Participles that doubt their noun, as lemmas: `présumer`. */
  readonly doubt: ReadonlySet<string>;
  /** Words that open what is said, as forms: `que`, `qu'`. */
  readonly that: ReadonlySet<string>;
  /** Whether a finite verb must have a subject. */
  readonly subjectRequired: boolean;
  readonly verbSigns: VerbSigns;
}

/** Reads `repairs.tsv` of a language: kind, then the form. Without rows nothing is repaired. */
export function readRepairRules(tsv: string): RepairRules {
  const rows = tsv
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split("\t"));
  const of = (kind: string): string[] => rows.flatMap(([name, form]) => (name === kind && form ? [form] : []));
  const pairs = (kind: string): ReadonlyMap<string, string> =>
    new Map(rows.flatMap(([name, form, lemma]) => (name === kind && form && lemma ? [[form, lemma] as const] : [])));
  return {
    reflexive: new Set(of("reflexive")),
    doubleAuxiliary: new Set(of("double-auxiliary")),
    perfectWithIt: new Set(of("perfect-with-it")),
    agentPreposition: new Set(of("agent-preposition")),
    actEndings: of("act-ending"),
    repeatedPreposition: new Set(of("repeated-preposition")),
    timeNoun: new Set(of("time-noun")),
    perfectAuxiliary: new Set(of("perfect-auxiliary")),
    auxiliary: new Set(of("auxiliary")),
    insertedNoun: new Set(of("inserted-noun")),
    modalVerb: new Set(of("modal-verb")),
    restriction: new Set(of("restriction")),
    negation: new Set(of("negation")),
    relative: new Set(of("relative")),
    commaRelatives: new Set(of("comma-relative")),
    nounBeforeNoun: of("compound").includes("before"),
    between: new Set(of("between")),
    qualifying: new Set(of("qualifying")),
    predicative: new Set(of("predicative")),
    comparing: new Set(of("comparing")),
    twoObjects: new Set(of("two-objects")),
    tails: { verbs: new Set(of("report-verb")), openers: new Set(of("source-opener")) },
    lemmas: pairs("lemma"),
    nouns: pairs("noun"),
    classes: pairs("class"),
    nounForms: { acts: new Set(of("act-noun")), counted: new Set(of("counted-noun")) },
    adjectives: new Set(of("adjective")),
    particles: new Map([...pairs("particle")].map(([particle, verbs]) => [particle, new Set(verbs.split("|"))])),
    objectClitic: new Set(of("object-clitic")),
    complementVerb: new Set(of("complement-verb")),
    adverbNoun: new Set(of("adverb-noun")),
    aim: new Set(of("aim-preposition")),
    doubt: new Set(of("doubt")),
    that: new Set(of("that")),
    subjectRequired: of("subject").includes("required"),
    verbSigns: {
      openers: new Set(of("verb-opener")),
      doerEndings: of("doer-ending"),
      topicOpeners: new Set(of("topic-opener")),
      articles: of("noun-article"),
    },
  };
}
