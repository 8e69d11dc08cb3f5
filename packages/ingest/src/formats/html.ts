import { Readability } from "@mozilla/readability";
import type { Note } from "@recoupe/model";
import { parseHTML } from "linkedom";
import { decode } from "../decode.ts";
import type { Ingested } from "../ingested.ts";

const blockTags = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);

/** The article of a web page: its title, date and text, without menus and advertisements (Mozilla's Readability). */
export function readHtml(bytes: Uint8Array, origin: string): Ingested {
  const { text: source, notes } = decode(bytes, declaredCharset(bytes));
  try {
    return { report: articleOf(source), notes, origin, bytes: bytes.length };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${origin}: the page could not be read (${reason}); its bare text was taken.`;
    const note: Note = { rule: "input.html", severity: "warning", message };
    return { report: { text: bareText(source) }, notes: [...notes, note], origin, bytes: bytes.length };
  }
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function articleOf(source: string): NonNullable<Ingested["report"]> {
  if (nestingOf(source) > deepest) throw new RangeError(`elements nested more than ${deepest} deep`);
  const { document } = parseHTML(source);
  const url = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;
  const page = document.documentElement?.cloneNode(true) as Element | null;
  const article = new Readability(document, { maxElemsToParse: 50_000, serializer: (node) => node }).parse();
  const root = (article?.content as Element | null | undefined) ?? page;
  return {
    text: root === null ? "" : blockText(root),
    title: article?.title || null,
    source: article?.siteName || null,
    published: article?.publishedTime || null,
    ...(url !== null && /^https?:/.test(url) ? { url } : {}),
  };
}

/** Readability takes time cubic in the depth of a page; pages written by people stay under a few dozen. */
const deepest = 200;

/** How deep the tags of a source are nested at most, as far as a glance can tell. */
function nestingOf(source: string): number {
  let depth = 0;
  let most = 0;
  for (const [, close, , empty] of source.matchAll(
    /<(\/?)(div|section|article|main|span|table|tr|td|ul|ol|li|b|i|a|em|font|blockquote)\b[^<>]{0,2000}?(\/?)>/gi,
  )) {
    depth = Math.max(0, depth + (close === "/" ? -1 : empty === "/" ? 0 : 1));
    if (depth > most) most = depth;
  }
  return most;
}

/** Text of an element, a line per block; walks without recursion, for pages nested ever so deep. */
function blockText(root: Element): string {
  let text = "";
  let node: Node | null = root.firstChild;
  while (node !== null) {
    const block = node.nodeType === 1 && blockTags.has(node.nodeName.toUpperCase());
    if (block) text += "\n";
    if (node.nodeType === 3) text += (node.nodeValue ?? "").replace(/\s+/g, " ");
    if (node.firstChild !== null && !/^(?:HEAD|SCRIPT|STYLE|NOSCRIPT|TEMPLATE|NAV)$/i.test(node.nodeName)) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root && blockTags.has(node.nodeName.toUpperCase())) text += "\n";
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}

function bareText(source: string): string {
  return source
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<[^>]{0,2000}>/g, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}
