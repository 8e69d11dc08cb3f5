import type { Language } from "@recoupe/model";
import type { Messages } from "../text/messages.ts";
import { noSide, type Side } from "./sides.ts";

/** The name of a side for readers; its id where the theatre has no name. */
export function sideName(side: Side, language: Language, words: Messages): string {
  if (side.id === noSide.unnamed) return words.unnamed;
  if (side.id === noSide.other) return words.other;
  return side.names?.[language] || side.names?.en || side.id;
}
