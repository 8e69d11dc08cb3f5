import type { Store } from "@recoupe/store";
import { directories } from "./config.ts";
import type { DisclosurePolicy } from "./disclosure.ts";
import { createApp } from "./http/app.ts";
import { type ListenOptions, listen } from "./http/listen.ts";
import { loadDirectory, loadLookUp } from "./reference.ts";

/** How to serve a store. */
export interface ServeStoreOptions extends ListenOptions {
  readonly policy: DisclosurePolicy;
  readonly theatres?: readonly string[] | undefined;
}

/** Serves a store until the process is told to stop; resolves with the address once it listens. */
export async function serveStore(store: Store, options: ServeStoreOptions): Promise<string> {
  const [directory, lookUp] = await Promise.all([loadDirectory(options.theatres), loadLookUp()]);
  const app = createApp({ store, policy: options.policy, directory, lookUp, web: directories.web });
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
