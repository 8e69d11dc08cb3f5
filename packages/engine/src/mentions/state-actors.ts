import type { ActorKind, Language } from "@recoupe/model";
import { required } from "../pack/required.ts";
import { listOf, type Row } from "../pack/table.ts";
import type { MentionRules } from "./mention-rules.ts";
import { shownName } from "./name-entry.ts";
import type { NameBasis, TheatreActor } from "./theatre.ts";

type Names = Readonly<Record<Language, readonly string[]>>;

/** The forces that every state has, by the end of their ids. */
const forces: readonly (readonly [suffix: string, kind: ActorKind, tag: string])[] = [
  ["government", "government", "government"],
  ["army", "army", "state"],
  ["air-force", "air-force", "air-force"],
  ["navy", "navy", "navy"],
  ["police", "police", "police"],
  ["intelligence", "agency", "intelligence"],
];

/** Names by which a state is found, and whom they mean. */
export interface StateName {
  readonly id: string;
  readonly basis: NameBasis;
  readonly names: Names;
}

/** The actors that follow from a list of states. */
export interface StateActors {
  readonly actors: readonly TheatreActor[];
  readonly names: readonly StateName[];
  readonly byCountry: ReadonlyMap<string, string>;
}

function stateNames(row: Row, prefix: string): Names {
  return { fr: listOf(row[`${prefix}fr`]), en: listOf(row[`${prefix}en`]), ar: listOf(row[`${prefix}ar`]) };
}

function shown(names: Names): Names {
  return { fr: names.fr.map(shownName), en: names.en.map(shownName), ar: names.ar.map(shownName) };
}

/** `armée {f}` with the adjective of the country, or with its name where the pack knows no adjective. */
function forceName(rules: MentionRules, suffix: string, country: string, state: string): string[] {
  const pattern = rules.forceNames.get(suffix);
  if (pattern === undefined) return [];
  const adjective = rules.adjectives.get(country);
  if (adjective === undefined) return [pattern.replace(/\{[mfp]\}/, `(${state})`)];
  return [pattern.replace("{m}", adjective.m).replace("{f}", adjective.f).replace("{p}", adjective.p)];
}

function forceActor(
  row: Row,
  [suffix, kind, tag]: (typeof forces)[number],
  rules: Readonly<Record<Language, MentionRules>>,
): TheatreActor {
  const state = required(row, "id", "states.tsv");
  const country = required(row, "country", "states.tsv");
  const own = stateNames(row, "");
  const name = (language: Language) => forceName(rules[language], suffix, country, shown(own)[language][0] ?? state);
  return {
    id: `${state}-${suffix}`,
    kind,
    country,
    countries: [country],
    names: { fr: name("fr"), en: name("en"), ar: name("ar") },
    roles: [{ kind: "member-of", of: state, from: null, to: null }],
    tags: [tag],
  };
}

/** The state, its government, army, air force, navy, police and intelligence service, for each row of `states.tsv`. */
export function stateActors(rows: readonly Row[], rules: Readonly<Record<Language, MentionRules>>): StateActors {
  const actors: TheatreActor[] = [];
  const names: StateName[] = [];
  const byCountry = new Map<string, string>();
  for (const row of rows) {
    const id = required(row, "id", "states.tsv");
    const country = required(row, "country", "states.tsv");
    const own = stateNames(row, "");
    byCountry.set(country, id);
    actors.push({
      id,
      kind: "state",
      country,
      countries: [country],
      names: shown(own),
      roles: [],
      tags: ["government"],
    });
    for (const force of forces) actors.push(forceActor(row, force, rules));
    names.push({ id, basis: "country", names: own });
    names.push({ id: row["seat"] || id, basis: "capital", names: stateNames(row, "capital-") });
  }
  return { actors, names, byCountry };
}
