import { type Configuration, isLegal, type Move, moves, top } from "@recoupe/engine/training";

/**
 * Gold arcs a move would put out of reach (the dynamic oracle of Goldberg and Nivre 2012 for arc-eager, root at the
 * end). `gold[i]` is the head of word `i`; the root is `state.length`.
 */
export function costOf(state: Configuration, gold: Int32Array, move: Move): number {
  const s = top(state);
  const b = state.next;
  if (move === moves.shift) return arcsToStack(state, gold, b);
  if (move === moves.right) {
    const other = gold[b] !== s && ((gold[b] as number) > b || inStack(state, gold[b] as number)) ? 1 : 0;
    return other + childrenInStack(state, gold, b);
  }
  const children = childrenInBuffer(state, gold, s);
  if (move === moves.reduce) return children;
  return children + (gold[s] !== b && (gold[s] as number) > b ? 1 : 0);
}

/** The legal moves that cost nothing; empty only if every legal move loses an arc. */
export function costlessMoves(state: Configuration, gold: Int32Array): Move[] {
  const legal = [moves.shift, moves.reduce, moves.left, moves.right].filter((move) => isLegal(state, move));
  const costs = legal.map((move) => costOf(state, gold, move));
  const least = Math.min(...costs);
  return legal.filter((_, i) => costs[i] === least);
}

function inStack(state: Configuration, word: number): boolean {
  for (let i = 0; i < state.depth; i++) if (state.stack[i] === word) return true;
  return false;
}

function childrenInStack(state: Configuration, gold: Int32Array, word: number): number {
  let count = 0;
  for (let i = 0; i < state.depth; i++) {
    const child = state.stack[i] as number;
    if (gold[child] === word && (state.head[child] as number) < 0) count++;
  }
  return count;
}

function arcsToStack(state: Configuration, gold: Int32Array, word: number): number {
  const head = gold[word] as number;
  return childrenInStack(state, gold, word) + (head < word && inStack(state, head) ? 1 : 0);
}

function childrenInBuffer(state: Configuration, gold: Int32Array, word: number): number {
  let count = 0;
  for (let i = state.next; i < state.length; i++) if (gold[i] === word) count++;
  return count;
}
