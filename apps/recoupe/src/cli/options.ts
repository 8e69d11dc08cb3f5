import { inputFormats } from "@recoupe/ingest";
import { type ClaimType, claimTypes, type Language, languages } from "@recoupe/model";
import { type Command, InvalidArgumentError, Option } from "commander";
import { defaults } from "../config.ts";
import { parsePublished, publishedForms } from "../identify/published.ts";

/** Options of commands that read reports. */
export interface ReportOptions {
  readonly published?: string;
  readonly source?: string;
  readonly language: Language | "auto";
  readonly title?: string;
  readonly theatre?: readonly string[];
  readonly input: (typeof inputFormats)[number] | "auto";
}

/** Adds what the command line may say of reports that do not say it themselves. */
export function withReportOptions(command: Command): Command {
  return command
    .option(
      "--published <date>",
      `when the report was published (${publishedForms}); anchor of relative dates`,
      published,
    )
    .option("--source <name>", "who published it")
    .addOption(
      new Option("--language <code>", "language of the report").choices([...languages, "auto"]).default("auto"),
    )
    .option("--title <text>", "its headline")
    .addOption(
      new Option("--input <format>", "what comes in; auto tells by name and first bytes")
        .choices([...inputFormats, "auto"])
        .default("auto"),
    )
    .addOption(theatreOption());
}

/** `--theatre NAME`, as often as wanted. */
export function theatreOption(): Option {
  return new Option("--theatre <name...>", "actor, place and source data to use (default: all that ship)");
}

/** `--store FILE`, on every command that has a store. */
export function storeOption(): Option {
  return new Option("--store <file>", "the store; made if it does not exist (or RECOUPE_STORE)").default(
    defaults.store,
  );
}

/** `--format`, with what is used when it is not given. */
export function formatOption(formats: readonly string[], otherwise: string): Option {
  return new Option("--format <name>", `how results are written (default: ${otherwise})`).choices([...formats]);
}

/** A whole number of at least `least`. */
export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least) {
      throw new InvalidArgumentError(`Not a whole number of at least ${least}.`);
    }
    return number;
  };
}

/** A day, as ISO 8601 writes it. */
export function isoDay(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && parsePublished(value) !== null) return value;
  throw new InvalidArgumentError("Not a day; write it as 2017-11-03.");
}

/** Claim types, separated by commas. */
export function claimTypeList(value: string): readonly ClaimType[] {
  return value.split(",").map((part) => {
    const type = claimTypes.find((known) => known === part.trim());
    if (type === undefined)
      throw new InvalidArgumentError(`No such claim type: ${part}. Types: ${claimTypes.join(", ")}.`);
    return type;
  });
}

function published(value: string): string {
  const parsed = parsePublished(value);
  if (parsed === null) throw new InvalidArgumentError(`Not a date of publication; write ${publishedForms}.`);
  return parsed;
}
