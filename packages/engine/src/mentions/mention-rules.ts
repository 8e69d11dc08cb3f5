import { required } from "../pack/required.ts";
import { listOf, type PackFiles, type Row, readTable } from "../pack/table.ts";
import type { ActorNoun, NounClass } from "./actor-noun.ts";
import { nounClasses } from "./actor-noun.ts";
import { atomsOf, type Shape } from "./atom.ts";
import { emptyTrie, insert, type Trie } from "./trie.ts";

/** What a grammar word does between a noun and the party it belongs to. */
export const grammarRoles = [
  "genitive",
  "partitive",
  "possessive",
  "conjunction",
  "locative",
  "article",
  "our",
] as const;
/** What a grammar word does between a noun and the party it belongs to. */
export type GrammarRole = (typeof grammarRoles)[number];

/** What a word of the language can be for the finder of actors. */
export type WordEntry = WordSense & {
  /** Whether the form itself ends like a participle; a text's word that does, and is not this, is another word. */
  readonly participle: boolean;
  /** How a text must write it at least: `US` in capitals, `Polish` with one. */
  readonly shape: Shape;
};

type WordSense =
  | { readonly kind: "noun"; readonly noun: ActorNoun; readonly plural: boolean; readonly article: boolean }
  | { readonly kind: "modifier"; readonly class: NounClass | null; readonly standsFor: readonly string[] }
  | {
      readonly kind: "demonym";
      readonly country: string;
      readonly plural: boolean;
      readonly people: boolean;
      readonly article: boolean;
    }
  | { readonly kind: "grammar"; readonly role: GrammarRole };

/** How a language names the forces of a state, from its pack. */
export interface MentionRules {
  readonly words: Trie<WordEntry>;
  /** Nouns in file order, for rules about what a noun can mean. */
  readonly nouns: readonly ActorNoun[];
  /** Every form of those nouns. */
  readonly nounForms: readonly { readonly form: string; readonly noun: ActorNoun }[];
  /** Every form of the adjectives that qualify them. */
  readonly modifierForms: readonly string[];
  /** A nationality after its noun (`armée syrienne`), before it (`Syrian army`), or both. */
  readonly orders: ReadonlySet<"after" | "before">;
  /** Whether an owner may follow its noun with no word between (`جيش مالي`). */
  readonly bareGenitive: boolean;
  /** Letters written together with the word that follows; longest first. */
  readonly proclitics: readonly string[];
  /** Those of the proclitics that mark a place. */
  readonly locativeProclitics: ReadonlySet<string>;
  /** Letters written together with the word before them; longest first. */
  readonly suffixes: readonly string[];
  /** Those of the suffixes that mark a case, not an owner. */
  readonly caseEndings: ReadonlySet<string>;
  /** `anti`, `pro`: what follows by hyphen is no party. */
  readonly blockedPrefixes: ReadonlySet<string>;
  /** Words one of which must stand before a people for it to be a party (`les Russes`, not `huit Russes`); empty for none. */
  readonly peopleArticles: ReadonlySet<string>;
  /** Names of a state's forces by noun class, with `{m}`, `{f}`, `{p}` for the adjective or `{n}` for the state. */
  readonly forceNames: ReadonlyMap<string, string>;
  /** Adjectives by country, as in the pack: masculine, feminine, plural. */
  readonly adjectives: ReadonlyMap<string, Adjective>;
}

/** First forms of a nationality. */
export interface Adjective {
  readonly m: string;
  readonly f: string;
  readonly p: string;
}

/** The files of a language pack that the finder reads. */
export const mentionFileNames = [
  "actor-nouns.tsv",
  "actor-modifiers.tsv",
  "actor-grammar.tsv",
  "demonyms.tsv",
] as const;
/** The files of a language pack that the finder reads, by name. */
export type MentionFiles = Readonly<Record<(typeof mentionFileNames)[number], string>>;

function keysOf(words: string): string[] {
  return atomsOf(words).map((atom) => atom.key);
}

function addWord(trie: Trie<WordEntry>, form: string, sense: WordSense): void {
  const atoms = atomsOf(form);
  const participle = atoms.at(-1)?.participle ?? false;
  const written = atoms[0]?.shape ?? "lower";
  const shape = sense.kind === "demonym" || written === "upper" ? written : "lower";
  insert(
    trie,
    atoms.map((atom) => atom.key),
    { ...sense, participle, shape },
  );
}

function isNounClass(word: string): word is NounClass {
  return (nounClasses as readonly string[]).includes(word);
}

function nounOf(row: Row): ActorNoun {
  const file = "actor-nouns.tsv";
  const word = required(row, "class", file);
  if (!isNounClass(word)) throw new RangeError(`${file}: unknown class ${word}`);
  const gender = row["gender"];
  return {
    lemma: required(row, "lemma", file),
    class: word,
    gender: gender === "m" || gender === "f" ? gender : null,
    standsFor: listOf(row["standsFor"]),
  };
}

function addNouns(trie: Trie<WordEntry>, files: PackFiles): Pick<MentionRules, "nouns" | "nounForms"> {
  const nounForms: { form: string; noun: ActorNoun }[] = [];
  const nouns = readTable(files, "actor-nouns.tsv").map((row) => {
    const noun = nounOf(row);
    for (const column of ["singular", "plural"] as const) {
      for (const form of listOf(row[column])) {
        const exact = form.startsWith("=");
        addWord(trie, form, { kind: "noun", noun, plural: column === "plural", article: exact });
        nounForms.push({ form: exact ? form.slice(1) : form, noun });
      }
    }
    return noun;
  });
  return { nouns, nounForms };
}

function addModifiers(trie: Trie<WordEntry>, files: PackFiles): string[] {
  const added: string[] = [];
  for (const row of readTable(files, "actor-modifiers.tsv")) {
    const word = row["class"] ?? "";
    const modifier = {
      kind: "modifier",
      class: isNounClass(word) ? word : null,
      standsFor: listOf(row["standsFor"]),
    } as const;
    for (const form of listOf(row["forms"])) {
      addWord(trie, form, modifier);
      added.push(form);
    }
  }
  return added;
}

function addDemonyms(trie: Trie<WordEntry>, files: PackFiles): Map<string, Adjective> {
  const adjectives = new Map<string, Adjective>();
  for (const row of readTable(files, "demonyms.tsv")) {
    const country = required(row, "country", "demonyms.tsv");
    const forms = [listOf(row["masculine"]), listOf(row["feminine"]), listOf(row["plural"]), listOf(row["people"])];
    for (const [column, list] of forms.entries()) {
      for (const form of list) {
        const article = atomsOf(form)[0]?.article ?? false;
        addWord(trie, form, { kind: "demonym", country, plural: column >= 2, people: column === 3, article });
      }
    }
    const m = forms[0]?.[0] ?? "";
    if (!adjectives.has(country)) adjectives.set(country, { m, f: forms[1]?.[0] ?? m, p: forms[2]?.[0] ?? m });
  }
  return adjectives;
}

function byLength(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** Compiles the pack's words for parties. Throws a PackError or RangeError for a file that is missing or not as described. */
export function compileMentionRules(files: PackFiles): MentionRules {
  const words = emptyTrie<WordEntry>();
  const grammar = new Map(
    readTable(files, "actor-grammar.tsv").map((row) => [
      required(row, "key", "actor-grammar.tsv"),
      listOf(row["words"]),
    ]),
  );
  for (const role of grammarRoles) {
    for (const word of grammar.get(role) ?? []) addWord(words, word, { kind: "grammar", role });
  }
  const orders = new Set<"after" | "before">();
  for (const order of grammar.get("order") ?? []) if (order === "after" || order === "before") orders.add(order);
  const { nouns, nounForms } = addNouns(words, files);
  const modifierForms = addModifiers(words, files);
  return {
    words,
    nouns,
    nounForms,
    modifierForms,
    adjectives: addDemonyms(words, files),
    orders,
    bareGenitive: grammar.get("bare-genitive")?.[0] === "yes",
    proclitics: byLength(grammar.get("proclitic") ?? []),
    locativeProclitics: new Set(grammar.get("locative-proclitic") ?? []),
    suffixes: byLength([...(grammar.get("suffix") ?? []), ...(grammar.get("case-ending") ?? [])]),
    caseEndings: new Set(grammar.get("case-ending") ?? []),
    blockedPrefixes: new Set((grammar.get("blocked-prefix") ?? []).flatMap(keysOf)),
    peopleArticles: new Set((grammar.get("people-article") ?? []).flatMap(keysOf)),
    forceNames: new Map(
      [...grammar].flatMap(([key, list]) =>
        key.startsWith("name-of-") && list[0] !== undefined ? [[key.slice("name-of-".length), list[0]] as const] : [],
      ),
    ),
  };
}
