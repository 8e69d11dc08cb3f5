import type { Engine } from "@recoupe/engine";
import type { Store } from "@recoupe/store";
import { directories } from "./config.ts";
import { rosterOf } from "./cross-check/load-roster.ts";
import type { DisclosurePolicy } from "./disclosure.ts";
import { createApp } from "./http/app.ts";
import { type ListenOptions, listen } from "./http/listen.ts";
import { directoryOf, lookUpIn } from "./reference.ts";

/** How to serve a store. */
export interface ServeStoreOptions extends ListenOptions {
  readonly policy: DisclosurePolicy;
}

/** Serves a store until the process is told to stop; resolves with the address once it listens. */
export async function serveStore(store: Store, engine: Engine, options: ServeStoreOptions): Promise<string> {
  const directory = directoryOf(engine);
  const roster = rosterOf(engine.theatre);
  const lookUp = lookUpIn(engine.gazetteer);
  const app = createApp({ store, policy: options.policy, directory, lookUp, roster, web: directories.web });
  const { address, close } = await listen(app, options);
  process.stdout.write(`Recoupe is at ${address}\n`);
  const stop = (): void => {
    void close()
      .then(() => store.close())
      .then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return address;
}
