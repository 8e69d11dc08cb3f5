import type { Source } from "@recoupe/model";
import { fold } from "../folding.ts";
import type { Roster } from "../roster.ts";
import type { ReportFacts } from "./document-origin.ts";

const headLength = 160;
const tailLength = 90;
const longestTailWords = 8;

/**
 * The agency whose dispatch a document says it carries: in its source ("Le Quotidien avec AFP"), in its dateline
 * ("BEYROUTH, 9 nov (Reuters) -") or in its last words ("… (avec AFP)"). Null where it credits none, or is the agency itself.
 */
export function creditOf(document: ReportFacts, roster: Roster): Source | null {
  const own = document.source === null ? null : roster.sourceNamed(document.source);
  for (const agency of roster.agencies) {
    if (agency.id === own?.id) continue;
    const names = Object.values(agency.names).flat().map(fold);
    if (document.source !== null && holds(document.source, names)) return agency;
    if (datelines(document.text).some((dateline) => holds(dateline, names))) return agency;
    if (closings(document.text).some((closing) => holds(closing, names))) return agency;
  }
  return null;
}

function holds(text: string, names: readonly string[]): boolean {
  const padded = ` ${fold(text)} `;
  return names.some((name) => name !== "" && padded.includes(` ${name} `));
}

/** What stands before the first dash, or in brackets, at the head of a text. */
function datelines(text: string): readonly string[] {
  const head = text.slice(0, headLength).split("\n")[0] ?? "";
  const dash = /\s[-–—]+\s|[-–—]{1,2}\s(?=\p{Lu})/u.exec(head);
  const before = dash === null ? "" : head.slice(0, dash.index);
  const bracket = /^[^.()]{0,60}\(([^)]{2,40})\)/u.exec(head)?.[1] ?? "";
  return [before.length <= 80 ? before : "", bracket];
}

/** The last words of a text, in brackets or after its last sentence. */
function closings(text: string): readonly string[] {
  const tail = text.trimEnd().slice(-tailLength);
  const bracket = /\(([^()]{2,40})\)[.\s]*$/u.exec(tail)?.[1] ?? "";
  const after = /[.!?؟»”"]\s+([^.!?؟]{2,60})[.\s]*$/u.exec(tail)?.[1] ?? "";
  return [bracket, fold(after).split(" ").length <= longestTailWords ? after : ""];
}
