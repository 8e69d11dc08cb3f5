import { PackError } from "@recoupe/model";

/** What a match means: a number, a name, or a record with a kind. */
export type Value = number | string | ValueRecord;

/** A meaning with parts. */
export interface ValueRecord {
  readonly kind: string;
  readonly [field: string]: Value;
}

type Captures = ReadonlyMap<string, Value>;
/** Makes the meaning of a match from what it captured. */
export type ValueMaker = (captures: Captures) => Value;

/**
 * Reads the value column: `5`, `evening`, `=name` (what was captured), `=name part=morning` (with fields added),
 * `date(day=d month=m year=2014 n=-n)`. A field whose capture is missing is left out. Throws a PackError.
 */
export function readValue(source: string, captureNames: ReadonlySet<string>): ValueMaker {
  const record = /^([a-z][a-z-]*)\((.*)\)$/.exec(source);
  if (record !== null) {
    const fields = readFields(record[2] ?? "", captureNames);
    const kind = record[1] ?? "";
    return (captures) => ({ kind, ...fill(fields, captures) });
  }
  if (source.startsWith("=")) {
    const [name = "", ...rest] = source.slice(1).split(/\s+/);
    if (!captureNames.has(name)) throw new PackError(`value "${source}": nothing is captured as ${name}`);
    const fields = readFields(rest.join(" "), captureNames);
    return (captures) => {
      const value = captures.get(name) ?? 0;
      return typeof value === "object" && fields.length > 0 ? { ...value, ...fill(fields, captures) } : value;
    };
  }
  const constant = readConstant(source);
  return () => constant;
}

type Field = readonly [name: string, make: (captures: Captures) => Value | undefined];

function readFields(source: string, captureNames: ReadonlySet<string>): Field[] {
  return source
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => {
      const [name, argument, surplus] = part.split("=");
      if (name === undefined || argument === undefined || surplus !== undefined) {
        throw new PackError(`value: cannot read field "${part}"`);
      }
      return [name, readArgument(argument, captureNames)];
    });
}

function readArgument(argument: string, captureNames: ReadonlySet<string>): Field[1] {
  if (captureNames.has(argument)) return (captures) => captures.get(argument);
  if (argument.startsWith("-") && captureNames.has(argument.slice(1))) {
    return (captures) => {
      const value = captures.get(argument.slice(1));
      return typeof value === "number" ? -value : value;
    };
  }
  const constant = readConstant(argument);
  return () => constant;
}

function fill(fields: readonly Field[], captures: Captures): Record<string, Value> {
  const filled: Record<string, Value> = {};
  for (const [name, make] of fields) {
    const value = make(captures);
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}

function readConstant(source: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(source) ? Number(source) : source;
}
