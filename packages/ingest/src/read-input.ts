import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { UsageError } from "@recoupe/model";
import { readJsonl } from "./formats/jsonl.ts";
import { readText } from "./formats/text.ts";
import type { Ingested } from "./ingested.ts";
import { concatenate } from "./lines.ts";
import { type InputFormat, knownExtensions, sniffFormat } from "./sniff.ts";

/** Largest input that is one report, in bytes. */
const reportLimit = 256 * 1024 * 1024;

/** Reports of one byte stream; `format` undefined to tell it by name and first bytes. */
export async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  format?: InputFormat,
): AsyncGenerator<Ingested> {
  const { start, rest } = await peek(chunks);
  const chosen = format ?? sniffFormat(name, start);
  if (chosen === "jsonl") {
    yield* readJsonl(rest, name);
    return;
  }
  const bytes = await readAll(rest, name);
  yield await readOne(chosen, bytes, name);
}

/** Readers of the rarer formats are loaded when one comes; they are large. */
async function readOne(format: "text" | "html" | "pdf", bytes: Uint8Array, name: string): Promise<Ingested> {
  switch (format) {
    case "text":
      return readText(bytes, name);
    case "html":
      return (await import("./formats/html.ts")).readHtml(bytes, name);
    case "pdf":
      return (await import("./formats/pdf.ts")).readPdf(bytes, name);
  }
}

/**
 * Reports of a file, or of all files of known formats in a folder and below, in the order of their names. A path that
 * is not there throws a UsageError.
 */
export async function* readPath(path: string, format?: InputFormat): AsyncGenerator<Ingested> {
  for (const file of await filesOf(path)) yield* readStream(createReadStream(file), file, format);
}

/** The files a path stands for, with a UsageError where there are none. */
export async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UsageError(`${path}: no such file or folder`, { cause });
  });
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  const files = names.filter((name) => knownExtensions.has(extname(name).toLowerCase())).sort();
  if (files.length === 0)
    throw new UsageError(`${path}: no reports (${[...knownExtensions].join(" ")}) in this folder`);
  return files.map((name) => join(path, name));
}

/** The first kilobyte or so, and the whole stream again. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly start: Uint8Array; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < 1024) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    length += next.value.length;
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield* parts;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { start: concatenate(parts, length), rest: rest() };
}

async function readAll(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > reportLimit) throw new UsageError(`${name}: larger than ${reportLimit / 1024 / 1024} MB`);
    parts.push(chunk);
  }
  return concatenate(parts, length);
}
