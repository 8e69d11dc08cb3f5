import {
  type ActorMention,
  covers,
  type Mention,
  type ParsedSentence,
  type PlaceMention,
  type QuantityMention,
  type Sentence,
  type SourceMention,
  type Span,
  type TimeMention,
  type Where,
  type Word,
} from "@recoupe/model";
import { type SentenceTree, treeOf } from "../grammar/sentence-tree.ts";
import type { Argument } from "./argument.ts";
import { type Group, groupsOf } from "./groups.ts";
import type { ClaimLexicon, NounClass } from "./lexicon.ts";
import type { PhraseClass } from "./noun-phrase.ts";
import type { RoleName } from "./rule.ts";
import { mendVerbFirst, readVerbFirst } from "./verb-first.ts";

/** A mention with the words it covers. */
export interface Placed<M> {
  readonly mention: M;
  readonly first: number;
  readonly last: number;
  /** The word of it whose head lies outside. */
  readonly head: number;
}

/** A noun that stands for a party the sentence does not name, as the mentions room found it. */
export interface Nominal {
  readonly span: Span;
  readonly class: NounClass;
  /** Tags of the actors it can take up. */
  readonly standsFor: readonly string[];
  /** ISO code of the nationality it carries, or null. */
  readonly country: string | null;
  /** Whether it belongs to a speaker or somebody told of before: `nos forces`. */
  readonly owned: boolean;
  readonly plural: boolean;
  /** Whether it is somebody else than who it belongs to: `ses alliés`. */
  readonly counterpart: boolean;
}

/** A distance as told, with the compass point if one is given. */
export interface Distance extends Span {
  readonly km: number;
  readonly bearing: Where["bearing"];
}

/** What was found in a sentence beside the mentions. */
export interface SentenceFindings {
  readonly nominals: readonly Nominal[];
  readonly distances: readonly Distance[];
}

/** A sentence with its tree and the mentions that stand on its words; what all of the claims room reads. */
export interface SentenceReading {
  readonly index: number;
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly tree: SentenceTree;
  readonly lexicon: ClaimLexicon;
  readonly actorAt: readonly (Placed<ActorMention> | undefined)[];
  readonly sourceAt: readonly (Placed<SourceMention> | undefined)[];
  readonly placeAt: readonly (Placed<PlaceMention> | undefined)[];
  readonly timeAt: readonly (Placed<TimeMention> | undefined)[];
  readonly quantityAt: readonly (Placed<QuantityMention> | undefined)[];
  readonly distances: readonly Distance[];
  readonly nominalAt: readonly (Placed<Nominal> | undefined)[];
  /** Groups of words by their tags alone; worked out when first asked for. */
  readonly groups: () => readonly Group[];
  readonly known: KnownOfWords;
}

/** What was worked out of the words of a sentence; filled as it is asked for. */
export interface KnownOfWords {
  readonly arguments: (readonly Argument[] | undefined)[];
  readonly semanticHead: (number | undefined)[];
  readonly class: (PhraseClass | undefined)[];
  readonly preposition: (string | undefined)[];
  readonly passive: (boolean | undefined)[];
}

function wordRange(words: readonly Word[], span: Span): { first: number; last: number } | null {
  let first = -1;
  let last = -1;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    if (word.start < span.end && span.start < word.end) {
      if (first < 0) first = index;
      last = index;
    }
    if (word.start >= span.end) break;
  }
  return first < 0 ? null : { first, last };
}

/** The word of a range whose head lies outside of it; the first such. */
export function headOfRange(words: readonly Word[], first: number, last: number): number {
  for (let index = first; index <= last; index++) {
    const word = words[index] as Word;
    const outside = word.head < first || word.head > last;
    if (outside && word.upos !== "DET" && word.upos !== "ADP" && word.upos !== "PUNCT") return index;
  }
  return first;
}

function put<M extends { readonly span: Span }>(
  into: (Placed<M> | undefined)[],
  words: readonly Word[],
  mention: M,
): void {
  const range = wordRange(words, mention.span);
  if (!range) return;
  const placed = { mention, ...range, head: headOfRange(words, range.first, range.last) };
  for (let index = range.first; index <= range.last; index++) {
    const held = into[index];
    if (!held || held.last - held.first < range.last - range.first) into[index] = placed;
  }
}

/** Lays the mentions of a sentence on its words. `mentions` are those whose spans lie in the sentence. */
export function readSentence(
  text: string,
  index: number,
  parsed: ParsedSentence,
  mentions: readonly Mention[],
  findings: SentenceFindings,
  lexicon: ClaimLexicon,
): SentenceReading {
  const { sentence } = parsed;
  const words = mended(text, parsed.words, mentions, lexicon);
  const actorAt: (Placed<ActorMention> | undefined)[] = new Array(words.length);
  const sourceAt: (Placed<SourceMention> | undefined)[] = new Array(words.length);
  const placeAt: (Placed<PlaceMention> | undefined)[] = new Array(words.length);
  const timeAt: (Placed<TimeMention> | undefined)[] = new Array(words.length);
  const quantityAt: (Placed<QuantityMention> | undefined)[] = new Array(words.length);
  const nominalAt: (Placed<Nominal> | undefined)[] = new Array(words.length);
  for (const nominal of findings.nominals) put(nominalAt, words, nominal);
  for (const mention of mentions) {
    if (mention.kind === "actor") put(actorAt, words, mention);
    else if (mention.kind === "source") put(sourceAt, words, mention);
    else if (mention.kind === "place") put(placeAt, words, mention);
    else if (mention.kind === "time") put(timeAt, words, mention);
    else put(quantityAt, words, mention);
  }
  return {
    index,
    text,
    sentence,
    words,
    tree: treeOf(words),
    lexicon,
    actorAt,
    sourceAt,
    placeAt,
    timeAt,
    quantityAt,
    nominalAt,
    distances: findings.distances,
    groups: once(() => groupsOf(words)),
    known: {
      arguments: new Array(words.length),
      semanticHead: new Array(words.length),
      class: new Array(words.length),
      preposition: new Array(words.length),
      passive: new Array(words.length),
    },
  };
}

const bearings = ["bearing-N", "bearing-S", "bearing-E", "bearing-W"];
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const agents: ReadonlySet<NounClass> = new Set<NounClass>(["force", "official", "organisation"]);
/** Classes of nouns for persons beside them. */
const persons: ReadonlySet<NounClass> = new Set<NounClass>(["civilian"]);

function mended(
  text: string,
  words: readonly Word[],
  mentions: readonly Mention[],
  lexicon: ClaimLexicon,
): readonly Word[] {
  const order = readVerbFirst(lexicon.particles);
  if (!order) return words;
  const names = mentions.filter((mention) => mention.kind === "place" || mention.kind === "actor");
  const nameAt = (index: number): number => {
    const word = words[index] as Word;
    return names.findIndex(({ span }) => covers(span, word));
  };
  const times = mentions.filter((mention) => mention.kind === "time");
  const isTime = (index: number): boolean => {
    const word = words[index] as Word;
    return times.some(({ span }) => covers(span, word));
  };
  const carries = (lemma: string): boolean => lexicon.supports.get(lemma) === "do";
  const rulesOf = (lemma: string) => (lexicon.rules.get(lemma) ?? []).filter((rule) => rule.partOfSpeech === "V");
  const isVerb = (lemma: string): boolean => rulesOf(lemma).length > 0;
  const isNoun = (lemma: string): boolean => lexicon.nouns.has(lemma) || lexicon.rules.has(lemma);
  const isAgent = (index: number): boolean => {
    const word = words[index] as Word;
    const named = mentions.some(({ kind, span }) => kind === "actor" && covers(span, word));
    return named || agents.has(lexicon.nouns.get(word.lemma)?.class ?? "other");
  };
  const isPerson = (index: number): boolean =>
    isAgent(index) || persons.has(lexicon.nouns.get((words[index] as Word).lemma)?.class ?? "other");
  const isPlace = (index: number): boolean => {
    const word = words[index] as Word;
    const named = names.find(({ span }) => covers(span, word));
    return named === undefined ? lexicon.nouns.get(word.lemma)?.class === "place" : named.kind === "place";
  };
  const fills = (lemma: string, role: RoleName | null): boolean =>
    rulesOf(lemma).some(({ frame }) =>
      frame.some((part) => (role === null || part.role === role) && part.slots.some(({ slot }) => slot === "O")),
    );
  const isFallen = (lemma: string): boolean =>
    rulesOf(lemma).some(({ frame }) =>
      frame.some((part) => part.role === "place" && part.slots.some(({ slot }) => slot === "S")),
    );
  return mendVerbFirst(words, order, {
    text,
    nameAt,
    isTime,
    carries,
    isVerb,
    isNoun,
    isAgent,
    isPerson,
    isPlace,
    takesPlace: (lemma) => fills(lemma, "place") && !isFallen(lemma),
    takesObject: (lemma) => fills(lemma, null),
    hits: (lemma) => lexicon.supports.get(lemma) === "hit",
    isEvent: (lemma) => lexicon.nouns.get(lemma)?.class === "event",
    controls: (lemma) =>
      carries(lemma) ||
      lexicon.supports.get(lemma) === "undergo" ||
      (lexicon.particles.get("noun-control")?.has(lexicon.modals.get(lemma) ?? "") ?? false),
    quantifies: (lemma) => lexicon.quantifiers.has(lemma),
    cites: (preposition) => lexicon.citingPrepositions.has(preposition),
    takesParty: (lemma) => fills(lemma, "agent") || fills(lemma, "target"),
    isUnceasing: (lemma) => lexicon.particles.get("unceasing")?.has(lemma) ?? false,
    deniesPast: (lemma) => lexicon.particles.get("past-negator")?.has(lemma) ?? false,
    isBearing: (lemma) => bearings.some((use) => lexicon.particles.get(use)?.has(lemma)),
  });
}

/** The word at an index; throws a RangeError outside of the sentence. */
export function wordAt(reading: SentenceReading, index: number): Word {
  const word = reading.words[index];
  if (!word) throw new RangeError(`no word ${index} in a sentence of ${reading.words.length}`);
  return word;
}

/** Whether a word is one of a particle list of the pack, by lemma or form. */
export function isParticle(reading: SentenceReading, index: number, use: string): boolean {
  const list = reading.lexicon.particles.get(use);
  const word = reading.words[index];
  return !!list && !!word && (list.has(word.lemma) || list.has(word.form.toLowerCase()));
}
