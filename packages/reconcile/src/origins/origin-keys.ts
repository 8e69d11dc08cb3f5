import type { Claim } from "@recoupe/model";
import { hash } from "../events/cell.ts";
import type { ReportFacts } from "./document-origin.ts";
import { bandKeys, passagesOf } from "./passages.ts";
import { invariantsOf, translationKeys } from "./translations.ts";

/**
 * Keys under which a document meets its near-identical copies and translations: 32-bit numbers, few of them shared by documents
 * that have nothing to do with one another. For a store that finds copies without reading every document.
 */
export function originKeys(document: ReportFacts, claims: readonly Claim[]): readonly number[] {
  const passages = passagesOf(document.text).flatMap((passage) => bandKeys(passage));
  const invariants = invariantsOf(document.text, claims);
  const translations = translationKeys({ ...document, invariants }).map((key) => hash(`t${key}`));
  return [...new Set([...passages, ...translations])];
}
