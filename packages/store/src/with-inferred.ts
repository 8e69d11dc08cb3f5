import type { Claim, InferredRegion, OpenPlaceStore, Where } from "@recoupe/model";
import { dayNumber } from "./day-number.ts";

/** Claims with what all reports known by an ISO day, of all there are without one, bound together for their open places. */
export async function withInferred(
  store: Pick<OpenPlaceStore, "inferredOf">,
  claims: readonly Claim[],
  knownOn: string | undefined,
): Promise<readonly Claim[]> {
  const open = claims.filter(({ place, origin }) => isOpen(place) || isOpen(origin)).map(({ id }) => id);
  if (open.length === 0) return claims;
  const found = await store.inferredOf(open, knownOn === undefined ? null : dayNumber(knownOn));
  const regions = new Map(found.map(({ claimId, role, region }) => [`${claimId} ${role}`, region]));
  return claims.map((claim) => ({
    ...claim,
    place: placed(claim.place, regions.get(`${claim.id} place`)),
    origin: placed(claim.origin, regions.get(`${claim.id} origin`)),
  }));
}

const isOpen = (where: Where | null): boolean => where !== null && where.placeId === null && where.lat === null;

/** A place as the reports together put it; as its own document does where none of them has been asked. */
function placed(where: Where | null, region: InferredRegion | null | undefined): Where | null {
  if (where === null || region === undefined) return where;
  const { inferred: _, ...rest } = where;
  return region === null ? rest : { ...rest, inferred: region };
}
