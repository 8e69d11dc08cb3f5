import type { PlaceName } from "./place-name.ts";

/** One name of a document however often it stands there; a name that a generic word is part of is one of its own. */
export function choiceKey(name: PlaceName): string {
  return `${name.joined ? name.asked : ""}|${name.properName.toLowerCase()}`;
}
