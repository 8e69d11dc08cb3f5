import { z } from "zod";

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * What an analyst states. A claim is named by document, type and trigger, not by its id alone, so that the statement still
 * finds it after the report has been coded anew by later rules.
 */
export const statementSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("control"),
    place: z.string().min(1),
    placeId: z.string().nullable(),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    /** Actor id, `contested` or `unknown`. */
    holder: z.string().min(1),
    from: isoDay,
    to: isoDay,
  }),
  z.object({
    kind: z.literal("claim"),
    claimId: z.string().min(1),
    documentId: z.string().min(1),
    type: z.string().min(1),
    trigger: z.object({ start: z.int().min(0), end: z.int().min(0) }),
    verdict: z.enum(["wrong", "right"]),
  }),
  z.object({
    kind: z.literal("reverse"),
    /** Id of the correction taken back. */
    correctionId: z.string().min(1),
  }),
]);

/** An analyst's signed, reasoned, reversible change. Never deleted: taken back by a `reverse`. */
export const correctionSchema = z.object({
  id: z.string().min(1),
  analyst: z.string().min(1),
  /** ISO instant at which it was made; on the axis of knowledge it counts from this day. */
  made: z.string().min(10),
  reason: z.string().min(1),
  statement: statementSchema,
});

export type Statement = Readonly<z.infer<typeof statementSchema>>;
export type Correction = Readonly<z.infer<typeof correctionSchema>>;
