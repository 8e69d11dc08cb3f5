import { z } from "zod";
import { spanSchema } from "./span.ts";

/** A problem found in a document. Notes stand on the document; they are never exceptions. */
export const noteSchema = z.object({
  /** Dotted name of the check that made the note, such as `input.not-json`. */
  rule: z.string(),
  severity: z.enum(["info", "warning", "error"]),
  /** One sentence that says what is wrong and what to do. */
  message: z.string(),
  span: spanSchema.optional(),
});

/** A problem found in a document. */
export type Note = Readonly<z.infer<typeof noteSchema>>;
