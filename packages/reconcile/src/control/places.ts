import type { Testimony } from "@recoupe/model";
import { distanceKm } from "../events/cell.ts";
import { foldBare } from "../folding.ts";
import { groupBy } from "../grouping.ts";
import { bearsOnControl } from "./evidence.ts";

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

/** Gazetteer ids that a name may stand for. */
export type CandidatesOf = (name: string) => readonly string[];

const noCandidates: CandidatesOf = () => [];

/**
 * Testimonies by place. Spellings of one place share its id; two entries of one name within 6 km are one place. A name that a
 * report left unresolved goes to the one place of the ledger that carries the same name, or that the gazetteer says it may
 * stand for, if there is just one; else it is a place of its own.
 */
export function placesOf(
  testimonies: readonly Testimony[],
  candidatesOf: CandidatesOf = noCandidates,
): readonly LedgerPlace[] {
  const placed = testimonies.filter((testimony) => testimony.analyst !== null || bearsOnControl(testimony));
  const idsByName = new Map<string, Set<string>>();
  for (const { scene } of placed) {
    if (scene === null || scene.placeId === null) continue;
    const name = foldBare(scene.name);
    const ids = idsByName.get(name);
    if (ids === undefined) idsByName.set(name, new Set([scene.placeId]));
    else ids.add(scene.placeId);
  }
  const canon = canonicalIds(placed, idsByName);
  const known = new Set([...idsByName.values()].flatMap((ids) => [...ids]));
  const keyByName = new Map<string, string>();
  const keyOfName = (name: string): string => {
    const folded = foldBare(name);
    const found = keyByName.get(folded);
    if (found !== undefined) return found;
    const same = idsByName.get(folded) ?? new Set(candidatesOf(name).filter((id) => known.has(id)));
    const ids = new Set([...same].map((id) => canon.get(id) ?? id));
    const [only] = ids;
    const key = ids.size === 1 && only !== undefined ? only : `name:${folded}`;
    keyByName.set(folded, key);
    return key;
  };
  const keyOf = ({ scene }: Testimony): string => {
    if (scene === null) return "name:";
    return scene.placeId === null ? keyOfName(scene.name) : (canon.get(scene.placeId) ?? scene.placeId);
  };
  const places = groupBy(placed, keyOf);
  return [...places.keys()].sort().map((key) => toPlace(key, places.get(key) ?? []));
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
