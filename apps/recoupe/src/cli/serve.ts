import { Command } from "commander";
import { defaults } from "../config.ts";
import { openExistingStore } from "../open-store.ts";
import { loadEngine } from "../resources.ts";
import { serveStore } from "../serve-store.ts";
import { storeOption, theatreOption, wholeNumber } from "./options.ts";

interface ServeOptions {
  readonly store: string;
  readonly host: string;
  readonly port: number;
  readonly roundCoordinates?: number;
  readonly theatre?: readonly string[];
}

/** `recoupe serve`: the HTTP API and the map. */
export function serveCommand(): Command {
  return new Command("serve")
    .summary("the HTTP API and the map")
    .description("Serves the store: the map at /, the API under /api. Read only; stops with Ctrl-C.")
    .option("--port <n>", "port (or RECOUPE_PORT)", wholeNumber(0), defaults.port)
    .option("--host <address>", "address to listen on; 0.0.0.0 opens it to the network", defaults.host)
    .option(
      "--round-coordinates <decimals>",
      "show coordinates with so many decimals, on the map and in the API",
      wholeNumber(0),
    )
    .addOption(storeOption())
    .addOption(theatreOption())
    .addHelpText(
      "after",
      `
Examples:
  recoupe serve --store syria.db
  recoupe serve --host 0.0.0.0 --port 80 --round-coordinates 2`,
    )
    .action(async ({ store: address, host, port, roundCoordinates, theatre }: ServeOptions) => {
      const [store, engine] = await Promise.all([openExistingStore(address), loadEngine(theatre)]);
      const policy = { coordinateDecimals: roundCoordinates ?? null };
      await serveStore(store, engine, { host, port, orNext: false, policy });
    });
}
