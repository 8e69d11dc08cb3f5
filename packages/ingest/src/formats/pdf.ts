import { extractText, getDocumentProxy } from "unpdf";
import { clean } from "../decode.ts";
import type { Ingested } from "../ingested.ts";

/** The text of a PDF, page after page. Arabic presentation forms are brought back to letters (NFKC). */
export async function readPdf(bytes: Uint8Array, origin: string): Promise<Ingested> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text: pages } = await extractText(pdf, { mergePages: false });
    const joined = pages.join("\n\n").replace(/[\ufb50-\ufdff\ufe70-\ufeff]+/g, (forms) => forms.normalize("NFKC"));
    const { text, notes } = clean(joined);
    const empty = text.trim() === "";
    const message = `${origin}: no text in this PDF; is it a scan?`;
    return {
      report: { text },
      notes: empty ? [...notes, { rule: "input.no-text", severity: "warning", message }] : notes,
      origin,
      bytes: bytes.length,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${origin}: not a PDF that can be read (${reason}).`;
    return { report: null, notes: [{ rule: "input.pdf", severity: "error", message }], origin, bytes: bytes.length };
  }
}
