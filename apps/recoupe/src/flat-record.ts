import type { ClaimRecord } from "@recoupe/store";

/** A claim with its document and days, as the command line and the API write it. */
export function flatRecord({ claim, document, days }: ClaimRecord): object {
  return { ...claim, document, days };
}
