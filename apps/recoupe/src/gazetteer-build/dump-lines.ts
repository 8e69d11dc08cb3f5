import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError } from "./input-error.ts";
import { openZipEntry, readZipEntries, type ZipEntry } from "./zip.ts";

/** Longest line of a dump, in bytes; GeoNames' longest has some 20,000. */
const LONGEST_LINE = 1 << 20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Files of an archive of GeoNames that hold no rows. */
const noRows = /(?:^|\/)(?:readme|iso-languagecodes)\.txt$/i;

function dumpIn(entries: readonly ZipEntry[], path: string): ZipEntry {
  const dumps = entries.filter(({ name }) => /\.(?:txt|tsv)$/i.test(name) && !noRows.test(name));
  const [first, second] = dumps;
  if (first === undefined) throw new InputError(path, "the archive holds no .txt file");
  if (second !== undefined) {
    throw new InputError(
      path,
      `the archive holds several tables (${first.name}, ${second.name} …); unpack the one meant`,
    );
  }
  return first;
}

async function openDump(file: FileHandle, path: string): Promise<Readable> {
  const start = Buffer.alloc(4);
  await file.read(start, 0, 4, 0);
  if (start.toString("latin1", 0, 2) === "PK") {
    return openZipEntry(file, dumpIn(await readZipEntries(file, path), path), path);
  }
  const bytes = file.createReadStream({ start: 0, autoClose: false });
  if (start.readUInt16BE(0) !== 0x1f8b) return bytes;
  const out = createGunzip();
  bytes.on("error", (cause) => out.destroy(cause));
  return bytes.pipe(out);
}

/** A part of a line from the chunk before is kept until its end comes; each line is a text of its own, so no chunk stays. */
async function splitLines(chunks: AsyncIterable<Buffer>, path: string, visit: (line: string) => void): Promise<void> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      visit(bytes.toString("utf8", start, bytes[end - 1] === RETURN ? end - 1 : end));
      start = end + 1;
    }
    rest = Buffer.from(bytes.subarray(start));
    if (rest.length > LONGEST_LINE) throw new InputError(path, "a line is over 1 MB: this is no table of names");
  }
  if (rest.length > 0) visit(rest.toString("utf8", 0, rest.at(-1) === RETURN ? rest.length - 1 : rest.length));
}

/**
 * Shows every line of a table to `visit`, in constant memory. The file may be plain, gzipped, or a ZIP that holds one table
 * (beside GeoNames' own readme and list of languages). Throws an InputError for a file that is missing, damaged or hostile.
 */
export async function readDump(path: string, visit: (line: string) => void): Promise<void> {
  const file = await open(path).catch((cause: unknown) => {
    throw new InputError(path, "no such file, or it may not be read", { cause });
  });
  try {
    if (!(await file.stat()).isFile()) throw new InputError(path, "not a file");
    await splitLines(await openDump(file, path), path, visit);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(path, cause instanceof Error ? cause.message : "cannot be read", { cause });
  } finally {
    await file.close();
  }
}
