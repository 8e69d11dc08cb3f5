import {
  type ActorKind,
  type ActorRole,
  actorKinds,
  type Language,
  languages,
  PackError,
  type Source,
} from "@recoupe/model";
import { remembered } from "../pack/remembered.ts";
import { required } from "../pack/required.ts";
import { listOf, type Row, readTable } from "../pack/table.ts";
import { fighterWordsOf } from "./fighter-words.ts";
import type { ActorFinder } from "./find-actors.ts";
import type { MentionRules } from "./mention-rules.ts";
import { addName, isContextual, shownName } from "./name-entry.ts";
import { readToken } from "./reading.ts";
import { stateActors } from "./state-actors.ts";
import type { NameEntry, Naming, Side, Theatre, TheatreActor } from "./theatre.ts";
import { emptyTrie } from "./trie.ts";

/** The data files of one theatre by name; one that it lacks is left out. */
export type TheatreFiles = Readonly<Partial<Record<TheatreFileName, string>>>;
export const theatreFileNames = [
  "states.tsv",
  "actors.tsv",
  "names.tsv",
  "roles.tsv",
  "sides.tsv",
  "sources.tsv",
] as const;
/** A data file of a theatre. */
export type TheatreFileName = (typeof theatreFileNames)[number];

type Names = Readonly<Record<Language, readonly string[]>>;
const sourceKinds: readonly string[] = ["outlet", "agency", "monitor", "official", "organisation", "social"];

function rowsOf(theatres: readonly TheatreFiles[], file: TheatreFileName): Row[] {
  return theatres.flatMap((files) => {
    const text = files[file];
    return text === undefined ? [] : readTable({ [file]: text }, file);
  });
}

function namesOf(row: Row): Names {
  return { fr: listOf(row["fr"]), en: listOf(row["en"]), ar: listOf(row["ar"]) };
}

function joined(a: Names, b: Names): Names {
  return { fr: [...a.fr, ...b.fr], en: [...a.en, ...b.en], ar: [...a.ar, ...b.ar] };
}

function shown(names: Names): Names {
  return { fr: names.fr.map(shownName), en: names.en.map(shownName), ar: names.ar.map(shownName) };
}

/** Names that are the bearer's anywhere, not only in a document about its country; all, where a language has no other. */
function own({ fr, en, ar }: Names): Names {
  const ownOf = (spellings: readonly string[]) => {
    const kept = spellings.filter((spelling) => !isContextual(spelling));
    return kept.length > 0 ? kept : spellings;
  };
  return { fr: ownOf(fr), en: ownOf(en), ar: ownOf(ar) };
}

function kindOf(row: Row): ActorKind {
  const kind = required(row, "kind", "actors.tsv");
  const known = actorKinds.find((candidate) => candidate === kind);
  if (known === undefined) throw new PackError(`actors.tsv: unknown kind ${kind} of ${row["id"]}`);
  return known;
}

function actorOf(row: Row): TheatreActor {
  const where = listOf(row["where"]);
  const country = row["country"] === "" ? null : (row["country"] ?? null);
  return {
    id: required(row, "id", "actors.tsv"),
    kind: kindOf(row),
    country,
    names: { fr: [], en: [], ar: [] },
    roles: [],
    countries: [...new Set([...(country === null ? [] : [country]), ...where])],
    tags: listOf(row["tags"]),
  };
}

function roleOf(row: Row): ActorRole {
  const kind = required(row, "kind", "roles.tsv");
  if (kind !== "member-of" && kind !== "ally-of" && kind !== "side")
    throw new PackError(`roles.tsv: unknown kind ${kind}`);
  return { kind, of: required(row, "of", "roles.tsv"), from: row["from"] || null, to: row["to"] || null };
}

function sourceOf(row: Row, actors: ReadonlyMap<string, TheatreActor>): { source: Source; names: Names } {
  const id = required(row, "id", "sources.tsv");
  const kind = required(row, "kind", "sources.tsv");
  if (!sourceKinds.includes(kind)) throw new PackError(`sources.tsv: unknown kind ${kind} of ${id}`);
  const names = namesOf(row);
  const borrowed = actors.get(id)?.names;
  const source: Source = {
    id,
    kind: kind as Source["kind"],
    names: names.fr.length + names.en.length + names.ar.length > 0 || borrowed === undefined ? shown(names) : borrowed,
    languages: listOf(row["languages"]),
    country: row["country"] || null,
    side: row["side"] || null,
    interest: row["interest"] || null,
  };
  return { source, names };
}

type NameLists = Record<Language, Naming[]>;
type Bearer = Omit<Naming, "spelling">;

function isLent(spelling: string): boolean {
  return !/[=?]/.test(spelling) && shownName(spelling).length > 2;
}

/** French and English lend one another their names, but for states, those that are marked, and two-letter ones. */
function listNames(lists: NameLists, names: Names, bearer: Bearer): void {
  for (const language of languages) {
    for (const spelling of names[language]) lists[language].push({ spelling, ...bearer });
  }
  if (bearer.basis !== "name") return;
  for (const [from, to] of [
    ["fr", "en"],
    ["en", "fr"],
  ] as const) {
    for (const spelling of names[from]) {
      if (isLent(spelling) && !names[to].includes(spelling)) lists[to].push({ spelling, ...bearer });
    }
  }
}

/**
 * Reads theatres into one set of actors, sources and sides with all their names. Later files add names and roles to
 * actors of earlier ones. `rules` give the names of every state's forces. Throws a PackError for data that does not hold
 * together: an unknown kind, a name or role of nobody.
 */
export function compileTheatre(
  theatres: readonly TheatreFiles[],
  rules: Readonly<Record<Language, MentionRules>>,
): Theatre {
  const lists: NameLists = { fr: [], en: [], ar: [] };
  const states = stateActors(rowsOf(theatres, "states.tsv"), rules);
  const actors = new Map<string, TheatreActor>(states.actors.map((actor) => [actor.id, actor]));
  for (const row of rowsOf(theatres, "actors.tsv")) {
    const actor = actorOf(row);
    const known = actors.get(actor.id);
    if (known === undefined) actors.set(actor.id, actor);
    else actors.set(actor.id, { ...known, tags: [...new Set([...known.tags, ...actor.tags])] });
  }
  const known = (id: string, file: string): TheatreActor => {
    const actor = actors.get(id);
    if (actor === undefined) throw new PackError(`${file}: no actor ${id}`);
    return actor;
  };
  for (const row of rowsOf(theatres, "names.tsv")) {
    const actor = known(required(row, "id", "names.tsv"), "names.tsv");
    const names = namesOf(row);
    actors.set(actor.id, { ...actor, names: joined(actor.names, shown(own(names))) });
    listNames(lists, names, { kind: "actor", id: actor.id, basis: "name" });
  }
  for (const name of states.names) listNames(lists, name.names, { kind: "actor", id: name.id, basis: name.basis });
  for (const row of rowsOf(theatres, "roles.tsv")) {
    const actor = known(required(row, "id", "roles.tsv"), "roles.tsv");
    actors.set(actor.id, { ...actor, roles: [...actor.roles, roleOf(row)] });
  }
  const sources = new Map<string, Source>();
  for (const row of rowsOf(theatres, "sources.tsv")) {
    const { source, names } = sourceOf(row, actors);
    sources.set(source.id, source);
    if (!actors.has(source.id)) listNames(lists, names, { kind: "source", id: source.id, basis: "name" });
  }
  const sides = new Map(
    rowsOf(theatres, "sides.tsv").map((row): [string, Side] => [
      row["id"] ?? "",
      { id: row["id"] ?? "", names: namesOf(row) },
    ]),
  );
  return {
    actors,
    sources,
    sides,
    names: lists,
    stateByCountry: states.byCountry,
    fighterWords: fighterWordsOf(rules),
  };
}

/** A finder for one language over a theatre. Keep it: it remembers the words it has looked up. */
export function compileFinder(theatre: Theatre, rules: MentionRules, language: Language): ActorFinder {
  const names = emptyTrie<NameEntry>();
  for (const naming of theatre.names[language]) addName(names, naming);
  const lexicon = { rules, names };
  return { theatre, lexicon, read: remembered((token) => readToken(lexicon, token)) };
}
