import { stat } from "node:fs/promises";
import { filesOf, type Ingested, readPath, readStream } from "@recoupe/ingest";
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

/** Bytes of all files behind the paths, for progress; null with standard input. */
export async function totalSize(paths: readonly string[]): Promise<number | null> {
  if (paths.length === 0 || paths.includes("-")) return null;
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
