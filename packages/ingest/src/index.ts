export { clean, decode } from "./decode.ts";
export type { Ingested } from "./ingested.ts";
export { filesOf, readPath, readStream } from "./read-input.ts";
export { type InputFormat, inputFormats } from "./sniff.ts";
