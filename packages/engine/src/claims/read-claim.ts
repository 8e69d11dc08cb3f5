import type { Claim, Mention, ParsedSentence } from "@recoupe/model";
import type { ActorDirectory } from "./discourse.ts";
import type { ClaimLexicon } from "./lexicon.ts";
import type { LinearModel, Telling } from "./linear-model.ts";
import type { PlaceOption } from "./place-options.ts";
import type { SentenceFindings } from "./reading.ts";

/** What claims are read from. */
export interface ClaimsInput {
  readonly documentId: string;
  readonly text: string;
  readonly sentences: readonly ParsedSentence[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** Per sentence. */
  readonly findings: readonly SentenceFindings[];
  readonly lexicon: ClaimLexicon;
  readonly actors: ActorDirectory;
  /** Country most spoken of (ISO code), or null. */
  readonly country: string | null;
  /** Actor for whom the outlet says "we", or null. */
  readonly ownSide: string | null;
  readonly model: LinearModel;
  /** Claims less sure than this are left out. */
  readonly threshold: number;
}

/** A claim with what made it, for `explain` and for training. */
export interface ReadClaim {
  readonly claim: Claim;
  /** What speaks for and against it, for the model of confidence. */
  readonly telling: Telling;
  /** How its predicate hangs on its head: the relation without its subtype. */
  readonly relation: string;
  readonly sentence: number;
  readonly predicate: number;
  /** The places it could have had, the chosen one among them. */
  readonly placeOptions: readonly PlaceOption[];
  /** Whether it stands in a headline. */
  readonly headline: boolean;
  /** Whether it only points to a happening by a noun with a definite article and says nothing of it ("après l'attaque"). */
  readonly pointsBack: boolean;
}
