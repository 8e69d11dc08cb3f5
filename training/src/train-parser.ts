import {
  bestLabel,
  bestMove,
  compileTemplates,
  createConfiguration,
  createParserWords,
  directionTwist,
  isFinal,
  type LabelChoice,
  layOutWords,
  type Move,
  makeMove,
  moves,
  parserAtomCount,
  parserAtomNames,
  parserAtoms,
  startSentence,
  type TagFacts,
  type TaggedWord,
  top,
  type WeightRows,
} from "@recoupe/engine/training";
import { costlessMoves } from "./oracle.ts";
import { createPerceptron, type Perceptron } from "./perceptron.ts";
import { seededRandom, shuffled } from "./random.ts";
import type { TemplateSources } from "./templates.ts";

/** A sentence for the parser: words as the tagger sees them, and the gold tree (the root is `words.length`). */
export interface ParserSentence {
  readonly words: readonly TaggedWord[];
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** How to train the parser. */
export interface ParserRecipe {
  readonly templates: Pick<TemplateSources, "moves" | "labels">;
  readonly epochs: number;
  readonly runs: number;
  readonly seed: number;
  /** How often, after the first epoch, the parser goes where its own best move leads. */
  readonly exploration: number;
  /** Sentences whose trees a teacher found, seen with the others in the first `epochs` epochs only. */
  readonly silver?: { readonly sentences: readonly ParserSentence[]; readonly epochs: number };
  /** Weights to go on from, and how far one update moves them. */
  readonly base?: { readonly actions: WeightRows; readonly labels: WeightRows; readonly step: number };
}

/** The trained classifiers of moves and labels. */
export interface ParserWeights {
  readonly actions: Perceptron;
  readonly labels: Perceptron;
}

/** Labels are kept 32 times as finely as moves. */
function labelStep(recipe: ParserRecipe): number {
  return recipe.base === undefined ? 1 : 32;
}

/** Trains the parser with a dynamic oracle. */
export function trainParser(
  sentences: readonly ParserSentence[],
  facts: TagFacts,
  labelCount: number,
  choice: LabelChoice,
  recipe: ParserRecipe,
  log: (line: string) => void,
): ParserWeights {
  const actions = createPerceptron(4, recipe.base?.actions, recipe.base?.step);
  const labels = createPerceptron(labelCount, recipe.base?.labels, (recipe.base?.step ?? 1) * labelStep(recipe));
  const capacity = [...sentences, ...(recipe.silver?.sentences ?? [])].reduce(
    (most, { words }) => Math.max(most, words.length),
    0,
  );
  const state = createConfiguration(capacity);
  const layout = createParserWords(capacity);
  const ofMoves = compileTemplates(parserAtomNames, recipe.templates.moves);
  const ofLabels = compileTemplates(parserAtomNames, recipe.templates.labels);
  const atoms = new Int32Array(parserAtomCount);
  const features = new Int32Array(ofMoves.cells.length);
  const labelFeatures = new Int32Array(ofLabels.cells.length);
  const scores = new Float32Array(4);
  const labelScores = new Float32Array(labelCount);
  const tagCount = facts.hashes.length;

  const labelOf = (sentence: ParserSentence, left: boolean, follow: boolean): number => {
    const { words, heads } = sentence;
    const [head, child] = left ? [state.next, top(state)] : [top(state), state.next];
    const tagOf = (word: number): number => (word === words.length ? tagCount : (words[word] as TaggedWord).tag);
    const candidates = choice.candidates(tagOf(head), left, tagOf(child));
    const right = heads[child] === head ? (sentence.labels[child] as number) : -1;
    if (candidates.length === 1) return candidates[0] as number;
    ofLabels.fill(atoms, labelFeatures);
    for (let f = 0; f < labelFeatures.length; f++)
      labelFeatures[f] = (labelFeatures[f] as number) ^ directionTwist(left);
    labels.score(labelFeatures, labelScores, candidates);
    const guess = bestLabel(labelScores, candidates);
    labels.tick();
    if (right < 0 || !candidates.includes(right)) return guess;
    if (guess !== right) labels.update(labelFeatures, right, guess);
    return follow ? guess : right;
  };
  const learn = (sentence: ParserSentence, explore: () => boolean): number => {
    layOutWords(sentence.words, facts, layout);
    startSentence(state, sentence.words.length);
    let wrong = 0;
    while (!isFinal(state)) {
      parserAtoms(state, layout, atoms);
      ofMoves.fill(atoms, features);
      actions.score(features, scores);
      const guess = bestMove(state, scores);
      const costless = costlessMoves(state, sentence.heads);
      let move: Move = guess;
      if (!costless.includes(guess)) {
        const right = costless.reduce((a, b) => ((scores[b] as number) > (scores[a] as number) ? b : a));
        actions.update(features, right, guess);
        wrong++;
        if (!explore()) move = right;
      }
      actions.tick();
      const label =
        move === moves.left || move === moves.right ? labelOf(sentence, move === moves.left, explore()) : -1;
      makeMove(state, move, label);
    }
    return wrong;
  };
  for (let run = 0; run < recipe.runs; run++) {
    const random = seededRandom(recipe.seed + run * 7919);
    for (let epoch = 0; epoch < recipe.epochs; epoch++) {
      let wrong = 0;
      const taught = epoch < (recipe.silver?.epochs ?? 0) ? (recipe.silver?.sentences ?? []) : [];
      for (const sentence of shuffled([...sentences, ...taught], random)) {
        wrong += learn(sentence, () => (epoch > 0 || recipe.base !== undefined) && random() < recipe.exploration);
      }
      log(`run ${run + 1} epoch ${epoch + 1}: ${wrong} wrong moves`);
    }
    actions.endRun();
    labels.endRun();
  }
  return { actions, labels };
}
