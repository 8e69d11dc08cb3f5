import type { Aside } from "./asides.ts";

/**
 * Quotation marks, each an aside of the word behind it (before it, at the end). Reports put them anywhere (`ont lancé « une vaste
 * attaque » sur la ville`), and the parser, who has seen few of them inside a clause, joins the clause better without them.
 */
export function quotationMarks(words: readonly { readonly form: string }[]): Aside[] {
  const found: Aside[] = [];
  let host = words.findLastIndex(({ form }) => !isQuotationMark(form));
  if (host < 0) return [];
  for (let at = words.length - 1; at >= 0; at--) {
    if (!isQuotationMark(words[at]?.form ?? "")) host = at;
    else found.push({ first: at, last: at, marks: 0, host, relation: "punct", verb: -1 });
  }
  return found.reverse();
}

function isQuotationMark(form: string): boolean {
  return form.length === 1 && "«»“”„\"".includes(form);
}
