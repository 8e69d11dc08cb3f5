import { stat } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { reportsAtATime } from "@recoupe/engine";
import { filesOf, type Ingested, readPath, readStream } from "@recoupe/ingest";
import type { Noted } from "../pipeline.ts";
import type { ReportOptions } from "./options.ts";

/** Reports of the paths given, one after the other; of standard input where there is none or `-`. */
export async function* readReports(
  paths: readonly string[],
  options: Pick<ReportOptions, "input">,
): AsyncGenerator<Ingested> {
  const format = options.input === "auto" ? undefined : options.input;
  for (const path of paths.length === 0 ? ["-"] : paths) {
    if (path === "-") yield* readStream(process.stdin, "standard input", format);
    else yield* readPath(path, format);
  }
}

/** What could be read of an item: one report, or none. */
export function readable({ report, notes }: Ingested): readonly Noted[] {
  return report === null ? [] : [{ report, notes }];
}

/** Most bytes that are coded at a time, whatever the number of reports. */
const mostBytes = 1_000_000;

/** Milliseconds that a report waits for others: standard input may be slow. */
const patience = 50;

/** Those reports in the same order, many at a time. */
export function readBatches(
  paths: readonly string[],
  options: Pick<ReportOptions, "input">,
): AsyncGenerator<readonly Ingested[]> {
  return inBatches(readReports(paths, options));
}

/** Items together that come within `patience` of one another, up to the size of a batch. */
export async function* inBatches(items: AsyncGenerator<Ingested>): AsyncGenerator<readonly Ingested[]> {
  const ask = (): Promise<IteratorResult<Ingested, void>> => {
    const asked = items.next();
    /* A failure is told where the item is awaited, and not before. */
    asked.catch(() => {});
    return asked;
  };
  let next = ask();
  for (let first = await next; !first.done; first = await next) {
    const together = [first.value];
    let bytes = first.value.bytes;
    const waiting = new AbortController();
    const late = setTimeout(patience, null, { signal: waiting.signal }).catch(() => null);
    for (next = ask(); together.length < reportsAtATime && bytes < mostBytes; next = ask()) {
      const one = await Promise.race([next, late]);
      if (one === null || one.done) break;
      together.push(one.value);
      bytes += one.value.bytes;
    }
    waiting.abort();
    yield together;
  }
}

/** Bytes of all files behind the paths, for progress; null with standard input. */
export async function totalSize(paths: readonly string[]): Promise<number | null> {
  if (paths.length === 0 || paths.includes("-")) return null;
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
