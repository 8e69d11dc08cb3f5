import type { Configuration } from "./arc-eager.ts";

/** What the parser sees of the words of a sentence, as hashes. Cells `length` (root) and `length + 1` (none) are set too. */
export interface ParserWords {
  readonly form: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly suffix: Int32Array;
  readonly cluster: Int32Array;
  readonly family: Int32Array;
  /** Gender and number, for agreement. */
  readonly agreement: Int32Array;
  /** How many commas and the like, and how many verbs, stand before each word. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
}

/** Words for sentences of up to `capacity` words. */
export function createParserWords(capacity: number): ParserWords {
  const cells = (): Int32Array => new Int32Array(capacity + 2);
  return {
    form: cells(),
    lemma: cells(),
    tag: cells(),
    suffix: cells(),
    cluster: cells(),
    family: cells(),
    agreement: cells(),
    commas: cells(),
    verbs: cells(),
  };
}

/**
 * Atoms. `s`: top of the stack, `b`: front of the buffer, `s1`, `b1` …: those behind; `h`: its head, `h2`: the head's
 * head, `l`, `r`: its outermost children, `l2`, `r2`: the next ones. `.w` form, `.m` lemma, `.t` tag, `.x` suffix,
 * `.g` agreement, `.d` label of its arc, `.vl`, `.vr` number of children, `.sl`, `.sr` labels of its children.
 */
export const parserAtomNames = ["s.w", "s.m", "s.t", "s.x", "s.g", "s.d", "s.vl", "s.vr", "s.sl", "s.sr"]
  .concat(["b.w", "b.m", "b.t", "b.x", "b.g", "b.vl", "b.sl"])
  .concat(["b1.w", "b1.m", "b1.t", "b1.x", "b2.m", "b2.t", "b3.t", "s1.m", "s1.t", "s1.d", "s2.t"])
  .concat(["sh.m", "sh.t", "sh.d", "sh.g", "sh.sr", "sh.sl", "sh2.m", "sh2.t"])
  .concat(["sl.m", "sl.t", "sl.d", "sr.m", "sr.t", "sr.d", "sl2.m", "sl2.t", "sl2.d", "sr2.m", "sr2.t", "sr2.d"])
  .concat(["bl.m", "bl.t", "bl.d", "bl2.m", "bl2.t", "bl2.d", "distance", "before.t", "between", "agree", "agreeh"])
  .concat(["before.m", "after.t"])
  .concat(["s.c", "s.f", "b.c", "b.f", "b1.c", "b1.f", "s1.c", "sh.c", "sh.f", "sl.c", "sr.c", "bl.c"]);

/** Cells the parser's atoms take. */
export const parserAtomCount = parserAtomNames.length;

/** Fills `atoms` from a configuration. */
export function parserAtoms(state: Configuration, words: ParserWords, atoms: Int32Array): void {
  const { form, lemma, tag, suffix, agreement, cluster, family } = words;
  const { head, label, leftmost, leftmost2, rightmost, rightmost2, leftLabels, rightLabels, stack, depth } = state;
  const none = state.length + 1;
  const b = state.next;
  const s = depth > 0 ? (stack[depth - 1] as number) : none;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : none;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : none;
  const b1 = b < state.length ? b + 1 : none;
  const b2 = b1 < state.length ? b1 + 1 : none;
  const b3 = b2 < state.length ? b2 + 1 : none;
  const sh = headOf(head, s, none);
  const sh2 = headOf(head, sh, none);
  const sl = leftmost[s] as number;
  const sr = rightmost[s] as number;
  const sl2 = leftmost2[s] as number;
  const sr2 = rightmost2[s] as number;
  const bl = leftmost[b] as number;
  const bl2 = leftmost2[b] as number;
  const before = b > 0 ? b - 1 : none;
  let n = 0;
  atoms[n++] = form[s] as number;
  atoms[n++] = lemma[s] as number;
  atoms[n++] = tag[s] as number;
  atoms[n++] = suffix[s] as number;
  atoms[n++] = agreement[s] as number;
  atoms[n++] = label[s] as number;
  atoms[n++] = state.leftCount[s] as number;
  atoms[n++] = state.rightCount[s] as number;
  atoms[n++] = leftLabels[s] as number;
  atoms[n++] = rightLabels[s] as number;
  atoms[n++] = form[b] as number;
  atoms[n++] = lemma[b] as number;
  atoms[n++] = tag[b] as number;
  atoms[n++] = suffix[b] as number;
  atoms[n++] = agreement[b] as number;
  atoms[n++] = state.leftCount[b] as number;
  atoms[n++] = leftLabels[b] as number;
  atoms[n++] = form[b1] as number;
  atoms[n++] = lemma[b1] as number;
  atoms[n++] = tag[b1] as number;
  atoms[n++] = suffix[b1] as number;
  atoms[n++] = lemma[b2] as number;
  atoms[n++] = tag[b2] as number;
  atoms[n++] = tag[b3] as number;
  atoms[n++] = lemma[s1] as number;
  atoms[n++] = tag[s1] as number;
  atoms[n++] = label[s1] as number;
  atoms[n++] = tag[s2] as number;
  atoms[n++] = lemma[sh] as number;
  atoms[n++] = tag[sh] as number;
  atoms[n++] = label[sh] as number;
  atoms[n++] = agreement[sh] as number;
  atoms[n++] = rightLabels[sh] as number;
  atoms[n++] = leftLabels[sh] as number;
  atoms[n++] = lemma[sh2] as number;
  atoms[n++] = tag[sh2] as number;
  atoms[n++] = lemma[sl] as number;
  atoms[n++] = tag[sl] as number;
  atoms[n++] = label[sl] as number;
  atoms[n++] = lemma[sr] as number;
  atoms[n++] = tag[sr] as number;
  atoms[n++] = label[sr] as number;
  atoms[n++] = lemma[sl2] as number;
  atoms[n++] = tag[sl2] as number;
  atoms[n++] = label[sl2] as number;
  atoms[n++] = lemma[sr2] as number;
  atoms[n++] = tag[sr2] as number;
  atoms[n++] = label[sr2] as number;
  atoms[n++] = lemma[bl] as number;
  atoms[n++] = tag[bl] as number;
  atoms[n++] = label[bl] as number;
  atoms[n++] = lemma[bl2] as number;
  atoms[n++] = tag[bl2] as number;
  atoms[n++] = label[bl2] as number;
  atoms[n++] = distanceClass(s, b, none);
  atoms[n++] = tag[before] as number;
  atoms[n++] = betweenClass(words, s, b, none);
  atoms[n++] = agreementOf(agreement[s] as number, agreement[b] as number);
  atoms[n++] = agreementOf(agreement[sh] as number, agreement[b] as number);
  atoms[n++] = lemma[before] as number;
  atoms[n++] = s < state.length ? (tag[s + 1] as number) : 0;
  atoms[n++] = cluster[s] as number;
  atoms[n++] = family[s] as number;
  atoms[n++] = cluster[b] as number;
  atoms[n++] = family[b] as number;
  atoms[n++] = cluster[b1] as number;
  atoms[n++] = family[b1] as number;
  atoms[n++] = cluster[s1] as number;
  atoms[n++] = cluster[sh] as number;
  atoms[n++] = family[sh] as number;
  atoms[n++] = cluster[sl] as number;
  atoms[n++] = cluster[sr] as number;
  atoms[n] = cluster[bl] as number;
}

function headOf(head: Int32Array, word: number, none: number): number {
  const found = head[word] as number;
  return found < 0 ? none : found;
}

/** 1 to 5 as they are, then 6 (to 10) and 7. */
function distanceClass(s: number, b: number, none: number): number {
  if (s === none) return 0;
  const distance = b - s;
  return distance <= 5 ? distance : distance <= 10 ? 6 : 7;
}

/** Whether a comma, and how many verbs (up to 2), stand between two words. */
function betweenClass(words: ParserWords, s: number, b: number, none: number): number {
  if (s === none) return 9;
  const commas = (words.commas[b] as number) - (words.commas[s] as number) > 0 ? 1 : 0;
  return commas + 2 * Math.min(2, (words.verbs[b] as number) - (words.verbs[s + 1] as number));
}

/** For gender and for number: 0 one is unknown, 1 the same, 2 they differ. Each is two bits, 0 for unknown. */
function agreementOf(a: number, b: number): number {
  if (a >= 0x7000 || b >= 0x7000) return 3;
  const common = a & b;
  const gender = (a & 3) === 0 || (b & 3) === 0 ? 0 : (common & 3) !== 0 ? 1 : 2;
  const number = (a & 12) === 0 || (b & 12) === 0 ? 0 : (common & 12) !== 0 ? 1 : 2;
  return gender * 4 + number;
}
