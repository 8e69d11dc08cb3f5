/** A piece of a word split at its proclitics. */
export interface WordPart {
  readonly word: number;
  /** Letters it takes of the text's word; the last part takes the rest. */
  readonly length: number;
}

/** A proclitic written together with the next word; `restores` is put before what remains (Arabic `لل` + `ال`). */
export interface Proclitic {
  readonly letters: string;
  readonly atom: string;
  readonly restores: string;
}

/** The words that the patterns of one grammar mention, by folded form. */
export interface Vocabulary {
  /** Index of a folded form; 0 if no pattern has it. */
  indexOf(key: string): number;
  /** Index of the form where a pattern asks for a capital; 0 if none does. */
  capitalisedIndexOf(key: string): number;
  /** Whether it splits any proclitics at all. */
  readonly splits: boolean;
  /** Whether the letters are a proclitic, as before a number in digits (`و30`). */
  isProclitic(key: string): boolean;
  /** The word as proclitics and a known rest, or undefined. */
  split(key: string): readonly WordPart[] | undefined;
}

/** A vocabulary under construction. */
export interface VocabularyBuilder extends Vocabulary {
  add(key: string, capital: boolean): number;
  /** One more than the largest index. */
  size(): number;
}

/** Fewest letters left of a word without its proclitic. */
const minRest = 2;
/** Most proclitics that one word carries: `و` + `ب`, `ف` + `ل`. */
const maxProclitics = 2;

/** An empty vocabulary that splits the given proclitics. */
export function createVocabulary(proclitics: readonly Proclitic[]): VocabularyBuilder {
  const plain = new Map<string, number>();
  const capitals = new Map<string, number>();
  let next = 1;
  const add = (key: string, capital: boolean): number => {
    const map = capital ? capitals : plain;
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, next);
    return next++;
  };
  for (const proclitic of proclitics) add(proclitic.atom, false);
  const letters = new Set(proclitics.map((proclitic) => proclitic.letters));
  const indexOf = (key: string): number => plain.get(key) ?? 0;
  const initials = new Set(proclitics.map(({ letters }) => letters.charCodeAt(0)));
  const split = (key: string, depth: number): WordPart[] | undefined => {
    if (depth === maxProclitics || !initials.has(key.charCodeAt(0))) return undefined;
    for (const { letters, atom, restores } of proclitics) {
      if (key.length < letters.length + minRest || !key.startsWith(letters)) continue;
      const rest = restores + key.slice(letters.length);
      const head = { word: indexOf(atom), length: letters.length };
      const word = indexOf(rest);
      if (word !== 0) return [head, { word, length: rest.length }];
      const tail = split(rest, depth + 1);
      if (tail !== undefined) return [head, ...tail];
    }
    return undefined;
  };
  return {
    add,
    size: () => next,
    indexOf,
    capitalisedIndexOf: (key) => capitals.get(key) ?? 0,
    isProclitic: (key) => letters.has(key),
    splits: proclitics.length > 0,
    split: (key) => split(key, 0),
  };
}
