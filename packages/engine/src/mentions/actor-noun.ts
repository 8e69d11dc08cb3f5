/** What sort of party a noun speaks of. */
export const nounClasses = [
  "army",
  "air-force",
  "navy",
  "police",
  "intelligence",
  "special-forces",
  "government",
  "state",
  "equipment",
  "fighters",
  "counterpart",
  "militia",
  "group",
  "attack",
  "raid",
  "official",
  "person",
  "member",
  "civilians",
  "people",
  "organisation",
  "media",
] as const;

/** What sort of party a noun speaks of. */
export type NounClass = (typeof nounClasses)[number];

/**
 * A noun that can stand for a party: `armée`, `gunmen`, `مسلحون`.
 * With a nationality the classes army, air-force, navy, police, intelligence, special-forces, government, state and
 * equipment name a force of that state; attack and raid leave the party to the adjective alone (`un raid syrien`). A
 * counterpart is somebody else than its owner: `alliés du régime`, `prisoners of the army`. A member is a party only with
 * the name of one: `membres du Hezbollah`.
 */
export interface ActorNoun {
  readonly lemma: string;
  readonly class: NounClass;
  /** Grammatical gender, or null where the language has none. */
  readonly gender: "m" | "f" | null;
  /** Tags of the actors the noun can take up again: `jihadist`, `regime`, `rebel` …; empty for any. */
  readonly standsFor: readonly string[];
}

/** Name of the force of a state, as the end of its actor's id; "" is the state itself. */
export const forceByClass: Readonly<Partial<Record<NounClass, string>>> = {
  army: "army",
  equipment: "army",
  attack: "army",
  "special-forces": "army",
  "air-force": "air-force",
  raid: "air-force",
  navy: "navy",
  police: "police",
  intelligence: "intelligence",
  government: "government",
  state: "",
};

/** Classes of nouns that a named party owns or makes up: `combattants du Hezbollah`, `Hamas fighters`. */
export const ownableClasses: ReadonlySet<NounClass> = new Set<NounClass>([
  "army",
  "air-force",
  "navy",
  "police",
  "equipment",
  "special-forces",
  "fighters",
  "member",
  "militia",
  "group",
  "government",
]);
