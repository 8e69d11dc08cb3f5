import { z } from "zod";
import { claimTypes } from "./claim-type.ts";
import { spanSchema } from "./span.ts";

export const claimStatuses = ["occurred", "ongoing", "planned", "predicted", "hypothetical"] as const;
export const instruments = [
  "aircraft",
  "helicopter",
  "drone",
  "artillery",
  "mortar",
  "rocket",
  "missile",
  "tank",
  "small-arms",
  "ied",
  "car-bomb",
  "mine",
  "explosive-belt",
  "chemical",
  "fire",
  "blade",
  "vehicle",
] as const;
export const placeRelations = ["at", "near", "toward", "from", "between", "along", "in"] as const;
export const timePrecisions = ["hour", "day", "week", "month", "year", "unknown"] as const;

/** Weapon or means of an act. */
export type Instrument = (typeof instruments)[number];
/** How a claim stands to the place it names. */
export type PlaceRelation = (typeof placeRelations)[number];
/** How finely a time expression speaks. */
export type TimePrecision = (typeof timePrecisions)[number];
/** Whether the act happened, goes on, is meant, foretold or supposed. */
export type ClaimStatus = (typeof claimStatuses)[number];

/** Somebody who acts or is acted upon. */
export const partySchema = z.object({
  name: z.string(),
  actorId: z.string().nullable(),
  span: spanSchema,
  /** How the text names the party at the claim: by name, by a pronoun, by a noun that stands for it. */
  via: z.enum(["name", "pronoun", "nominal"]),
});

const bearings = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"] as const;

/**
 * What one phrase says of where a place in no gazetteer lies: "12 km north of A", "between A and B", "in province P"; and the
 * ground it bounds, within `radiusKm` of the point.
 */
export const boundSchema = z.object({
  relation: z.enum(["near", "between", "in"]),
  distanceKm: z.number().min(0).nullable(),
  bearing: z.enum(bearings).nullable(),
  /** The place or places it is told from. */
  from: z.array(z.object({ name: z.string(), placeId: z.string().nullable() })),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusKm: z.number().min(0),
  /** UCDP GED where_prec of that ground. */
  precision: z.int().min(1).max(7),
  /** The text's own words, and where they stand in it. */
  text: z.string(),
  span: spanSchema,
});

/** A statement of where a place lies, and where it was read. */
export const clueSchema = z.object({
  claimId: z.string(),
  documentId: z.string(),
  /** ISO day of publication, or null. */
  published: z.string().nullable(),
  /** The document's own words. */
  text: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusKm: z.number().min(0),
});

/** The ground that several phrases bound together, for a place in no gazetteer. No source gives the point. */
export const inferredSchema = z.object({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusKm: z.number().min(0),
  /** UCDP GED where_prec. */
  precision: z.int().min(1).max(7),
  /** How many statements bound it, at least two. */
  constraints: z.int().min(2),
  /** One sentence that says from what it was inferred. Left out where it is of the claim's own document alone. */
  because: z.string().optional(),
  /** The statements, narrowest first, each in the words of the first report to make it. Left out as `because`. */
  clues: z.array(clueSchema).optional(),
});

/** A place in its role in a claim. Coordinates in WGS 84 degrees, or null where unresolved. */
export const whereSchema = z.object({
  name: z.string(),
  placeId: z.string().nullable(),
  relation: z.enum(placeRelations),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  /** Radius in kilometres within which the place lies; null where unresolved. */
  radiusKm: z.number().min(0).nullable(),
  /** UCDP GED where_prec, 1 (exact) to 7. */
  precision: z.int().min(1).max(7),
  distanceKm: z.number().min(0).nullable(),
  /** Compass bearing of the claim from the named place: N, NE, E, SE, S, SW, W, NW. */
  bearing: z.enum(bearings).nullable(),
  span: spanSchema,
  /** What the document says of where an unresolved place lies; left out where it says nothing. */
  bounds: z.array(boundSchema).optional(),
  /** Where it must lie by several such statements; left out where they say too little. Never its coordinates. */
  inferred: inferredSchema.optional(),
});

/** A time as the text gives it; `start` and `end` are inclusive ISO 8601 dates or times, null where unresolved. */
export const whenSchema = z.object({
  start: z.string().nullable(),
  end: z.string().nullable(),
  precision: z.enum(timePrecisions),
  text: z.string(),
  span: spanSchema,
});

/** Somebody the document cites. */
export const citedSchema = z.object({
  name: z.string(),
  sourceId: z.string().nullable(),
  role: z.string().nullable(),
  span: spanSchema,
});

/** A number of persons as stated; a bound the text does not give is null. */
export const countSchema = z.object({
  low: z.int().min(0).nullable(),
  best: z.int().min(0).nullable(),
  high: z.int().min(0).nullable(),
  of: z.string().nullable(),
});

export const casualtiesSchema = z.object({
  killed: countSchema.nullable(),
  wounded: countSchema.nullable(),
});

/** What one document says of one happening or state (design, section 2.1). */
export const claimSchema = z.object({
  /** Hash of document id, type, and the spans of trigger, place and cited source. */
  id: z.string().min(1),
  documentId: z.string().min(1),
  type: z.enum(claimTypes),
  status: z.enum(claimStatuses),
  certainty: z.enum(["asserted", "alleged"]),
  polarity: z.enum(["affirmed", "denied"]),
  agents: z.array(partySchema),
  targets: z.array(partySchema),
  place: whereSchema.nullable(),
  origin: whereSchema.nullable(),
  time: whenSchema.nullable(),
  /** Who is cited, outermost first; empty when the outlet speaks for itself. */
  attribution: z.array(citedSchema),
  casualties: casualtiesSchema.nullable(),
  instrument: z.enum(instruments).nullable(),
  /** The clause. */
  evidence: spanSchema,
  /** The word or words that carry the act. */
  trigger: spanSchema,
  /** Id of the rule that made the claim. */
  rule: z.string(),
  /** Calibrated probability that the claim is right. */
  confidence: z.number().min(0).max(1),
});

export type Party = Readonly<z.infer<typeof partySchema>>;
export type Bound = Readonly<
  Omit<z.infer<typeof boundSchema>, "from"> & {
    from: readonly { readonly name: string; readonly placeId: string | null }[];
  }
>;
export type Where = Readonly<
  Omit<z.infer<typeof whereSchema>, "bounds" | "inferred"> & {
    bounds?: readonly Bound[];
    inferred?: InferredRegion;
  }
>;
export type PlaceClue = Readonly<z.infer<typeof clueSchema>>;
export type InferredRegion = Readonly<
  Omit<z.infer<typeof inferredSchema>, "because" | "clues"> & {
    because?: string;
    clues?: readonly PlaceClue[];
  }
>;
export type When = Readonly<z.infer<typeof whenSchema>>;
export type Cited = Readonly<z.infer<typeof citedSchema>>;
export type Count = Readonly<z.infer<typeof countSchema>>;
export type Casualties = Readonly<z.infer<typeof casualtiesSchema>>;
export type Bearing = NonNullable<Where["bearing"]>;

type ClaimShape = z.infer<typeof claimSchema>;

/** What one document says of one happening or state. */
export type Claim = Readonly<
  Omit<ClaimShape, "agents" | "targets" | "attribution" | "place" | "origin"> & {
    agents: readonly Party[];
    targets: readonly Party[];
    place: Where | null;
    origin: Where | null;
    attribution: readonly Cited[];
  }
>;
