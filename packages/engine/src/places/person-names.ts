import type { PlaceClue, PlaceName } from "./place-name.ts";

/** How a name is known to be somebody's: `called` by a title, or the `surname` of one whose full name the text gives. */
export type PersonEvidence = "called" | "surname";

/** Clues by which a run of capitals in no gazetteer is a place's rather than somebody's. */
const placeClues: ReadonlySet<PlaceClue> = new Set([
  "preposition",
  "generic",
  "locative-noun",
  "apposition",
  "bracket",
  "direction",
]);

/**
 * Names of persons, in small letters: those that stand after a title somewhere in the document and their surnames; the
 * surnames of runs of capitals that nothing shows to be places.
 */
export function personNames(names: readonly PlaceName[]): ReadonlyMap<string, PersonEvidence> {
  const persons = new Map<string, PersonEvidence>();
  for (const { clues, known, personLike, properName, uncased } of names) {
    const words = properName.toLowerCase().split(" ");
    const [first = "", last = ""] = [words[0], words.at(-1)];
    if (clues.includes("title")) {
      persons.set(words.join(" "), "called").set(last, "called");
      if (!persons.has(first)) persons.set(first, "surname");
    } else if (!known && personLike && !uncased && !persons.has(last) && !clues.some((clue) => placeClues.has(clue))) {
      persons.set(last, "surname");
    }
  }
  return persons;
}

/** Clues that stand beside persons as well: "between Ann Zorb and Bo Kart", "Ann Zorb (21), from", "Ann Zorb - of". */
const personClues: ReadonlySet<PlaceClue> = new Set(["weak-preposition", "list", "dateline", "heading", "comma"]);

/** Whether a name of several words may as well be somebody's by what stands around it. */
export function mayBePerson({ personLike, clues }: PlaceName): boolean {
  return personLike && clues.every((clue) => personClues.has(clue));
}

/** Clues by which a name is a place's though somebody in the document bears it too. */
const overPerson: ReadonlySet<PlaceClue> = new Set([
  "preposition",
  "locative-noun",
  "generic",
  "bracket",
  "apposition",
  "direction",
]);

/** Whether a name that the document gives to somebody is theirs here: no word for a place stands before it. */
export function isPersonHere({ clues }: PlaceName, person: PersonEvidence | null): boolean {
  if (person === null || clues.includes("generic")) return false;
  return person === "called" || !clues.some((clue) => overPerson.has(clue));
}
