import { UsageError } from "@recoupe/model";
import type { Context } from "hono";
import type { z } from "zod";

/** An answer that says what is wrong with a request, parameter by parameter. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: "bad-request" | "not-found" | "internal";
    readonly message: string;
    readonly details?: readonly { readonly parameter: string; readonly message: string }[];
  };
}

/** A request whose parameters do not fit the schema. */
export class BadRequest extends UsageError {
  readonly details: readonly { readonly parameter: string; readonly message: string }[];

  constructor(error: z.ZodError) {
    super("The request has parameters that cannot be used.");
    this.details = error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ parameter: key, message: "No such parameter." }))
        : [{ parameter: issue.path.join("."), message: issue.message }],
    );
  }
}

/** The query of a request under a schema; throws BadRequest. */
export function queryOf<T extends z.ZodType>(context: Context, schema: T): z.infer<T> {
  const result = schema.safeParse(context.req.query());
  if (!result.success) throw new BadRequest(result.error);
  return result.data;
}

/** Any error as an answer; only what the caller did wrong is told in detail. */
export function answerError(error: Error, context: Context): Response {
  if (error instanceof BadRequest) {
    const { message, details } = error;
    return context.json({ error: { code: "bad-request", message, details } } satisfies ErrorAnswer, 400);
  }
  if (error instanceof UsageError) {
    return context.json({ error: { code: "bad-request", message: error.message } } satisfies ErrorAnswer, 400);
  }
  process.stderr.write(`${error.stack ?? error.message}\n`);
  return context.json({ error: { code: "internal", message: "The server failed; its log says why." } }, 500);
}

/** An answer that there is nothing of this name. */
export function notFound(context: Context, message: string): Response {
  return context.json({ error: { code: "not-found", message } } satisfies ErrorAnswer, 404);
}
