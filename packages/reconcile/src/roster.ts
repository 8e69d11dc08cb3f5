import type { Actor, DayNumber, Source } from "@recoupe/model";
import { dayOf } from "./days.ts";
import { fold, foldBare, isProperName } from "./folding.ts";
import { createIrregularWords, createUnnamedWords, type FighterWords, noFighterWords } from "./irregular-words.ts";
import { createStateNouns } from "./state-nouns.ts";

/** Who is who: looks up sides, actors and sources of a theatre. */
export interface Roster {
  /**
   * Side of an actor on a day (any day for null); an actor without a known side is its own. Irregulars allied to an army fight
   * on that army's side, whatever camp they belong to at home.
   */
  sideOf(actorId: string, day: DayNumber | null): string;
  /** Actor of a name in any language, or null. */
  actorNamed(name: string): Actor | null;
  /** Whether a name says no more than that somebody is of a state's own forces: "the army", "government forces". */
  isStateForce(name: string): boolean;
  /** Whether a name says no more than that somebody fights for no state: "rebels", "insurgents". */
  isIrregular(name: string): boolean;
  /** Whether whoever is cited has no name: "residents", "a medical source". */
  isUnnamed(name: string): boolean;
  /** The army of the state an actor belongs to or works in, or null. */
  armyBeside(actor: Actor): Actor | null;
  /** Source of a name in any language, or null. Without its article a name must be written like one. */
  sourceNamed(name: string): Source | null;
  sourceById(id: string): Source | null;
  actorById(id: string): Actor | null;
  /** Every source that is an agency, for credit lines. */
  readonly agencies: readonly Source[];
}

interface DatedRole {
  readonly kind: "member-of" | "ally-of" | "side";
  readonly of: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const depthLimit = 5;
const irregular: ReadonlySet<string> = new Set(["armed-group", "militia"]);

/**
 * A roster of the theatre's actors and sources; without any, every actor is its own side. `fighterWords` are those of the language
 * packs.
 */
export function createRoster(
  actors: readonly Actor[],
  sources: readonly Source[],
  fighterWords: FighterWords = noFighterWords,
): Roster {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const actorByName = byName(actors);
  const sourceByName = byName(sources);
  const rolesById = new Map(actors.map((actor) => [actor.id, datedRoles(actor)]));
  const known = new Map<string, string>();
  const stateNouns = createStateNouns(actors);
  const armyByCountry = new Map<string, Actor>();
  for (const actor of actors) {
    if (actor.kind === "army" && actor.country !== null && !armyByCountry.has(actor.country))
      armyByCountry.set(actor.country, actor);
  }

  const climb = (actorId: string, day: DayNumber | null, depth: number): string => {
    const roles = (rolesById.get(actorId) ?? []).filter((role) => day === null || (role.from <= day && day <= role.to));
    const find = (kind: DatedRole["kind"]) => roles.find((role) => role.kind === kind);
    const host = roles.find((role) => role.kind === "ally-of" && actorById.get(role.of)?.kind === "army");
    const isIrregular = irregular.has(actorById.get(actorId)?.kind ?? "");
    const side = isIrregular && host !== undefined ? undefined : find("side")?.of;
    if (side !== undefined) return side;
    const next = (isIrregular ? host : undefined) ?? find("member-of") ?? find("ally-of");
    return next === undefined || depth >= depthLimit ? actorId : climb(next.of, day, depth + 1);
  };

  return {
    sideOf(actorId, day) {
      if (!rolesById.has(actorId)) return actorId;
      const key = `${actorId}@${day ?? ""}`;
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      const side = climb(actorId, day, 0);
      known.set(key, side);
      return side;
    },
    actorNamed: (name) => actorByName.get(foldBare(name)) ?? null,
    isStateForce: (name) => stateNouns.allIn(name),
    isIrregular: createIrregularWords(fighterWords),
    isUnnamed: createUnnamedWords(fighterWords),
    armyBeside: ({ country }) => (country === null ? null : (armyByCountry.get(country) ?? null)),
    sourceNamed(name) {
      const source = sourceByName.get(foldBare(name)) ?? null;
      /* "a monitor" is not al-Monitor. */
      if (source === null || isProperName(name)) return source;
      const whole = fold(name);
      return Object.values(source.names).some((names) => names.some((own) => fold(own) === whole)) ? source : null;
    },
    sourceById: (id) => sourceById.get(id) ?? null,
    actorById: (id) => actorById.get(id) ?? null,
    agencies: sources.filter((source) => source.kind === "agency"),
  };
}

function byName<Named extends Actor | Source>(all: readonly Named[]): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const one of all) {
    for (const names of Object.values(one.names)) {
      for (const name of names) {
        const key = foldBare(name);
        if (!found.has(key)) found.set(key, one);
      }
    }
  }
  return found;
}

function datedRoles(actor: Actor): readonly DatedRole[] {
  return actor.roles.map((role) => ({
    kind: role.kind,
    of: role.of,
    from: dayOf(role.from) ?? Number.NEGATIVE_INFINITY,
    to: dayOf(role.to) ?? Number.POSITIVE_INFINITY,
  }));
}
