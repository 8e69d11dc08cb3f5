import type { Actor, ActorKind } from "@recoupe/model";
import { foldBare } from "./folding.ts";

/** Kinds of actor that are a state's own. */
const stateKinds: ReadonlySet<ActorKind> = new Set<ActorKind>(["army", "air-force", "navy", "police", "government"]);
/** A word that this many actors' names share says what they are, not who. */
const leastBearers = 20;
/** Share of a word's bearers that are a state's own, for the word to say so. */
const leastShare = 0.8;

/** Words that say that somebody is of a state's forces, in any language, as the names of all states' forces share them. */
export interface StateNouns {
  /** Whether a name is made of such words, or of them and others that say what somebody is ("government forces"). */
  allIn(name: string): boolean;
}

/** Learns the words from the names of a theatre's actors: "army" is in the names of all armies, "Syrian" of few. */
export function createStateNouns(actors: readonly Actor[]): StateNouns {
  const bearers = new Map<string, { all: number; state: number }>();
  for (const actor of actors) {
    const words = new Set(Object.values(actor.names).flatMap((names) => names.flatMap(wordsOf)));
    for (const word of words) {
      const count = bearers.get(word) ?? { all: 0, state: 0 };
      count.all++;
      if (stateKinds.has(actor.kind)) count.state++;
      bearers.set(word, count);
    }
  }
  const isCommon = (word: string) => (bearers.get(word)?.all ?? 0) >= leastBearers;
  const isOfState = (word: string) => {
    const count = bearers.get(word);
    return count !== undefined && count.all >= leastBearers && count.state >= leastShare * count.all;
  };
  return {
    allIn(name) {
      const words = wordsOf(name);
      return words.some(isOfState) && words.every(isCommon);
    },
  };
}

function wordsOf(name: string): readonly string[] {
  return foldBare(name).split(" ").filter(Boolean);
}
