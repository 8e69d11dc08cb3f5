import type { NounClass } from "./lexicon.ts";

const classes: Readonly<Record<string, NounClass>> = {
  army: "force",
  "air-force": "force",
  navy: "force",
  police: "force",
  intelligence: "organisation",
  "special-forces": "force",
  government: "organisation",
  state: "organisation",
  equipment: "vehicle",
  fighters: "force",
  counterpart: "force",
  militia: "force",
  group: "force",
  attack: "event",
  raid: "event",
  official: "official",
  person: "official",
  civilians: "civilian",
  people: "civilian",
  organisation: "organisation",
  media: "organisation",
};

/** The class in claims of a party noun's class in mentions. */
export function nounClassOf(partyClass: string): NounClass {
  return classes[partyClass] ?? "other";
}
