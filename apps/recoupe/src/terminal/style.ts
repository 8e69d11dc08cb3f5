import { styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

/** Puts colour on text, or leaves it plain. */
export type Style = (format: Format, text: string) => string;

/** Colours where the stream is a terminal; never with NO_COLOR, always with FORCE_COLOR. */
export function styleFor(stream: { readonly isTTY?: boolean }): Style {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0";
  const refused = (NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb";
  const coloured = forced || (!refused && stream.isTTY === true);
  return coloured ? (format, text) => styleText(format, text) : (_, text) => text;
}
