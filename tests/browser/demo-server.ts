import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The demonstration as `npm start` runs it. */
export interface DemoServer {
  readonly address: string;
  readonly milliseconds: number;
  readonly stop: () => void;
}

const bin = fileURLToPath(new URL("../../apps/recoupe/bin/recoupe.js", import.meta.url));

/** Starts the demonstration on a free port; rejects with what it printed if it ends instead. */
export function startDemo(): Promise<DemoServer> {
  const started = performance.now();
  const child = spawn(process.execPath, [bin, "demo", "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (chunk: Buffer): void => {
      printed += chunk.toString("utf8");
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address === undefined) return;
      resolve({ address, milliseconds: performance.now() - started, stop: () => child.kill() });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (code) => reject(new Error(`recoupe demo ended with ${code}:\n${printed}`)));
  });
}
