import type { ChoiceContext, FeatureClass, Span } from "@recoupe/model";

/** A stretch of a sentence that may name a place. */
export interface PlaceName {
  /** First token and the one after the last, generic words that are part of the name included. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The whole name in the text, without proclitics. */
  readonly span: Span;
  /** The proper part, to be looked up. */
  readonly proper: Span;
  readonly properName: string;
  /** Whether the proper part, or the whole, is filed in the gazetteer. */
  readonly known: boolean;
  /** Whether it is written in a script without capitals. */
  readonly uncased: boolean;
  /** What the generic word beside it asks for; null without one. */
  readonly asked: FeatureClass | null;
  /** Whether the generic word is part of the name. */
  readonly joined: boolean;
  /** Whether a little word joins the generic word to the name ("école de X", not "mosquée X"). */
  readonly linked: boolean;
  /** Whether an article stands before the proper part. */
  readonly definite: boolean;
  /** Whether it is of several words and does not begin with one that begins names of places ("Tell", "Khan"). */
  readonly personLike: boolean;
  /** Whether it may be an adjective of the generic word before it. */
  readonly maybeCommon: boolean;
  /** Set where it is a province cut short ("Ark."), `properName` being the whole. */
  readonly short?: true;
  /** Sum of what stands for (above 0) and against it in the words around. */
  readonly evidence: number;
  /** What was found, for `explain`. */
  readonly clues: readonly PlaceClue[];
  /** The country or province that the text puts it in; left out where it puts it in none. */
  readonly within?: NonNullable<ChoiceContext["within"]>;
}

/** What the words around a name say for or against its being a place. */
export type PlaceClue =
  | "preposition"
  | "weak-preposition"
  | "generic"
  | "locative-noun"
  | "link"
  | "list"
  | "bracket"
  | "dateline"
  | "heading"
  | "comma"
  | "apposition"
  | "bare-word"
  | "title"
  | "body"
  | "attribution"
  | "allegiance"
  | "holding"
  | "broken-name"
  | "not-place"
  | "direction"
  | "definite"
  | "first-word";

/**
 * Whether a name is sure enough to be one unit for the parser. In a script without capitals a single word is left to the
 * tagger, whose opinion is asked afterwards.
 */
export function isSureName(name: PlaceName): boolean {
  if (!name.uncased) return name.known || name.evidence > 0;
  return (name.clues.includes("generic") && !name.maybeCommon) || (name.known && name.endToken - name.firstToken > 1);
}
