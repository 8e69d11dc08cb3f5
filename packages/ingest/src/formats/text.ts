import { decode } from "../decode.ts";
import type { Ingested } from "../ingested.ts";

/** A plain text file is one report. */
export function readText(bytes: Uint8Array, origin: string): Ingested {
  const { text, notes } = decode(bytes);
  return { report: { text }, notes, origin, bytes: bytes.length };
}
