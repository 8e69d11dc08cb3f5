import type { Testimony } from "@recoupe/model";
import { distanceKm } from "../events/cell.ts";
import { byCanon } from "../events/cluster.ts";
import { foldBare } from "../folding.ts";
import { groupBy } from "../grouping.ts";
import { bearsOnControl, districtWide } from "./evidence.ts";

/** A place of the ledger with the testimonies about it. */
export interface LedgerPlace {
  /** The gazetteer's id, or `name:…` for a name that was not resolved. */
  readonly key: string;
  readonly placeId: string | null;
  /** The name the testimonies give it most. */
  readonly name: string;
  /** Every name they give it. */
  readonly names: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
  /** The finest that a testimony gives. */
  readonly precision: number;
  readonly testimonies: readonly Testimony[];
}

const sameNameKm = 6;
/** Fewer consonants than this are too little to know a name by. */
const shortestSound = 3;

/** What is known of names that reports left unresolved. */
export interface PlaceLore {
  /** Gazetteer ids that a name may stand for. */
  readonly candidatesOf: (name: string) => readonly string[];
  /** Whether two spellings, in whatever scripts, may be of one name; asked only of names that share a sound. */
  readonly isSameName: (a: string, b: string) => boolean;
  readonly soundsOf: (name: string) => readonly string[];
}

const noLore: PlaceLore = { candidatesOf: () => [], isSameName: () => false, soundsOf: () => [] };

/**
 * Testimonies by place. Spellings of one place share its id; two entries of one name within 6 km are one place. A name that a
 * report left unresolved goes to the one place of the ledger that carries the same name, or that the gazetteer says it may
 * stand for, if there is just one; else it is a place of its own, together with other spellings of it that nobody resolved.
 */
export function placesOf(testimonies: readonly Testimony[], lore: PlaceLore = noLore): readonly LedgerPlace[] {
  const placed = testimonies
    .filter((testimony) => testimony.analyst !== null || bearsOnControl(testimony))
    .sort(byCanon);
  const idsByName = new Map<string, Set<string>>();
  const unresolved = new Map<string, number>();
  for (const { scene } of placed) {
    if (scene === null) continue;
    const name = foldBare(scene.name);
    if (scene.placeId === null) {
      unresolved.set(scene.name, Math.min(scene.precision, unresolved.get(scene.name) ?? scene.precision));
      continue;
    }
    const ids = idsByName.get(name);
    if (ids === undefined) idsByName.set(name, new Set([scene.placeId]));
    else ids.add(scene.placeId);
  }
  const canon = canonicalIds(placed, idsByName);
  const keyByName = keysOfNames(unresolved, idsByName, canon, lore);
  const keyOf = ({ scene }: Testimony): string => {
    if (scene === null) return "name:";
    if (scene.placeId === null) return keyByName.get(scene.name) ?? `name:${foldBare(scene.name)}`;
    return canon.get(scene.placeId) ?? scene.placeId;
  };
  const places = groupBy(placed, keyOf);
  return [...places.keys()].sort().map((key) => toPlace(key, places.get(key) ?? []));
}

/** The key of each unresolved name, given with its precision: the one place it can stand for, else the first of the spellings that sound like it. */
function keysOfNames(
  unresolved: ReadonlyMap<string, number>,
  idsByName: ReadonlyMap<string, ReadonlySet<string>>,
  canon: ReadonlyMap<string, string>,
  lore: PlaceLore,
): ReadonlyMap<string, string> {
  const known = new Set([...idsByName.values()].flatMap((ids) => [...ids]));
  const keyByName = new Map<string, string>();
  const firstBySound = new Map<string, string[]>();
  for (const [name, precision] of [...unresolved].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const folded = foldBare(withoutAdjectives(name));
    const proper = properPart(name);
    const same =
      idsByName.get(folded) ??
      idsByName.get(foldBare(proper)) ??
      new Set(precision > districtWide ? [] : lore.candidatesOf(proper).filter((id) => known.has(id)));
    const ids = new Set([...same].map((id) => canon.get(id) ?? id));
    const [only] = ids;
    if (ids.size === 1 && only !== undefined) {
      keyByName.set(name, only);
      continue;
    }
    const sounds = lore.soundsOf(name).filter((sound) => sound.length >= shortestSound);
    const alike = sounds.flatMap((sound) => firstBySound.get(sound) ?? []);
    const twin =
      alike.find((other) => foldBare(other) === folded) ?? alike.find((other) => lore.isSameName(other, name));
    keyByName.set(name, (twin === undefined ? undefined : keyByName.get(twin)) ?? `name:${folded}`);
    if (twin !== undefined) continue;
    for (const sound of sounds) {
      const first = firstBySound.get(sound);
      if (first === undefined) firstBySound.set(sound, [name]);
      else first.push(name);
    }
  }
  return keyByName;
}

/** "aéroport stratégique de Kavumu" is "aéroport de Kavumu": adjectives between a generic word and the name say nothing of who it is. */
function withoutAdjectives(name: string): string {
  const [, generic, link, proper] = /^(\p{Ll}+)\s+(?:\p{Ll}+\s+)+(de |du |d['’]|of )(\p{Lu}.*)$/u.exec(name) ?? [];
  return generic === undefined ? name : `${generic} ${link}${proper}`;
}

/** "strategic T2 station" is T2 station; "crossing of Rawa" stays what it is. */
function properPart(name: string): string {
  const proper = name.replace(/^(?:\p{Ll}+\s+)+/u, "");
  return /^\p{Lu}/u.test(proper) && !/\s(?:of|de|du|des|d['’])\s?$/u.test(name.slice(0, -proper.length))
    ? proper
    : name;
}

/** For each id that doubles another of the same name close by, the id that stands for both. */
function canonicalIds(
  placed: readonly Testimony[],
  idsByName: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string> {
  const scenes = new Map(
    placed.flatMap(({ scene }) => (scene?.placeId == null ? [] : [[scene.placeId, scene] as const])),
  );
  const canon = new Map<string, string>();
  for (const ids of idsByName.values()) {
    const sorted = [...ids].sort();
    for (const id of sorted.slice(1)) {
      const twin = sorted.find((other) => {
        const [a, b] = [scenes.get(other), scenes.get(id)];
        return other < id && a !== undefined && b !== undefined && distanceKm(a, b) <= sameNameKm;
      });
      if (twin !== undefined && !canon.has(id)) canon.set(id, canon.get(twin) ?? twin);
    }
  }
  return canon;
}

function toPlace(key: string, testimonies: readonly Testimony[]): LedgerPlace {
  const byName = groupBy(testimonies, ({ scene }) => scene?.name ?? "");
  const names = [...byName.keys()].sort(
    (a, b) => (byName.get(b)?.length ?? 0) - (byName.get(a)?.length ?? 0) || (a < b ? -1 : 1),
  );
  const located = testimonies.find(({ scene }) => scene?.lat != null)?.scene;
  return {
    key,
    placeId: key.startsWith("name:") ? null : key,
    name: names[0] ?? "",
    names,
    lat: located?.lat ?? null,
    lon: located?.lon ?? null,
    precision: testimonies.reduce((finest, { scene }) => Math.min(finest, scene?.precision ?? finest), 7),
    testimonies,
  };
}
