import type { Actor, Language, Source } from "@recoupe/model";
import type { Shape } from "./atom.ts";

/** An actor as the theatre data knows it. */
export interface TheatreActor extends Actor {
  /** ISO codes of the states it is known to act in, its own first. */
  readonly countries: readonly string[];
  /** Words of the vocabulary that nouns' `standsFor` uses: `jihadist`, `rebel`, `regime` … */
  readonly tags: readonly string[];
}

/** A side of a conflict, such as the Syrian opposition, with its names. */
export interface Side {
  readonly id: string;
  readonly names: Readonly<Record<Language, readonly string[]>>;
}

/** How a name stands for its bearer. */
export type NameBasis = "name" | "country" | "capital";

/** One bearer of a name. */
export interface NameEntry {
  readonly kind: "actor" | "source";
  readonly id: string;
  readonly basis: NameBasis;
  /** Shape that each atom must have; null for any. */
  readonly shapes: readonly (Shape | null)[];
  /** Whether one atom at least must begin with a capital. */
  readonly capital: boolean;
  /** Per atom whether it must carry the Arabic article; null where it does not matter. */
  readonly articles: readonly boolean[] | null;
  /** Shortest first word that counts; 0 for any. */
  readonly length: number;
  /** Whether the name counts only in a document about one of the bearer's countries. */
  readonly contextual: boolean;
}

/** Whom a spelling of the data names. */
export interface Naming {
  /** With the data's marks before it. */
  readonly spelling: string;
  readonly kind: NameEntry["kind"];
  readonly id: string;
  readonly basis: NameBasis;
}

/** Words of all languages that say what somebody is, and not who. */
export interface FighterWords {
  /** Who fights for no state: `rebels`, `combattants`, `المسلحين`. */
  readonly irregulars: readonly string[];
  /** What may stand beside such a word without telling who it is: `group`, `forces`, `armed`, a nationality. */
  readonly beside: readonly string[];
  /** Who is cited without a name: `residents`, `source médicale`, `شهود`. */
  readonly cited: readonly string[];
}

/** Actors, sources and sides of the loaded theatres, with all their names. */
export interface Theatre {
  readonly actors: ReadonlyMap<string, TheatreActor>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly sides: ReadonlyMap<string, Side>;
  readonly names: Readonly<Record<Language, readonly Naming[]>>;
  /** Id of the state by ISO country code: `SY` → `syria`. */
  readonly stateByCountry: ReadonlyMap<string, string>;
  readonly fighterWords: FighterWords;
}
