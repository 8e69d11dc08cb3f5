import type { PlaceName } from "./place-name.ts";

/**
 * One name of a document however often it stands there; a name that a generic word is part of is one of its own, and so is
 * one that the text puts in a country or province.
 */
export function choiceKey({ joined, asked, within, properName }: PlaceName): string {
  const where = within === undefined ? "" : `${within.country}${within.provinceId ?? ""}`;
  return `${joined ? asked : ""}|${where}|${properName.toLowerCase()}`;
}
