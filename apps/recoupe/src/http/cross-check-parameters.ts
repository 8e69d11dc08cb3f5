import { gradeNames } from "@recoupe/model";
import { z } from "zod";
import { claimParameters } from "./parameters.ts";

const { type, place, actor, from, to, bbox, limit, "as-known-on": knownOn } = claimParameters.shape;
const grades = z
  .string()
  .transform((value) => value.split(",").map((part) => part.trim()))
  .pipe(z.array(z.enum(gradeNames)));
const day = from.unwrap();

/** Parameters of `GET /api/events`. */
export const eventParameters = z.strictObject({
  type,
  grade: grades.optional(),
  place,
  actor,
  from,
  to,
  bbox,
  "as-known-on": knownOn,
  limit,
  offset: z.coerce.number("Write a number.").int().min(0).default(0),
});

/** Parameters of `GET /api/control`. */
export const controlParameters = z.strictObject({ place, actor, from, to, "as-known-on": knownOn });

/** Parameters of `GET /api/control/history`. */
export const historyParameters = z.strictObject({ place: place.unwrap(), day });

/** Parameters of `GET /api/areas`. */
export const areaParameters = z.strictObject({ day, bbox: bbox.unwrap(), "as-known-on": knownOn });
