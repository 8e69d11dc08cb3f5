import type { FileHandle } from "node:fs/promises";
import { type Readable, Transform } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { InputError } from "./input-error.ts";

/** A file in an archive: where it lies and how large it says it is. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const FILE_SIGNATURE = 0x04034b50;
/** Length of the record at an archive's end, and of the longest remark behind it. */
const END_LENGTH = 22;
const LONGEST_REMARK = 65_535;
const ENTRY_LENGTH = 46;
const FILE_LENGTH = 30;
/** A size or place that does not fit 32 bits is written so, and found elsewhere (ZIP64). */
const IN_ZIP64 = 0xffffffff;
/** Most files, and longest list of them, that an archive of names has any use for. */
const MOST_ENTRIES = 1000;
const LONGEST_LIST = 1 << 20;
/** Text packs to a fifth or a tenth; what unpacks to more than this many times its size is made to fill a disk. */
const MOST_TIMES_LARGER = 200;
const SMALL = 1 << 20;

async function bytesAt(file: FileHandle, at: number, length: number, path: string): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead < length) throw new InputError(path, "the archive is cut off");
  return bytes;
}

async function findEnd(file: FileHandle, fileSize: number, path: string): Promise<Buffer> {
  const length = Math.min(fileSize, END_LENGTH + LONGEST_REMARK);
  const tail = await bytesAt(file, fileSize - length, length, path);
  for (let at = length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_SIGNATURE) return tail.subarray(at, at + END_LENGTH);
  }
  throw new InputError(path, "the archive has no list of files; it is cut off or no ZIP");
}

function entryAt(list: Buffer, at: number, path: string): ZipEntry & { readonly next: number } {
  if (at + ENTRY_LENGTH > list.length || list.readUInt32LE(at) !== ENTRY_SIGNATURE) {
    throw new InputError(path, "the archive's list of files is damaged");
  }
  const nameLength = list.readUInt16LE(at + 28);
  const next = at + ENTRY_LENGTH + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  const name = list.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
  if ((list.readUInt16LE(at + 8) & 1) === 1) throw new InputError(path, `"${name}" in the archive is encrypted`);
  return {
    name,
    method: list.readUInt16LE(at + 10),
    compressedSize: list.readUInt32LE(at + 20),
    size: list.readUInt32LE(at + 24),
    headerAt: list.readUInt32LE(at + 42),
    next,
  };
}

/** The files of an archive, from the list at its end. Throws an InputError for one that is damaged, encrypted or ZIP64. */
export async function readZipEntries(file: FileHandle, path: string): Promise<readonly ZipEntry[]> {
  const { size } = await file.stat();
  const end = await findEnd(file, size, path);
  const count = end.readUInt16LE(10);
  const length = end.readUInt32LE(12);
  const at = end.readUInt32LE(16);
  if (at === IN_ZIP64 || length === IN_ZIP64)
    throw new InputError(path, "archives over 4 GB cannot be read; unpack it");
  if (count > MOST_ENTRIES || length > LONGEST_LIST) throw new InputError(path, `the archive lists ${count} files`);
  if (at + length > size) throw new InputError(path, "the archive's list of files is damaged");
  const list = await bytesAt(file, at, length, path);
  const entries: ZipEntry[] = [];
  for (let next = 0; entries.length < count; ) {
    const entry = entryAt(list, next, path);
    if ([entry.compressedSize, entry.size, entry.headerAt].includes(IN_ZIP64)) {
      throw new InputError(path, `"${entry.name}" is over 4 GB; unpack the archive`);
    }
    entries.push(entry);
    next = entry.next;
  }
  return entries;
}

/** Passes bytes on, and fails once there are more than the archive said, or more than honest text unpacks to. */
function guard(entry: ZipEntry, path: string): Transform {
  const most = Math.min(entry.size, Math.max(SMALL, entry.compressedSize * MOST_TIMES_LARGER));
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > most) done(new InputError(path, `"${entry.name}" unpacks to more than the archive says or text does`));
      else done(null, chunk);
    },
    flush(done) {
      if (seen < entry.size) done(new InputError(path, `"${entry.name}" is cut off`));
      else done();
    },
  });
}

/** The bytes of a file in an archive, unpacked as they are read. An InputError comes down the stream. */
export async function openZipEntry(file: FileHandle, entry: ZipEntry, path: string): Promise<Readable> {
  if (entry.method !== 0 && entry.method !== 8) {
    throw new InputError(path, `"${entry.name}" is packed in a way that cannot be read (${entry.method})`);
  }
  const header = await bytesAt(file, entry.headerAt, FILE_LENGTH, path);
  if (header.readUInt32LE(0) !== FILE_SIGNATURE)
    throw new InputError(path, `"${entry.name}" is not where the archive says`);
  const start = entry.headerAt + FILE_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.compressedSize === 0) return guard(entry, path).end();
  const packed = file.createReadStream({ start, end: start + entry.compressedSize - 1, autoClose: false });
  const out = guard(entry, path);
  const fail = (cause: Error): void => {
    out.destroy(cause instanceof InputError ? cause : new InputError(path, `"${entry.name}" is damaged`, { cause }));
  };
  packed.on("error", fail);
  if (entry.method === 0) return packed.pipe(out);
  return packed.pipe(createInflateRaw().on("error", fail)).pipe(out);
}
