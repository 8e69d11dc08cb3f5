import {
  type Configuration,
  createConfiguration,
  isFinal,
  isLegal,
  type Move,
  makeMove,
  moves,
  startSentence,
  top,
} from "./arc-eager.ts";
import { type ParserWords, parserAtomCount, parserAtoms } from "./parser-features.ts";
import type { Scorer } from "./scorer.ts";

/** A tree: head (-1: root) and label of each word. */
export interface Tree {
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}

/** Greedy arc-eager parser. */
export interface Parser {
  /** Parses the first `length` words; `tags` are indexes into the model's word tags. Linear in `length`. */
  parse(words: ParserWords, tags: readonly number[], length: number): Tree;
}

/** The labels an arc may have, given the tags at its ends. */
export interface LabelChoice {
  /** `head` may be the number of tags, for the root; `left`: the head stands to the right. */
  candidates(head: number, left: boolean, child: number): Uint8Array;
}

/** Cell of `(head, direction, child)` in a table of label choices over `tagCount` tags. */
export function choiceCell(tagCount: number, head: number, left: boolean, child: number): number {
  return ((left ? tagCount + 1 : 0) + head) * tagCount + child;
}

/** What twists the features of the label classifier, to key the two directions apart. */
export function directionTwist(left: boolean): number {
  return left ? 0x5bd1e995 : 0;
}

/** The moves that are legal where more than one is, by whether the top of the stack has its head. */
const headless = Uint8Array.of(moves.shift, moves.left, moves.right);
const headed = Uint8Array.of(moves.shift, moves.reduce, moves.right);

/** The parser of given classifiers: of four moves, and of labels. */
export function createParser(tagCount: number, choice: LabelChoice, actions: Scorer, labels: Scorer): Parser {
  const atoms = new Int32Array(parserAtomCount);
  let state = createConfiguration(256);

  const chooseMove = (): Move => {
    const legal = (state.head[top(state)] as number) >= 0 ? headed : headless;
    return actions.best(atoms, 0, legal) as Move;
  };
  const chooseLabel = (left: boolean, candidates: Uint8Array): number =>
    candidates.length === 1 ? (candidates[0] as number) : labels.best(atoms, directionTwist(left), candidates);
  const parse = (words: ParserWords, tags: readonly number[], length: number): Tree => {
    if (length + 2 > state.head.length) state = createConfiguration(length * 2);
    startSentence(state, length);
    const tagOf = (word: number): number => (word === length ? tagCount : (tags[word] as number));
    while (!isFinal(state)) {
      const forced = forcedMove(state);
      if (forced === moves.shift || forced === moves.reduce) {
        makeMove(state, forced, -1);
        continue;
      }
      parserAtoms(state, words, atoms);
      const move = forced ?? chooseMove();
      let label = -1;
      if (move === moves.left) {
        label = chooseLabel(true, choice.candidates(tagOf(state.next), true, tagOf(top(state))));
      } else if (move === moves.right) {
        label = chooseLabel(false, choice.candidates(tagOf(top(state)), false, tagOf(state.next)));
      }
      makeMove(state, move, label);
    }
    return treeOf(state);
  };
  return { parse };
}

/** The move, where only one is legal: the first word of a stack, and all that is left when the buffer is empty. */
function forcedMove(state: Configuration): Move | undefined {
  if (state.depth === 0) return moves.shift;
  if (state.next < state.length) return undefined;
  return (state.head[top(state)] as number) >= 0 ? moves.reduce : moves.left;
}

/** The legal move with the highest score. */
export function bestMove(state: Configuration, scores: ArrayLike<number>): Move {
  let best: Move | undefined;
  for (const move of [moves.shift, moves.reduce, moves.left, moves.right]) {
    if (!isLegal(state, move)) continue;
    if (best === undefined || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best ?? moves.shift;
}

/** The candidate with the highest score; 0 if there is none. */
export function bestLabel(scores: ArrayLike<number>, candidates: Uint8Array): number {
  let best = candidates[0] ?? 0;
  for (const label of candidates) if ((scores[label] as number) > (scores[best] as number)) best = label;
  return best;
}

function treeOf(state: Configuration): Tree {
  const { length } = state;
  const heads: number[] = [];
  const labels: number[] = [];
  for (let i = 0; i < length; i++) {
    const head = state.head[i] as number;
    heads.push(head === length ? -1 : head);
    labels.push(state.label[i] as number);
  }
  return { heads, labels };
}
