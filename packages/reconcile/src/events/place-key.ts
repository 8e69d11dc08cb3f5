import type { Testimony } from "@recoupe/model";
import { foldBare, isProperName } from "../folding.ts";

const inexactRelations: ReadonlySet<string> = new Set(["between", "along"]);
/** From province (UCDP where_prec 4) upwards a place is too wide to say that two reports mean the same act. */
const widestPrecision = 3;

/** Key of a place that can be told from others, or null where the testimony has none. */
export function placeKeyOf(testimony: Testimony): string | null {
  const { scene } = testimony;
  if (scene === null || scene.precision > widestPrecision || inexactRelations.has(scene.relation)) return null;
  if (scene.placeId !== null) return scene.placeId;
  return testimony.agentSides.length === 0 || !isProperName(scene.name) ? null : `name:${foldBare(scene.name)}`;
}

/** Whether the testimony is of the place itself, not of somewhere near it or on the way. */
export function isExact(testimony: Testimony): boolean {
  const scene = testimony.scene;
  return scene !== null && scene.precision <= 1 && scene.relation !== "near" && scene.relation !== "toward";
}
