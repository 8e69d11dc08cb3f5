import { fileURLToPath } from "node:url";

/** The version that `--version`, the API's health and the audit trail give. */
export const version = "0.1.0";

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

/** Where the data that ships lies; the same from `src` and from `dist`. */
export const directories = {
  languages: fromRoot("languages"),
  theatres: fromRoot("theatres"),
  models: process.env["RECOUPE_MODELS"] ?? fromRoot("models"),
  fixtures: fromRoot("fixtures"),
  web: fromRoot("apps/web/dist"),
} as const;

/** What commands use where nothing else is said; the environment may change it. */
export const defaults = {
  store: process.env["RECOUPE_STORE"] ?? "./recoupe.db",
  host: process.env["RECOUPE_HOST"] ?? "127.0.0.1",
  port: Number(process.env["RECOUPE_PORT"] ?? 8017),
} as const;
