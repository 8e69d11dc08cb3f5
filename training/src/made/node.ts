/** A word of a tree that is being put together, with what hangs on it to the left and right of it, in order. */
export interface Node {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly features: string;
  readonly relation: string;
  readonly left: readonly Node[];
  readonly right: readonly Node[];
}

/** A word by itself. */
export function word(form: string, lemma: string, upos: string, features = ""): Node {
  return { form, lemma, upos, features, relation: "root", left: [], right: [] };
}

/** The same tree, hanging on its head by another relation. */
export function as(relation: string, node: Node): Node {
  return { ...node, relation };
}

/** A tree with more in front of all of it. */
export function before(node: Node, ...more: readonly Node[]): Node {
  return { ...node, left: [...more, ...node.left] };
}

/** A tree with more behind all of it. */
export function behind(node: Node, ...more: readonly (Node | null)[]): Node {
  return { ...node, right: [...node.right, ...more.filter((one) => one !== null)] };
}

/** Forms that are written to the word before them. */
const clings = /^(?:[,.;:?!)]|'s|')$/;

/** Takes out commas right before another mark or at the end. */
function dropCommas(rows: { node: Node; head: number }[]): void {
  for (let at = rows.length - 1; at > 0; at--) {
    const next = rows[at + 1]?.node.form ?? ".";
    if (rows[at]?.node.form !== "," || !/^[.,]$/.test(next)) continue;
    rows.splice(at, 1);
    for (const row of rows) if (row.head > at + 1) row.head--;
  }
}

/** A sentence of CoNLL-U: ten columns, the text in a comment, an empty line behind it. */
export function conllu(id: string, root: Node): string {
  const rows: { node: Node; head: number }[] = [];
  const place = (node: Node): number => {
    const lefts = node.left.map(place);
    const at = rows.push({ node, head: 0 });
    for (const child of [...lefts, ...node.right.map(place)]) (rows[child - 1] as { head: number }).head = at;
    return at;
  };
  place(root);
  dropCommas(rows);
  const first = rows[0]?.node.form ?? "";
  const forms = rows.map(({ node }, at) => (at === 0 ? first.charAt(0).toUpperCase() + first.slice(1) : node.form));
  let quotes = 0;
  const joined = forms.map((form, at) => {
    const next = forms[at + 1];
    if (form === '"') quotes++;
    const opens = form === '"' && quotes % 2 === 1;
    return next === undefined || opens || clings.test(next) || (next === '"' && quotes % 2 === 1);
  });
  const text = forms.map((form, at) => (joined[at] || at === forms.length - 1 ? form : `${form} `)).join("");
  const lines = rows.map(({ node, head }, at) => {
    const { lemma, upos, features, relation } = node;
    const close = joined[at] && at < rows.length - 1 ? "SpaceAfter=No" : "_";
    return [at + 1, forms[at], lemma, upos, "_", features || "_", head, relation, "_", close].join("\t");
  });
  return `# sent_id = ${id}\n# text = ${text}\n${lines.join("\n")}\n\n`;
}
