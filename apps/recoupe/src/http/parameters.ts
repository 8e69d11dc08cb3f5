import { claimTypes, languages } from "@recoupe/model";
import { z } from "zod";
import { parsePublished } from "../identify/published.ts";

const text = z.string().trim().min(1, "Must not be empty.").max(500, "At most 500 characters.");
const day = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && parsePublished(value) !== null, "Write a day as 2017-11-03.");
const limit = z.coerce.number("Write a number.").int().min(1).max(1000).default(100);

function numbersFrom(count: number, message: string) {
  return z.string().transform((value, context): readonly number[] => {
    const numbers = value.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
    if (numbers.length === count && numbers.every(Number.isFinite)) return numbers;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

const types = z
  .string()
  .transform((value) => value.split(",").map((part) => part.trim()))
  .pipe(z.array(z.enum(claimTypes)));

const box = numbersFrom(4, "Write west,south,east,north in degrees.").transform(
  (numbers) => numbers as unknown as readonly [number, number, number, number],
);

/** Parameters of `GET /api/documents`. */
export const documentParameters = z.strictObject({
  text: text.optional(),
  language: z.enum(languages).optional(),
  source: text.optional(),
  "as-known-on": day.optional(),
  limit,
  cursor: z.string().max(500).optional(),
});

/** Parameters of `GET /api/documents/:id`: what other reports say of its places, as known on a day. */
export const knownParameters = documentParameters.pick({ "as-known-on": true });

/** Parameters of `GET /api/claims`. */
export const claimParameters = documentParameters.extend({
  type: types.optional(),
  place: text.optional(),
  actor: text.optional(),
  from: day.optional(),
  to: day.optional(),
  bbox: box.optional(),
  document: z.string().max(200).optional(),
  located: z.enum(["true", "false"]).optional(),
});

/** Parameters of `GET /api/places`. */
export const placeParameters = z.strictObject({
  name: text,
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/, "Write a country as two letters, such as SY.")
    .optional(),
  near: numbersFrom(2, "Write latitude,longitude in degrees.").optional(),
  limit: z.coerce.number("Write a number.").int().min(1).max(50).default(10),
});
