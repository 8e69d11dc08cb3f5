import type { Source } from "@recoupe/model";
import { fold } from "../folding.ts";
import type { Roster } from "../roster.ts";
import type { ReportFacts } from "./document-origin.ts";

const headLength = 160;
const tailLength = 90;
const longestTailWords = 8;

/**
 * Finds the agency whose dispatch a document says it carries: in its source ("Le Quotidien avec AFP"), in its dateline
 * ("BEYROUTH, 9 nov (Reuters) -") or in its last words ("… (avec AFP)"). Null where it credits none, or is the agency itself.
 */
export function createCreditReader(roster: Roster): (document: ReportFacts) => Source | null {
  const agencies = roster.agencies.map((agency) => ({
    agency,
    names: Object.values(agency.names)
      .flat()
      .map(fold)
      .filter((name) => name !== "")
      .map((name) => ` ${name} `),
  }));
  return ({ source, text }) => {
    const own = source === null ? null : roster.sourceNamed(source);
    const credits = [source ?? "", ...datelines(text), ...closings(text)]
      .filter((credit) => credit !== "")
      .map((credit) => ` ${fold(credit)} `);
    const isCredited = (names: readonly string[]) =>
      credits.some((credit) => names.some((name) => credit.includes(name)));
    return agencies.find(({ agency, names }) => agency.id !== own?.id && isCredited(names))?.agency ?? null;
  };
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
