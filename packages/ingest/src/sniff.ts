/** The formats that reports come in. */
export const inputFormats = ["text", "html", "pdf", "jsonl"] as const;

/** A format that reports come in. */
export type InputFormat = (typeof inputFormats)[number];

const byExtension: Readonly<Record<string, InputFormat>> = {
  ".txt": "text",
  ".text": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".pdf": "pdf",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
};

/** Endings of the files that a folder is searched for. */
export const knownExtensions: ReadonlySet<string> = new Set(Object.keys(byExtension));

/** The format of an input by the ending of its name, else by its first bytes. */
export function sniffFormat(name: string, start: Uint8Array): InputFormat {
  const extension = /\.[a-z]+$/i.exec(name)?.[0].toLowerCase();
  const known = extension === undefined ? undefined : byExtension[extension];
  if (known !== undefined) return known;
  const head = new TextDecoder("latin1")
    .decode(start.subarray(0, 1024))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (head.startsWith("%PDF-")) return "pdf";
  if (/^(?:<!doctype html|<html|<head|<body)/i.test(head)) return "html";
  return /^\{\s*(?:"|\})/.test(head) ? "jsonl" : "text";
}
