import { soundKeys } from "@recoupe/gazetteer";
import type { Bound, Claim, OpenPlace } from "@recoupe/model";
import { openPlacesOf } from "@recoupe/reconcile";
import { createRandom } from "./synthetic-claims.ts";

/** A document of one claim, with the open places it names. */
export interface OpenPlaceDocument {
  readonly id: string;
  readonly places: readonly OpenPlace[];
}

const consonants = ["b", "d", "f", "k", "l", "m", "n", "r", "s", "t", "z"] as const;
const vowels = ["a", "i", "u"] as const;
const span = { start: 0, end: 10 };
const countries = ["SY", "IQ", "ML", "SD"] as const;
/** Claims whose place no gazetteer has (105 of 1,144 in the reports at hand), and of those the ones whose document says where it lies (more than there). */
const openShare = 0.1;
const boundShare = 0.1;
const lore = { countryOf: (id: string) => id.slice(0, 2), isSameName: () => false, soundsOf: soundKeys };

/**
 * Claims of a made-up war, some of them at villages in no gazetteer, a few villages far more often than most; towns nearby, one of
 * several for each village, tell where some lie. Repeatable.
 */
export function* syntheticOpenPlaces(count: number): Generator<OpenPlaceDocument> {
  const random = createRandom(7);
  const villages = Math.max(50, Math.floor(count / 100));
  for (let serial = 0; serial < count; serial++) {
    const id = `o${serial}`;
    if (random() >= openShare) {
      yield { id, places: [] };
      continue;
    }
    const village = Math.floor(random() ** 2.2 * villages);
    const bounds = random() < boundShare ? [boundOf(village, Math.floor(random() * 4))] : undefined;
    const day = 15_000 + Math.floor(random() * 1800);
    yield { id, places: openPlacesOf({ id, published: isoOf(day) }, [claimAt(id, village, bounds)], lore) };
  }
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString();

/** Four consonants: as many names as there are villages, many of them alike. */
function nameOf(village: number): string {
  const letters: string[] = [];
  for (let left = village * 7919, at = 0; at < 4; at++) {
    letters.push(consonants[left % consonants.length] as string, vowels[left % vowels.length] as string);
    left = Math.floor(left / consonants.length);
  }
  const name = letters.join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function boundOf(village: number, town: number): Bound {
  const placeId = `${countries[village % countries.length]}:${village % 900}.${town}`;
  return {
    relation: "near",
    distanceKm: 12,
    bearing: "N",
    from: [{ name: placeId, placeId }],
    lat: 30 + (village % 70) / 10 + town / 20,
    lon: 40 + (village % 90) / 10,
    radiusKm: 12,
    precision: 2,
    text: `${nameOf(village)}, 12 km north of ${placeId}`,
    span,
  };
}

function claimAt(id: string, village: number, bounds: readonly Bound[] | undefined): Claim {
  return {
    id,
    documentId: id,
    type: "clash",
    status: "occurred",
    certainty: "asserted",
    polarity: "affirmed",
    agents: [],
    targets: [],
    place: {
      name: nameOf(village),
      placeId: null,
      relation: "at",
      lat: null,
      lon: null,
      radiusKm: null,
      precision: 2,
      distanceKm: null,
      bearing: null,
      span,
      ...(bounds === undefined ? {} : { bounds }),
    },
    origin: {
      name: "town",
      placeId: `${countries[village % countries.length]}:0`,
      relation: "at",
      lat: 33,
      lon: 44,
      radiusKm: 2,
      precision: 1,
      distanceKm: null,
      bearing: null,
      span,
    },
    time: null,
    attribution: [],
    casualties: null,
    instrument: null,
    evidence: span,
    trigger: span,
    rule: "synthetic",
    confidence: 0.8,
  };
}
