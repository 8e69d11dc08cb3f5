import { SingleBar } from "cli-progress";

/** How far a long run has come. */
export interface Progress {
  readonly advance: (bytes: number, documents: number, claims: number) => void;
  readonly stop: () => void;
}

const silent: Progress = { advance: () => {}, stop: () => {} };

/** A bar on standard error while somebody looks at it; nothing in a pipe, or where the results fill the same screen. */
export function progressOver(totalBytes: number | null, resultsOnScreen: boolean): Progress {
  if (process.stderr.isTTY !== true || resultsOnScreen) return silent;
  const known = totalBytes !== null && totalBytes > 0;
  const bar = new SingleBar({
    format: known
      ? "{bar} {percentage} % · {documents} reports, {claims} claims · {duration_formatted}, {eta_formatted} left"
      : "{documents} reports, {claims} claims · {duration_formatted}",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    stream: process.stderr,
  });
  bar.start(known ? totalBytes : 1, 0, { documents: 0, claims: 0 });
  let documents = 0;
  let claims = 0;
  return {
    advance: (bytes, moreDocuments, moreClaims) => {
      documents += moreDocuments;
      claims += moreClaims;
      bar.increment(known ? bytes : 0, { documents, claims });
    },
    stop: () => bar.stop(),
  };
}
