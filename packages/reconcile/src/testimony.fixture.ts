import type { Testimony } from "@recoupe/model";
import { dayOf } from "./days.ts";

/** What a test says of a testimony; days as ISO dates, sides are the actors themselves. */
export interface Told extends Omit<Partial<Testimony>, "from" | "to" | "published" | "killed"> {
  readonly on?: string;
  readonly until?: string;
  readonly published?: string;
  readonly by?: string;
  readonly side?: string;
  readonly killed?: number;
  readonly place?: string;
  readonly relation?: "at" | "near" | "toward" | "from" | "between" | "along" | "in";
  readonly precision?: number;
}

let serial = 0;

/** A testimony for tests: the army took Rawa, told by an outlet on the day, unless said otherwise. */
export function tell(told: Told): Testimony {
  const {
    on,
    until,
    published = on ?? "2017-11-17",
    by = "outlet",
    side,
    killed,
    place = "rawa",
    relation = "at",
    precision = 1,
    ...rest
  } = told;
  const agents = rest.agents ?? ["army"];
  const targets = rest.targets ?? [];
  const publishedDay = dayOf(published) ?? 0;
  const from = dayOf(on ?? null) ?? publishedDay;
  serial += 1;
  return {
    claimId: `c${String(serial).padStart(5, "0")}`,
    documentId: `d${serial}`,
    type: "capture",
    status: "occurred",
    certainty: "asserted",
    polarity: "affirmed",
    agentSides: [...agents].sort(),
    targetSides: [...targets].sort(),
    scene: { placeId: `place:${place}`, name: place, lat: 34.48, lon: 41.91, radiusKm: 2, precision, relation },
    from,
    to: dayOf(until ?? null) ?? from,
    dated: on === undefined ? "published" : "stated",
    published: publishedDay,
    killed: killed === undefined ? null : { low: killed, best: killed, high: killed, of: null },
    wounded: null,
    instrument: null,
    originId: side === undefined ? `outlet:${by}` : `side:${side}`,
    originName: by,
    originKind: side === undefined ? "outlet" : "party",
    originSide: side ?? null,
    publisherId: `outlet:${by}`,
    analyst: null,
    confidence: 0.9,
    ...rest,
    agents,
    targets,
  };
}
