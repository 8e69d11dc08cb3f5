import { type SentenceReading, wordAt } from "./reading.ts";

/** Whether a word stands inside quotation marks of its sentence. */
export function quoted(reading: SentenceReading, index: number): boolean {
  let open = false;
  for (let at = 0; at < index; at++) {
    const form = wordAt(reading, at).form;
    if (form === "«" || form === "“" || form === "„") open = true;
    else if (form === "»" || form === "”") open = false;
    else if (form === '"') open = !open;
  }
  return open;
}

/** Whether a mark opens a quotation. */
export function opensQuotation(form: string): boolean {
  return form === "«" || form === "“" || form === "„" || form === '"';
}
