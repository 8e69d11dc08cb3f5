import type { Token, Upos, Word } from "@recoupe/model";
import { indexesOf } from "../pack/gathered.ts";
import { emptyLexicon, type Lexicon } from "../pack/lexicon.ts";
import { actNouns } from "./act-nouns.ts";
import type { Unit } from "./analyser.ts";
import { findAsides } from "./asides.ts";
import type { Contractions } from "./contractions.ts";
import { countedParticiples, headlessAdjectives } from "./counted-participles.ts";
import { finitesBeforeThat, type KnownForm } from "./finite-before-that.ts";
import { finiteForms, noPastForms, type PastForms, type PastWord } from "./finite-forms.ts";
import { type FormShape, formShapes } from "./form-shape.ts";
import { isBeforeNoun, isHyphenParticiple } from "./hyphen-compounds.ts";
import { lostVerbs } from "./lost-verbs.ts";
import { misspeltFinites } from "./misspelt-finite.ts";
import { labelChoice, type Model } from "./model-file.ts";
import { uposOf } from "./morphology.ts";
import { initials, nameTokens } from "./name-tokens.ts";
import { createParser, type Tree } from "./parser.ts";
import { createParserWords, parserAtomNames } from "./parser-features.ts";
import { partedAuxiliaries, partingAdverbs } from "./parted-auxiliary.ts";
import { participlesBehind } from "./participles-behind.ts";
import { joinTail, unitsBehind, withAsides, withoutAsides } from "./place-asides.ts";
import { isQuotationMark, withMarks } from "./quotation-marks.ts";
import { type RepairRules, readRepairRules } from "./repairs/repair-rules.ts";
import { repairTree } from "./repairs/repair-tree.ts";
import { reportingNouns } from "./reporting-nouns.ts";
import { joinedSteps, packedScorer, sparseScorer } from "./scorer.ts";
import { sharedParticiples } from "./shared-auxiliary.ts";
import { layOutWords, type TaggedWord, tagFacts, wordReader } from "./tagged-word.ts";
import { createTagger } from "./tagger.ts";
import { taggerAtomNames } from "./tagger-features.ts";
import { findInsertedTail, findTail, type SeenWord } from "./tails.ts";
import { compileTemplates } from "./templates.ts";
import { singleRoot } from "./tree.ts";
import { type Collapsed, collapseUnits, expandTree } from "./units.ts";
import { verbsBeforeDoers } from "./verb-before-doer.ts";
import { isLittleWord, knownClasses } from "./word-classes.ts";

/**
 * Tags and parses the tokens of one sentence; `units` are spans the parser takes for one word each. `counts`, where the
 * number of words of each token is given, keeps the tagger to it.
 */
export type ParseTokens = (tokens: readonly Token[], units: readonly Unit[], counts?: readonly number[]) => Word[];

/** Fewest templates that the parser asks at a time. */
const shortestStep = 16;

/** What is known of a finite verb that was written as an infinitive. */
const finiteFeatures = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";

/** A word with its place in the text, its tag by name, and what the lexicon knows of it. */
export interface PlacedWord extends SeenWord, PastWord, KnownForm {
  readonly tagged: TaggedWord;
}

/** Puts tagger, lexicon and parser of one language together. */
export function createTokenParser(
  model: Model,
  lexicon: Lexicon = emptyLexicon,
  contractions: Contractions = new Map(),
  rules: RepairRules = readRepairRules(""),
  pastForms: PastForms = noPastForms,
): ParseTokens {
  const shapeOf = formShapes(lexicon);
  const { steps, frequent } = model;
  const [tagging, moving, labelling] = model.templates;
  const taggerTemplates = compileTemplates(taggerAtomNames, tagging);
  const moveTemplates = compileTemplates(parserAtomNames, moving);
  const labelTemplates = compileTemplates(parserAtomNames, labelling);
  const tagger = createTagger(
    model.tags,
    sparseScorer(
      { templates: taggerTemplates, rows: model.tagger, steps: steps[0], frequent: frequent[0] },
      model.tags.length,
    ),
    taggerTemplates,
  );
  const readWord = wordReader(model.wordTags, shapeOf, model.guesses);
  const facts = tagFacts(model.wordTags);
  const choice = labelChoice(model);
  const parser = createParser(
    model.wordTags.length,
    choice,
    packedScorer({
      templates: moveTemplates,
      rows: model.actions,
      steps: joinedSteps(steps[1], shortestStep),
      frequent: frequent[1],
    }),
    sparseScorer(
      {
        templates: labelTemplates,
        rows: model.labels,
        steps: joinedSteps(steps[2], shortestStep),
        frequent: frequent[2],
      },
      model.relations.length,
    ),
  );
  const split = tagSplitter(model);
  const { single, joined, either, marks } = tagGroups(model.tags);
  const named = nameTags(model.tags, single);
  const wordClasses = knownClasses(model.tags, single, lexicon, rules);
  const uposes = model.wordTags.map(uposOf);
  const present = model.wordTags.indexOf("VERB:Fin");
  const participle = model.wordTags.indexOf("VERB:Part:Past");
  const plainNoun = model.wordTags.indexOf("NOUN");
  const finite = model.wordTags.indexOf("VERB:Fin:Past");
  const past = model.wordTags.indexOf("VERB:Perf:Act");
  const infinitive = model.wordTags.indexOf("VERB:Inf");
  const told = model.wordTags.findIndex((tag) => /^VERB:Fin:Pres/.test(tag));
  const opener = model.wordTags.indexOf("SCONJ");
  const noun = model.wordTags.indexOf("NOUN:Sing");
  const adjective = model.wordTags.indexOf("ADJ");
  const adverb = model.wordTags.indexOf("ADV");
  const prepositions = new Set(model.wordTags.flatMap((tag, i) => (uposOf(tag) === "ADP" ? [i] : [])));
  const numeral = new Set(model.wordTags.flatMap((tag, i) => (uposOf(tag) === "NUM" ? [i] : [])));
  const numbers = {
    label: Math.max(0, model.relations.indexOf("advmod")),
    isNumber: (word: TaggedWord): boolean => numeral.has(word.tag),
  };
  const isPreposition = (word: TaggedWord): boolean => prepositions.has(word.tag);
  const asideWords = {
    openers: rules.tails.openers,
    telling: rules.complementVerb,
    relatives: rules.relative,
    commaRelatives: rules.commaRelatives,
    clitics: new Set([...rules.reflexive, ...rules.objectClitic, ...rules.negation]),
  };
  const insertedWords = { verbs: rules.complementVerb, relatives: rules.relative };
  let layout = createParserWords(256);

  const placed = (start: number, end: number, tagged: TaggedWord): PlacedWord => {
    const { form, lemma, shape } = tagged;
    const tag = model.wordTags[tagged.tag] as string;
    return { start, end, form, tag, upos: uposes[tagged.tag] as Upos, lemma, shape, entry: shape.entry, tagged };
  };
  const tagTokens = (tokens: readonly Token[], units: readonly Unit[], counts?: readonly number[]): PlacedWord[] => {
    const isNamed = named.length > 0 ? nameTokens(tokens, units) : new Set<number>();
    const shapes = tokens.map((token) => shapeOf(token.form));
    if (named.length > 0) for (const i of initials(shapes, lexicon)) isNamed.add(i);
    if (isLittleWord(tokens[0]?.form ?? "", lexicon)) isNamed.delete(0);
    const found = shapes.map(({ lower }) => contractions.get(lower));
    const tags = tagger.tag(shapes, (i) => {
      const contraction = found[i];
      if (shapes[i]?.mark) return marks;
      if (isNamed.has(i)) return named;
      if (counts !== undefined) return (counts[i] as number) > 1 ? joined : single;
      if (contraction === undefined) return wordClasses(shapes[i] as FormShape, tokens[i] as Token, i === 0);
      return contraction.alone ? either : joined;
    });
    const words: PlacedWord[] = [];
    tokens.forEach(({ start, end, form }, i) => {
      const wordTags = split[tags[i] as number] as readonly number[];
      const contraction = found[i];
      wordTags.forEach((tag, part) => {
        const text = wordTags.length > 1 ? (contraction?.words[part] ?? form) : form;
        words.push(placed(start, end, readWord(text, tag)));
      });
    });
    return rules.subjectRequired
      ? asReports(mendFinites(words), units)
      : asVerbs(asNouns(asAdjectives(asFinite(words))), units);
  };
  const mendFinites = (words: PlacedWord[]): PlacedWord[] => {
    if (present < 0 || !words.some((word) => word.tag === "VERB:Inf")) return words;
    for (const index of misspeltFinites(words)) {
      const { start, end, tagged } = words[index] as PlacedWord;
      words[index] = placed(start, end, { ...tagged, tag: present, features: finiteFeatures });
    }
    return words;
  };
  const asReports = (words: PlacedWord[], units: readonly Unit[]): PlacedWord[] => {
    const nouns = [...countedParticiples(words), ...headlessAdjectives(words)];
    const behind = participlesBehind(words, units, rules.agentPreposition, rules.auxiliary);
    const [finites, shared] = [finitesBeforeThat(words), [...sharedParticiples(words), ...behind]];
    for (const index of partedAuxiliaries(words, rules.auxiliary))
      readAs(words, index, model.wordTags.indexOf((words[index] as PlacedWord).tag.replace("VERB", "AUX")));
    for (const index of partingAdverbs(words)) {
      readAs(words, index, adverb);
      readAs(words, index + 1, participle);
    }
    for (const index of finites) readAs(words, index, present);
    for (const index of shared) readAs(words, index, participle);
    for (const index of nouns) readAs(words, index, plainNoun);
    return words;
  };
  const readAs = (words: PlacedWord[], index: number, tag: number): void => {
    if (tag < 0) return;
    const { start, end, form } = words[index] as PlacedWord;
    words[index] = placed(start, end, readWord(form, tag));
  };
  const asVerbs = (words: PlacedWord[], units: readonly Unit[]): PlacedWord[] => {
    for (const index of verbsBeforeDoers(words, units, rules.verbSigns)) readAs(words, index, past);
    return words;
  };
  const asFinite = (words: PlacedWord[]): PlacedWord[] => {
    if (finite < 0 || opener < 0 || infinitive < 0) return words;
    const found = finiteForms(words, pastForms);
    for (const index of found.verbs) readAs(words, index, finite);
    for (const index of found.infinitives) readAs(words, index, infinitive);
    for (const index of found.conjunctions) readAs(words, index, opener);
    for (const index of lostVerbs(words)) readAs(words, index, told);
    for (const index of reportingNouns(words, rules.tails.verbs)) readAs(words, index, told);
    return words;
  };
  const asAdjectives = (words: PlacedWord[]): PlacedWord[] => {
    const isListed = ({ form }: PlacedWord): boolean => rules.adjectives.has(form.toLowerCase());
    if (adjective < 0 || !words.some((word) => word.form === "-" || isListed(word))) return words;
    return words.map((word, i) =>
      isHyphenParticiple(words, i) || (isListed(word) && isBeforeNoun(words, i))
        ? placed(word.start, word.end, readWord(word.form, adjective))
        : word,
    );
  };
  const asNouns = (words: PlacedWord[]): PlacedWord[] => {
    for (const index of actNouns(words, rules.nounForms)) readAs(words, index, noun);
    return words;
  };
  const treeOf = (words: readonly TaggedWord[]) => {
    if (words.length + 2 > layout.form.length) layout = createParserWords(words.length * 2);
    layOutWords(words, facts, layout);
    const tags = words.map((word) => word.tag);
    return parser.parse(layout, tags, words.length);
  };
  const labelOf = (relation: string): number => Math.max(0, model.relations.indexOf(relation));
  const punctuation = labelOf("punct");
  const clauseTree = (words: readonly PlacedWord[], units: readonly Unit[]): Tree => {
    const left = indexesOf(words, ({ form }) => !isQuotationMark(form));
    if (left.length === 0) return { heads: words.map((_, i) => i - 1), labels: words.map(() => punctuation) };
    const kept = left.length === words.length ? words : left.map((i) => words[i] as PlacedWord);
    const collapsed: Collapsed = collapseUnits(kept, units, treeOf, isPreposition, numbers);
    const tree = expandTree(kept.length, collapsed, treeOf(collapsed.words.map((i) => (kept[i] as PlacedWord).tagged)));
    return left.length === words.length
      ? tree
      : withMarks(
          words.map(({ form }) => form),
          left,
          tree,
          punctuation,
        );
  };
  const joinedTree = (words: PlacedWord[], units: readonly Unit[]): Tree => {
    const asides = findAsides(words, units, finite >= 0, asideWords);
    for (const { verb } of asides) if (verb >= 0) readAs(words, verb, finite);
    const left = withoutAsides(words.length, asides);
    const kept = left.map((i) => words[i] as PlacedWord);
    const tree = clauseTree(kept, unitsBehind(units, words, asides));
    return withAsides(words.length, left, tree, asides, {
      parse: (first, last) => clauseTree(words.slice(first, last + 1), units),
      labelOf,
    });
  };
  const sentenceTree = (words: PlacedWord[], units: readonly Unit[]): Tree => {
    const tail = findTail(words, rules.tails) ?? findInsertedTail(words, insertedWords);
    if (!tail) return joinedTree(words, units);
    const main = words.slice(0, tail.comma);
    const rest = words.slice(tail.comma + 1);
    const tree = joinTail(joinedTree(main, units), joinedTree(rest, units), tail, labelOf);
    words.splice(0, words.length, ...main, words[tail.comma] as PlacedWord, ...rest);
    return tree;
  };
  return (tokens, units, counts) => {
    if (tokens.length === 0) return [];
    const words = tagTokens(tokens, units, counts);
    const tree = sentenceTree(words, units);
    const plain = words.map(({ start, end, form, upos, tagged }, i): Word => {
      const { features } = tagged;
      const lemma = lemmaOf(upos, form, rules) ?? tagged.lemma;
      const relation = model.relations[tree.labels[i] as number] ?? "dep";
      return { start, end, form, lemma, upos, features, head: tree.heads[i] as number, relation };
    });
    return repairTree(singleRoot(plain), rules);
  };
}

/** What the pack says a form's lemma is, where it knows better than the lexicon. */
function lemmaOf(upos: string, form: string, rules: RepairRules): string | undefined {
  if (upos === "VERB") return rules.lemmas.get(form.toLowerCase());
  return upos === "NOUN" ? rules.nouns.get(form.toLowerCase()) : undefined;
}

/** The tags a proper name can have; where they tell number (`PROPN:Sing`), the bare one is for odd fragments alone. */
function nameTags(tags: readonly string[], single: Uint8Array): Uint8Array {
  const finer = single.filter((tag) => tags[tag]?.startsWith("PROPN:") === true);
  return finer.length > 0 ? finer : single.filter((tag) => tags[tag] === "PROPN");
}

/** For each tag the word tags it is made of. */
export function tagSplitter(model: Pick<Model, "tags" | "wordTags">): readonly (readonly number[])[] {
  return model.tags.map((tag) => tag.split("+").map((part) => model.wordTags.indexOf(part)));
}

/** Tags of one word, tags of contractions, all, and those of punctuation. */
export function tagGroups(tags: readonly string[]) {
  const indexes = tags.map((_, i) => i);
  return {
    single: Uint8Array.from(indexes.filter((i) => !tags[i]?.includes("+"))),
    joined: Uint8Array.from(indexes.filter((i) => tags[i]?.includes("+"))),
    either: Uint8Array.from(indexes),
    marks: Uint8Array.from(indexes.filter((i) => tags[i] === "PUNCT")),
  };
}
