import { once } from "node:events";

/** Where results go: waits when the reader is slow, and ends the program quietly when the reader has gone. */
export interface Output {
  readonly isTTY: boolean;
  /** Columns of the terminal, or 100. */
  readonly width: number;
  readonly write: (text: string) => Promise<void>;
}

/** Standard output as an Output. A closed pipe (`| head`) ends the program with status 0. */
export function standardOutput(): Output {
  const { stdout } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    isTTY: stdout.isTTY === true,
    width: stdout.columns ?? 100,
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, "drain");
    },
  };
}
