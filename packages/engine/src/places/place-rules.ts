import { type FeatureClass, featureClasses, foldText, PackError } from "@recoupe/model";
import { remembered } from "../pack/remembered.ts";
import { listOf, type PackFiles, type Row, readTable } from "../pack/table.ts";
import { type LetterCase, letterCase } from "./letter-case.ts";
import { type PlaceWordKind, placeWordKinds } from "./place-word-kinds.ts";

/** The kinds a word is of, and the class of place it asks for if it is a generic word. */
export interface PlaceWord {
  readonly kinds: ReadonlySet<PlaceWordKind>;
  readonly featureClass: FeatureClass | null;
  readonly letters: LetterCase;
  /** Names of things that every capital or town has one of ("القصر الجمهوري") and that begin with the word. */
  readonly things: readonly GenericTerm[];
  /** Country of an adjective or noun of nationality; null for other words. */
  readonly country: string | null;
}

/** What words between two names say of how the first lies to the second; `on-road` on the road that two names joined by a hyphen make. */
export type PhraseRelation = "near" | "between" | "on-road";

/** A generic term of one or more words ("poste frontalier"). */
export interface GenericTerm {
  /** Folded words. */
  readonly words: readonly string[];
  readonly featureClass: FeatureClass;
  /** Whether the term is part of the name ("aéroport de X") or stands beside it ("ville de X"). */
  readonly joins: boolean;
  /** Whether it stands only before its name ("Co Zorbay", where "Zorbay Co" is a company). */
  readonly first: boolean;
}

/** Generic terms that begin in a token, longest first, and the letters of proclitics before them. */
export interface GenericStart {
  readonly offset: number;
  readonly terms: readonly GenericTerm[];
}

/** The words of a language that go with place names, ready to be asked. */
export interface PlaceRules {
  readonly word: (form: string) => PlaceWord;
  /** Generic terms that begin with this word, its proclitics left out; null for none. Remembered. */
  readonly generics: (form: string) => GenericStart | null;
  /** Little words written together with the next ("و", "d'"), longest first. */
  readonly proclitics: readonly string[];
  /** Little words written together with the word before, which then is no name ("ها" in "مطارها"). */
  readonly enclitics: readonly string[];
  /** Articles that are written together with their noun, folded ("ال"). */
  readonly articles: readonly string[];
  /**
   * Whether a word after the generic word `generic` ("" without one) has an ending that names do not have in a script
   * without capitals: a plural with the article, an adjective that agrees with the generic word.
   */
  readonly looksCommon: (form: string, generic: string) => boolean;
  /** Whether a word, without its article, has a shape that few names have in a script without capitals: a masdar, a plural. */
  readonly hasCommonShape: (form: string) => boolean;
  /** What the words between two names say of how they lie ("près de", "entre", "sur l'axe"), or null. */
  readonly relationIn: (words: string) => PhraseRelation | null;
  /** Full names of provinces and states by the way they are cut short, in lower case and without a dot: `mass`. */
  readonly shortNames: ReadonlyMap<string, string>;
  /** Folds a word as the tables are folded; remembered. */
  readonly fold: (form: string) => string;
}

const NOTHING: Pick<PlaceWord, "kinds" | "featureClass"> = { kinds: new Set(), featureClass: null };
const noThings: readonly GenericTerm[] = [];

/** Whether a generic word ends as a rule wants: in `after`, or not in it where it begins with "!". */
function agrees(generic: string, after: string): boolean {
  return after.startsWith("!") ? !generic.endsWith(after.slice(1)) : generic.endsWith(after);
}

function kindOf(text: string, id: string): PlaceWordKind {
  const kind = placeWordKinds.find((known) => known === text);
  if (kind === undefined) throw new PackError(`place-words.tsv, ${id}: there is no kind "${text}".`);
  return kind;
}

function genericStart(
  form: string,
  generics: ReadonlyMap<string, readonly GenericTerm[]>,
  proclitics: readonly string[],
  fold: (form: string) => string,
  written: ReadonlySet<string>,
): GenericStart | null {
  const folded = fold(form);
  const whole = generics.get(folded);
  /* "basés" is no "bases": Latin letters with marks that the pack writes without. */
  const other = form.toLowerCase() !== folded && /^[a-z]/.test(folded) && written.has(folded);
  if (whole !== undefined && !(other && !written.has(form.toLowerCase()))) return { offset: 0, terms: whole };
  for (const proclitic of proclitics) {
    if (!form.startsWith(proclitic)) continue;
    const terms = generics.get(fold(form.slice(proclitic.length)));
    if (terms !== undefined) return { offset: proclitic.length, terms };
  }
  return null;
}

function demonymsOf(rows: readonly Row[], fold: (form: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) for (const word of listOf(row["words"])) found.set(fold(word), row["country"] ?? "");
  return found;
}

function relationFinder(
  rows: readonly Row[],
  own: ReadonlyMap<string, PhraseRelation>,
  fold: (form: string) => string,
  isDirection: (word: string) => boolean,
): (words: string) => PhraseRelation | null {
  const phrases = new Map(own);
  for (const { lemma = "", relation } of rows) {
    /* "north of" says near of an act, but a town may lie far to the north. */
    if (lemma.split(/[\s']/).some(isDirection)) continue;
    if (relation === "near" || relation === "between") phrases.set(fold(lemma), relation);
  }
  return (words) => {
    const spaced = ` ${fold(words.replace(/[,،()]/g, " "))
      .replace(/\s+/g, " ")
      .trim()} `;
    let found: PhraseRelation | null = null;
    for (const [phrase, relation] of phrases) {
      /* "on the road between A and B" says more than "on the road". */
      if (spaced.includes(` ${phrase} `) && (found === null || relation === "between")) found = relation;
    }
    return found;
  };
}

/**
 * Reads the tables of a pack that go with place names: `place-words.tsv` (id, kind, words, value, example,
 * counterexample), `prepositions.tsv`, `place-stopwords.tsv` (word: filed as a place's name, but hardly ever meant so), `place-demonyms.tsv`
 * (country, words), and where the pack has it `place-short-names.tsv` (short, name). Throws a PackError for a kind or class that does not exist.
 */
export function readPlaceRules(files: PackFiles): PlaceRules {
  const fold = remembered(foldText);
  const words = new Map<string, { kinds: Set<PlaceWordKind>; featureClass: FeatureClass | null }>();
  const generics = new Map<string, GenericTerm[]>();
  const things = new Map<string, GenericTerm[]>();
  const written = new Set<string>();
  const proclitics: string[] = [];
  const enclitics: string[] = [];
  const phrases = new Map<string, PhraseRelation>();
  const endings = {
    "common-ending": [] as (readonly [string, string])[],
    "bare-ending": [] as (readonly [string, string])[],
    article: [] as string[],
  };
  const shapes: string[] = [];
  const add = (word: string, kind: PlaceWordKind, featureClass: FeatureClass | null): void => {
    const known = words.get(word) ?? { kinds: new Set(), featureClass: null };
    known.kinds.add(kind);
    known.featureClass = featureClass ?? known.featureClass;
    words.set(word, known);
  };
  for (const row of readTable(files, "place-words.tsv")) {
    const { id = "", value = "" } = row;
    const kind = kindOf(row["kind"] ?? "", id);
    for (const text of listOf(row["words"])) {
      const word = fold(text);
      if (kind === "common-shape") {
        shapes.push(word);
        continue;
      }
      if (kind === "proclitic") proclitics.push(text);
      if (kind === "enclitic") enclitics.push(text);
      if (kind === "beside" || kind === "on-road") {
        phrases.set(word, kind === "beside" ? "near" : "on-road");
        continue;
      }
      if (kind === "article") {
        endings.article.push(word);
        continue;
      }
      if (kind === "common-ending" || kind === "bare-ending") {
        endings[kind].push([fold(value), word]);
        continue;
      }
      if (kind !== "join" && kind !== "join-first" && kind !== "apart" && kind !== "thing-name") {
        add(word, kind, null);
        continue;
      }
      const featureClass = featureClasses.find((known) => known === value);
      if (featureClass === undefined) throw new PackError(`place-words.tsv, ${id}: there is no class "${value}".`);
      const term: GenericTerm = {
        words: word.split(" "),
        featureClass,
        joins: kind !== "apart",
        first: kind === "join-first",
      };
      const first = term.words[0] ?? "";
      written.add(text.toLowerCase().split(" ")[0] ?? "");
      if (kind === "thing-name") {
        things.set(first, [...(things.get(first) ?? []), term]);
        continue;
      }
      generics.set(
        first,
        [...(generics.get(first) ?? []), term].sort((a, b) => b.words.length - a.words.length),
      );
      if (term.words.length === 1) add(word, kind, featureClass);
    }
  }
  const shape =
    shapes.length === 0 ? null : new RegExp(`^(?:${endings.article.join("|")})?(?:${shapes.join("|")})$`, "u");
  for (const { word = "" } of readTable(files, "place-stopwords.tsv")) {
    const folded = fold(word);
    if (words.get(folded)?.kinds.has("not-place")) continue;
    add(folded, "not-place", null);
    add(folded, "filed-word", null);
  }
  const demonyms = demonymsOf(readTable(files, "place-demonyms.tsv"), fold);
  const wordOf = (form: string): PlaceWord => {
    const folded = fold(form);
    const { kinds, featureClass } = words.get(folded) ?? NOTHING;
    const [country, letters] = [demonyms.get(folded) ?? null, letterCase(form)];
    return { kinds, featureClass, letters, things: things.get(folded) ?? noThings, country };
  };
  return {
    word: remembered(wordOf),
    generics: remembered((form) => genericStart(form, generics, proclitics, fold, written)),
    looksCommon: (form, generic) => {
      const word = fold(form);
      if (endings.article.some((article) => word.startsWith(article))) {
        return endings["common-ending"].some(([, ending]) => word.endsWith(ending));
      }
      return (
        generic !== "" &&
        endings["bare-ending"].some(([after, ending]) => agrees(fold(generic), after) && word.endsWith(ending))
      );
    },
    hasCommonShape: remembered((form) => shape?.test(fold(form)) ?? false),
    proclitics: proclitics.sort((a, b) => b.length - a.length),
    enclitics,
    articles: endings.article,
    relationIn: relationFinder(readTable(files, "prepositions.tsv"), phrases, fold, (word) => {
      const { kinds } = words.get(fold(word)) ?? NOTHING;
      return kinds.has("direction") || kinds.has("locative-noun");
    }),
    shortNames: new Map(
      (files["place-short-names.tsv"] === undefined ? [] : readTable(files, "place-short-names.tsv")).map(
        ({ short = "", name = "" }) => [short, name],
      ),
    ),
    fold,
  };
}
