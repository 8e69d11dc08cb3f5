import type { ActorDirectory, Services } from "./http/services.ts";

/** Actors and sides of the theatres, for the API and the map. */
export async function loadDirectory(theatres: readonly string[] = []): Promise<ActorDirectory> {
  void theatres;
  return { actors: [], sides: [] };
}

/** The gazetteer's look-up. */
export async function loadLookUp(): Promise<Services["lookUp"]> {
  return () => [];
}
