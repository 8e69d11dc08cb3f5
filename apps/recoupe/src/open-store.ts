import { existsSync } from "node:fs";
import { UsageError } from "@recoupe/model";
import { openSqliteStore, type Store } from "@recoupe/store";

/** Opens the store that an address names: a file, or `:memory:`. A file that is not there is made. */
export async function openStore(address: string): Promise<Store> {
  if (/^postgres(?:ql)?:/.test(address)) throw new UsageError("PostgreSQL stores are not in this version; give a file");
  return openSqliteStore(address);
}

/** Opens a store to ask it; throws a UsageError where there is none. */
export async function openExistingStore(address: string): Promise<Store> {
  const isFile = address !== ":memory:" && !/^[a-z]+:/.test(address);
  if (isFile && !existsSync(address)) {
    throw new UsageError(`${address}: no store there; make one with "recoupe add reports/ --store ${address}"`);
  }
  return openStore(address);
}
