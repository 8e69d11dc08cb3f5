import { type Note, reportSchema } from "@recoupe/model";
import { clean, decode } from "../decode.ts";
import type { Ingested } from "../ingested.ts";
import { splitLines } from "../lines.ts";

/** Longest line taken, in bytes. */
export const lineLimit = 64 * 1024 * 1024;

/** Reports from JSONL, one a line, as they come. A line that cannot be read is an item with a note and no report. */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Ingested> {
  let number = 0;
  for await (const { bytes, whole } of splitLines(chunks, lineLimit)) {
    number += 1;
    const origin = `${name}:${number}`;
    const size = bytes.length + 1;
    if (!whole) {
      yield refused(origin, size, "input.too-long", `longer than ${lineLimit / 1024 / 1024} MB`);
      continue;
    }
    const { text, notes } = decode(bytes);
    if (text.trim() === "") continue;
    yield readLine(text, notes, origin, size);
  }
}

function readLine(line: string, notes: readonly Note[], origin: string, bytes: number): Ingested {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refused(origin, bytes, "input.not-json", 'not JSON; each line must be an object like {"text":"…"}');
  }
  const result = reportSchema.safeParse(value);
  if (!result.success) {
    const reasons = result.error.issues.map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`);
    return refused(origin, bytes, "input.not-a-report", reasons.join("; "));
  }
  const { text, notes: found } = clean(result.data.text);
  return { report: { ...result.data, text }, notes: [...notes, ...found], origin, bytes };
}

function refused(origin: string, bytes: number, rule: string, reason: string): Ingested {
  return { report: null, notes: [{ rule, severity: "error", message: `${origin}: ${reason}.` }], origin, bytes };
}
