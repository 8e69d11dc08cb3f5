import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The tables of a theatre's own places: `places.tsv` of every folder that has one, and all tables of its folder `places/`,
 * one for each part of the world. Sorted by path.
 */
export async function readPlaceTables(theatres: string): Promise<readonly string[]> {
  const folders = (await readdir(theatres)).sort().map((name) => join(theatres, name));
  const paths = await Promise.all(
    folders.map(async (folder) => {
      const parts = join(folder, "places");
      const names = existsSync(parts) ? (await readdir(parts)).filter((name) => name.endsWith(".tsv")).sort() : [];
      return [join(folder, "places.tsv"), ...names.map((name) => join(parts, name))].filter(existsSync);
    }),
  );
  return Promise.all(paths.flat().map((path) => readFile(path, "utf8")));
}
