import type { ControlState, Event } from "@recoupe/model";
import type { ActorDirectory, ClaimPage, CodedReport, Listed, ListedClaim } from "./types.ts";

/** Most claims drawn at once. */
export const claimLimit = 5000;

async function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { Accept: "application/json" } });
  if (!response.ok) {
    const body = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
    throw new Error(body?.error?.message ?? `${response.status} ${response.statusText}`);
  }
  return (await response.json()) as T;
}

/** What the server is asked; the rest is filtered here. */
export interface ClaimSearch {
  readonly text: string | null;
  readonly known: string | null;
}

/** Claims that were found, and how many there are in all. */
export interface FoundClaims {
  readonly claims: readonly ListedClaim[];
  readonly total: number;
}

/** All claims that meet a search, page after page, up to `claimLimit`. */
export async function fetchClaims(search: ClaimSearch, signal: AbortSignal): Promise<FoundClaims> {
  const claims: ListedClaim[] = [];
  let cursor: string | null = null;
  let total = 0;
  do {
    const parameters = new URLSearchParams({ limit: "1000" });
    if (search.text !== null) parameters.set("text", search.text);
    if (search.known !== null) parameters.set("as-known-on", search.known);
    if (cursor !== null) parameters.set("cursor", cursor);
    const page: ClaimPage = await getJson(`/api/claims?${parameters}`, signal);
    claims.push(...page.items);
    total = page.total;
    cursor = page.next;
  } while (cursor !== null && claims.length < claimLimit);
  return { claims, total };
}

/** A report with its text; what other reports say of its places from what was published by a day. */
export function fetchReport(id: string, known: string | null, signal: AbortSignal): Promise<CodedReport> {
  const query = known === null ? "" : `?${new URLSearchParams({ "as-known-on": known })}`;
  return getJson(`/api/documents/${encodeURIComponent(id)}${query}`, signal);
}

/** Who held a place when, from what was published by a day. */
export function fetchLedger(place: string, known: string | null, signal: AbortSignal): Promise<Listed<ControlState>> {
  return getJson(`/api/control?${asked(place, known)}`, signal);
}

/** The latest happenings at a place, from what was published by a day. */
export function fetchEvents(place: string, known: string | null, signal: AbortSignal): Promise<Listed<Event>> {
  return getJson(`/api/events?${asked(place, known)}&limit=8`, signal);
}

function asked(place: string, known: string | null): string {
  return new URLSearchParams({ place, ...(known === null ? {} : { "as-known-on": known }) }).toString();
}

/** Actors and sides. */
export function fetchDirectory(signal: AbortSignal): Promise<ActorDirectory> {
  return getJson("/api/actors", signal);
}
