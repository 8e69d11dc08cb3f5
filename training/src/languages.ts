/** How a trained model goes on learning from our own treebank. */
export interface Adaptation {
  readonly epochs: number;
  /** How far one update moves a weight, in the whole numbers of the model. */
  readonly step: number;
  /** How often each of our sentences counts, and how many sentences of the other treebanks go with each of ours. */
  readonly weight: number;
  readonly others: number;
}

/** What the training of one language needs to know. */
export interface TrainingLanguage {
  readonly code: string;
  /** Files of `treebanks` to train on, and to test on. */
  readonly train: readonly string[];
  readonly test: readonly string[];
  /** Features whose values make tags of a UPOS finer. */
  readonly tagFeatures: Readonly<Record<string, readonly string[]>>;
  /** Whether finite verbs are told apart by tense too. */
  readonly finiteTense: boolean;
  /** How often a word must be seen to have a class of its own in the lexicon; none for a language with a lexicon. */
  readonly classed: number;
  /**
   * Where our own treebank is learned after the others: in two ways, which are averaged, and what comes of it with `share`
   * of the model before. None: it is learned with the others.
   */
  readonly adaptation?: { readonly ways: readonly [Adaptation, Adaptation]; readonly share: number };
  /** A table of word clusters in `lexicons`, made by `teacher/clusters.py`. */
  readonly clusters?: string;
  /** Trees found by a teacher, in `treebanks`; the parser sees them with the others in its first epochs. */
  readonly silver?: { readonly file: string; readonly epochs: number };
  /** How many times a sentence of our own treebank counts. */
  readonly ownWeight: number;
  /**
   * Margins of the steps are widened by this: on text never seen, first impressions are wrong more often than on sentences
   * trained on. More is slower.
   */
  readonly caution: number;
}

const verbForm = { VERB: ["VerbForm", "Tense"], AUX: ["VerbForm", "Tense"] };

/** The languages that can be trained, by code. */
export const trainingLanguages: Readonly<Record<string, TrainingLanguage>> = {
  fr: {
    code: "fr",
    train: ["sequoia-train", "sequoia-dev", "gsd-dev", "pud", "own:fr-war"],
    test: ["sequoia-test", "own:fr-war-test"],
    tagFeatures: verbForm,
    finiteTense: false,
    classed: Number.POSITIVE_INFINITY,
    adaptation: {
      ways: [
        { epochs: 4, step: 1, weight: 3, others: 4 },
        { epochs: 3, step: 1, weight: 3, others: 10 },
      ],
      share: 0.4,
    },
    ownWeight: 3,
    caution: 1.3,
  },
  en: {
    code: "en",
    train: ["ewt-train", "own:en-war"],
    test: ["ewt-dev", "own:en-war-test"],
    tagFeatures: { ...verbForm, NOUN: ["Number"], PROPN: ["Number"], PRON: ["PronType"] },
    finiteTense: true,
    classed: 5,
    clusters: "en-clusters.tsv",
    silver: { file: "en-silver.tsv.gz", epochs: 3 },
    ownWeight: 3,
    caution: 1,
  },
  ar: {
    code: "ar",
    train: ["pud-train", "own:ar-war"],
    test: ["own:ar-war-test"],
    tagFeatures: { VERB: ["Aspect", "Voice"], NOUN: ["Definite"], ADJ: ["Definite"], PART: ["Polarity"] },
    finiteTense: true,
    classed: 2,
    ownWeight: 2,
    caution: 1.3,
  },
};
