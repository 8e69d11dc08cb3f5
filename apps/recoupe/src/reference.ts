import type { Engine } from "@recoupe/engine";
import { lookUp } from "@recoupe/gazetteer";
import { type Gazetteer, type Language, languages } from "@recoupe/model";
import type { ActorDirectory, Services, ShownNames } from "./http/services.ts";

/** Actors and sides of the theatres, for the API and the map. */
export function directoryOf({ theatre }: Engine): ActorDirectory {
  return {
    actors: [...theatre.actors.values()].map(({ id, names, roles }) => ({
      id,
      names: shownNames(names, id),
      sides: roles.filter((role) => role.kind === "side").map(({ of, from, to }) => ({ of, from, to })),
    })),
    sides: [...theatre.sides.values()].map(({ id, names }) => ({ id, names: shownNames(names, id) })),
  };
}

/** The gazetteer's look-up as the API offers it. */
export function lookUpIn(gazetteer: Gazetteer): Services["lookUp"] {
  return ({ name, country, near, limit }) =>
    lookUp(gazetteer, name, {
      limit,
      ...(country === undefined ? {} : { country }),
      ...(near === undefined ? {} : { near }),
    });
}

function shownNames(names: Readonly<Record<Language, readonly string[]>>, id: string): ShownNames {
  const any = languages.map((language) => names[language][0]).find((name) => name !== undefined) ?? id;
  return { fr: names.fr[0] ?? any, en: names.en[0] ?? any, ar: names.ar[0] ?? any };
}
