import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, decode } from "./decode.ts";
import type { Ingested } from "./ingested.ts";
import { splitLines } from "./lines.ts";
import { readStream } from "./read-input.ts";
import { type InputFormat, sniffFormat } from "./sniff.ts";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(input: string | Uint8Array, name = "-", format?: InputFormat): Promise<Ingested[]> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const items: Ingested[] = [];
  for await (const item of readStream(chunksOf(bytes, 7), name, format)) items.push(item);
  return items;
}

const rulesOf = (item: Ingested | undefined): string[] => item?.notes.map((note) => note.rule) ?? [];

describe("decode", () => {
  test.each([
    ["UTF-8", Buffer.from("armée"), "armée", []],
    ["UTF-8 with mark", Buffer.from("\ufeffarmée"), "armée", []],
    ["UTF-16 with mark", Buffer.from("\ufeffarmée", "utf16le"), "armée", []],
    ["Latin-1", Buffer.from("armée", "latin1"), "armée", ["input.encoding"]],
    ["Windows-1256", Buffer.from([0xc7, 0xe1, 0xcc, 0xed, 0xd4]), "الجيش", ["input.encoding"]],
    ["NUL", Buffer.from("a\u0000b"), "a\ufffdb", ["input.nul"]],
    ["nothing", Buffer.from(""), "", []],
  ])("%s", (_, bytes, text, rules) => {
    const decoded = decode(bytes);
    expect(decoded.text).toBe(text);
    expect(decoded.notes.map((note) => note.rule)).toEqual(rules);
  });

  test("any bytes give text that every store keeps", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const { text } = decode(bytes);
        return !text.includes("\u0000") && Buffer.from(text, "utf8").toString("utf8") === text;
      }),
    );
  });

  test("cleaning keeps every offset", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => clean(text).text.length === text.length));
    expect(clean("a\ud800b").notes.map((note) => note.rule)).toEqual(["input.lone-surrogate"]);
  });
});

test.each([
  ["report.txt", '{"text":1}', "text"],
  ["-", '  {"text":"x"}', "jsonl"],
  ["-", "%PDF-1.7", "pdf"],
  ["-", "<!DOCTYPE html><p>", "html"],
  ["-", "L'armée", "text"],
  ["x.NDJSON", "", "jsonl"],
])("%s beginning %s is %s", (name, start, format) => {
  expect(sniffFormat(name, new TextEncoder().encode(start))).toBe(format);
});

test("lines of any chunks are the lines of the whole", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[a-c]{1,9}$/)),
      fc.integer({ min: 1, max: 5 }),
      async (lines, size) => {
        const seen: string[] = [];
        for await (const line of splitLines(chunksOf(Buffer.from(lines.join("\n")), size), 100)) {
          seen.push(Buffer.from(line.bytes).toString());
        }
        expect(seen).toEqual(lines);
      },
    ),
  );
});

describe("JSONL", () => {
  test("bad lines are items with a note, in their place", async () => {
    const items = await readAll(
      '{"text":"a"}\nnot json\n\n{"texte":"b"}\n{"text":"c","language":"de"}\n[1]\n{"text":"d"}',
    );
    expect(items.map(({ report }) => report?.text)).toEqual(["a", undefined, undefined, undefined, undefined, "d"]);
    expect(items.flatMap(rulesOf)).toEqual([
      "input.not-json",
      "input.not-a-report",
      "input.not-a-report",
      "input.not-a-report",
    ]);
    expect(items[1]?.notes[0]?.message).toContain("-:2");
  });

  test("a lone surrogate in an escape is replaced and noted", async () => {
    const [item] = await readAll('{"text":"a\\ud800b"}');
    expect(item?.report?.text).toBe("a\ufffdb");
    expect(rulesOf(item)).toEqual(["input.lone-surrogate"]);
  });

  test("any bytes after a first good line are survived", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        const items = await readAll(Buffer.concat([Buffer.from('{"text":"a"}\n'), bytes]));
        expect(items[0]?.report?.text).toBe("a");
      }),
    );
  });
});

describe("HTML", () => {
  const paragraph = "L’armée a repris la ville, ont dit des habitants. ".repeat(12);

  test("the article without the menu, with title and date", async () => {
    const page = `<!doctype html><html><head><title>Rawa reprise</title><meta property="article:published_time"
      content="2017-11-17T10:00:00Z"><link rel="canonical" href="https://example.org/rawa"></head><body><nav><a>Menu</a>
      </nav><article><h1>Rawa reprise</h1><p>${paragraph}</p><p>Deuxième<br>ligne.</p></article></body></html>`;
    const [item] = await readAll(page);
    expect(item?.report).toMatchObject({
      title: "Rawa reprise",
      published: "2017-11-17T10:00:00Z",
      url: "https://example.org/rawa",
    });
    expect(item?.report?.text.split("\n").slice(-3)).toEqual([paragraph.trim(), "Deuxième", "ligne."]);
    expect(item?.report?.text).not.toContain("Menu");
  });

  test("a page in Latin-1 by its own word", async () => {
    const page = `<html><meta charset="iso-8859-1"><body><p>${paragraph.replace("’", "'")}</p></body></html>`;
    const [item] = await readAll(Buffer.from(page, "latin1"), "x.html");
    expect(item?.report?.text).toContain("L'armée");
  });

  test("tags nested by the thousand are survived", async () => {
    const [item] = await readAll(`<html><body>${"<div>".repeat(20_000)}Rawa`, "deep.html");
    expect(item?.report?.text).toContain("Rawa");
  });
});

test("bytes that are no PDF are a note", async () => {
  const [item] = await readAll("%PDF-1.7 but not really");
  expect(item?.report).toBeNull();
  expect(rulesOf(item)).toEqual(["input.pdf"]);
});
