import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { documentSchema, reportSchema } from "./document.ts";

/** JSON Schema (draft 2020-12) of a Document. */
export const documentJsonSchema = z.toJSONSchema(documentSchema);
/** JSON Schema (draft 2020-12) of a Claim. */
export const claimJsonSchema = z.toJSONSchema(claimSchema);
/** JSON Schema (draft 2020-12) of a line of input. */
export const reportJsonSchema = z.toJSONSchema(reportSchema);
