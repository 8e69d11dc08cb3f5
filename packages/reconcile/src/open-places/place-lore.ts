import { fold } from "../folding.ts";

/** What is known of names and places beside the reports. */
export interface OpenPlaceLore {
  /** ISO code of the country of a gazetteer id, or null. */
  readonly countryOf: (placeId: string) => string | null;
  /** Whether two spellings, in whatever scripts, may be of one name; asked only of names of one sound. */
  readonly isSameName: (a: string, b: string) => boolean;
  /** What is left of a name's consonants, several where its spelling leaves it open. */
  readonly soundsOf: (name: string) => readonly string[];
}

/** Nothing but the names themselves: one country, one spelling. */
export const noLore: OpenPlaceLore = { countryOf: () => null, isSameName: () => false, soundsOf: () => [] };

/** Fewer consonants than this are too little to know a name by. */
const shortestSound = 3;
const article = /^(?:al|el|the|le|la|les|l)\s+|^ال(?=\p{L}{3})/u;

/** Key of a name in one script: folded, without the article before it. */
export function openKeyOf(name: string): string {
  return fold(name).replace(article, "");
}

/** Scripts write these as consonants, as vowels or not at all. */
const glides = /[wy]/g;

/**
 * Under what the name of a key meets its other spellings: its consonants but for glides, or the key where they are too few. One for
 * each key; what meets so need not be one name.
 */
export function openSoundOf(key: string, { soundsOf }: OpenPlaceLore): string {
  const [first] = soundsOf(key)
    .map((sound) => sound.replace(glides, ""))
    .sort();
  return first !== undefined && first.length >= shortestSound ? first : `=${key}`;
}
