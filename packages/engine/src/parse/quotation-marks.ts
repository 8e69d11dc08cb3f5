import type { Tree } from "./parser.ts";

/** Whether a word is a quotation mark. */
export function isQuotationMark(form: string): boolean {
  return form.length === 1 && '«»“”„"'.includes(form);
}

/**
 * Puts quotation marks back into the tree of the other words. Reports put them anywhere (`ont lancé « une vaste attaque » sur la
 * ville`), and the parser, who has seen few of them inside a clause, joins the clause better without them. A mark hangs on the
 * head of what it encloses; one without its fellow encloses all from there on, or up to there.
 * @param forms all words of the clause
 * @param left indexes of the words the tree is of
 */
export function withMarks(forms: readonly string[], left: readonly number[], tree: Tree, label: number): Tree {
  if (left.length === forms.length) return tree;
  const heads = new Array<number>(forms.length).fill(-1);
  const labels = new Array<number>(forms.length).fill(label);
  left.forEach((word, at) => {
    const head = tree.heads[at] as number;
    heads[word] = head < 0 ? -1 : (left[head] as number);
    labels[word] = tree.labels[at] as number;
  });
  const root = left[Math.max(0, tree.heads.indexOf(-1))] as number;
  for (const [first, last] of pairsOf(forms)) {
    const head = headOf(heads, left, first, last, root);
    for (const mark of [first, last]) if (isQuotationMark(forms[mark] ?? "")) heads[mark] = head;
  }
  return { heads, labels };
}

/** The first word between two marks that hangs on a word outside of them; `root` if there is none. */
function headOf(heads: readonly number[], left: readonly number[], first: number, last: number, root: number): number {
  for (const word of left) {
    if (word <= first || word >= last) continue;
    const head = heads[word] as number;
    if (head < first || head > last) return word;
  }
  return root;
}

/** Opening and closing marks, by index; where one is missing, the end of the clause on that side stands for it. */
function pairsOf(forms: readonly string[]): (readonly [first: number, last: number])[] {
  const pairs: (readonly [number, number])[] = [];
  let open = -1;
  forms.forEach((form, at) => {
    if (!isQuotationMark(form)) return;
    const opens = form === "«" || form === "“" || form === "„" || (form === '"' && open < 0);
    if (opens && open >= 0) pairs.push([open, forms.length]);
    if (!opens) pairs.push([open, at]);
    open = opens ? at : -1;
  });
  if (open >= 0) pairs.push([open, forms.length]);
  return pairs;
}
