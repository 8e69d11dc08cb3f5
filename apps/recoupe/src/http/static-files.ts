import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Context } from "hono";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
};

/** Serves the files of a folder; `/` is index.html. Files named by their content are kept by browsers for a year. */
export function staticFiles(folder: string): (context: Context) => Promise<Response> {
  return async (context) => {
    const path = pathWithin(folder, new URL(context.req.url).pathname);
    const bytes = path === null ? null : await readFile(path).catch(() => null);
    if (path === null || bytes === null) return context.text("Not found.\n", 404);
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    const headers = {
      "Content-Type": contentTypes[extname(path)] ?? "application/octet-stream",
      "Cache-Control": path.includes(`${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
      ETag: etag,
    };
    if (context.req.header("If-None-Match") === etag) return context.body(null, 304, headers);
    return context.body(new Uint8Array(bytes), 200, headers);
  };
}

function pathWithin(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes("\u0000")) return null;
  const path = join(folder, normalize(decoded.endsWith("/") ? `${decoded}index.html` : decoded));
  return path.startsWith(folder) ? path : null;
}
