import { mix } from "../pack/hashing.ts";

/** Moves of the arc-eager system (Nivre 2003), as classes of the action classifier. */
export const moves = { shift: 0, reduce: 1, left: 2, right: 3 } as const;

/** One of the four moves. */
export type Move = (typeof moves)[keyof typeof moves];

/**
 * A configuration of the parser over words 0 … `length - 1`. The root stands at the end, as word `length`; word
 * `length + 1` stands for "no such word" and is never touched.
 */
export interface Configuration {
  length: number;
  /** The stack is `stack[0]` … `stack[depth - 1]`; the buffer is `next`, `next + 1` … `length`. */
  readonly stack: Int32Array;
  depth: number;
  next: number;
  /** Head of each word; -1 for none yet. */
  readonly head: Int32Array;
  readonly label: Int32Array;
  /** Outermost and next children on each side; `length + 1` for none. */
  readonly leftmost: Int32Array;
  readonly leftmost2: Int32Array;
  readonly rightmost: Int32Array;
  readonly rightmost2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Hashes of the labels of the children on each side, in the order they were attached. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;
}

/** A configuration with room for sentences of up to `capacity` words. */
export function createConfiguration(capacity: number): Configuration {
  const cells = (): Int32Array => new Int32Array(capacity + 2);
  return {
    length: 0,
    stack: cells(),
    depth: 0,
    next: 0,
    head: cells(),
    label: cells(),
    leftmost: cells(),
    leftmost2: cells(),
    rightmost: cells(),
    rightmost2: cells(),
    leftCount: cells(),
    rightCount: cells(),
    leftLabels: cells(),
    rightLabels: cells(),
  };
}

/** Sets `state` to the start for a sentence of `length` words. */
export function startSentence(state: Configuration, length: number): void {
  const nobody = length + 1;
  state.length = length;
  state.depth = 0;
  state.next = 0;
  for (let word = 0; word < length + 2; word++) {
    state.head[word] = -1;
    state.label[word] = -1;
    state.leftmost[word] = nobody;
    state.leftmost2[word] = nobody;
    state.rightmost[word] = nobody;
    state.rightmost2[word] = nobody;
    state.leftCount[word] = 0;
    state.rightCount[word] = 0;
    state.leftLabels[word] = 0;
    state.rightLabels[word] = 0;
  }
}

/** Whether the sentence is done: every word has left the stack and only the root is to come. */
export function isFinal(state: Configuration): boolean {
  return state.depth === 0 && state.next >= state.length;
}

/** The word on top of the stack; "no such word" if it is empty. */
export function top(state: Configuration): number {
  return state.depth > 0 ? (state.stack[state.depth - 1] as number) : state.length + 1;
}

/** Whether a move may be made. In every configuration that is not final at least one may. */
export function isLegal(state: Configuration, move: Move): boolean {
  const atRoot = state.next >= state.length;
  if (move === moves.shift) return !atRoot;
  if (state.depth === 0) return false;
  const headed = (state.head[top(state)] as number) >= 0;
  if (move === moves.reduce) return headed;
  return move === moves.left ? !headed : !atRoot;
}

/** Makes a move; `label` is that of the new arc, for `left` and `right`. */
export function makeMove(state: Configuration, move: Move, label: number): void {
  if (move === moves.shift) {
    state.stack[state.depth++] = state.next++;
  } else if (move === moves.reduce) {
    state.depth--;
  } else if (move === moves.left) {
    attachLeft(state, state.next, top(state), label);
    state.depth--;
  } else {
    attachRight(state, top(state), state.next, label);
    state.stack[state.depth++] = state.next++;
  }
}

function attachLeft(state: Configuration, head: number, child: number, label: number): void {
  state.head[child] = head;
  state.label[child] = label;
  state.leftmost2[head] = state.leftmost[head] as number;
  state.leftmost[head] = child;
  state.leftCount[head] = (state.leftCount[head] as number) + 1;
  state.leftLabels[head] = mix(state.leftLabels[head] as number, label + 1);
}

function attachRight(state: Configuration, head: number, child: number, label: number): void {
  state.head[child] = head;
  state.label[child] = label;
  state.rightmost2[head] = state.rightmost[head] as number;
  state.rightmost[head] = child;
  state.rightCount[head] = (state.rightCount[head] as number) + 1;
  state.rightLabels[head] = mix(state.rightLabels[head] as number, label + 1);
}
