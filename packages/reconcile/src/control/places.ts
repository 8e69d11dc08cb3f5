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
  readonly testimonies: readonly Testimony[];
}

const sameNameKm = 6;

/**
 * Testimonies by place. Spellings of one place share its id; a name that was not resolved goes to the one place that carries
 * the same name, if there is just one; two entries of one name within 6 km are one place.
 */
export function placesOf(testimonies: readonly Testimony[]): readonly LedgerPlace[] {
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
  const keyOf = ({ scene }: Testimony): string => {
    if (scene === null) return "name:";
    if (scene.placeId !== null) return canon.get(scene.placeId) ?? scene.placeId;
    const name = foldBare(scene.name);
    const ids = new Set([...(idsByName.get(name) ?? [])].map((id) => canon.get(id) ?? id));
    const [only] = ids;
    return ids.size === 1 && only !== undefined ? only : `name:${name}`;
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
    testimonies,
  };
}
