import { UsageError } from "@recoupe/model";

/** Where a page ended: the ordering day ("" for none) and the id of its last item. */
export interface Position {
  readonly day: string;
  readonly id: string;
}

/** A position as an opaque word for URLs. */
export function encodeCursor({ day, id }: Position): string {
  return Buffer.from(JSON.stringify([day, id])).toString("base64url");
}

/** The position in a cursor; throws a UsageError for anything this program did not make. */
export function decodeCursor(cursor: string): Position {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string") {
      return { day: value[0], id: value[1] };
    }
  } catch {
    // falls through to the error below
  }
  throw new UsageError("cursor: not one that this server gave out");
}
