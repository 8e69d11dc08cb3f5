import type { Actor } from "@recoupe/model";
import type { ActorDirectory } from "./discourse.ts";

/** An actor with the tags that nouns can take it up by. */
export interface TaggedActor extends Actor {
  readonly tags: readonly string[];
}

/** Indexes actors for the questions the claims room asks. */
export function actorDirectory(actors: ReadonlyMap<string, TaggedActor>): ActorDirectory {
  const byCountry = new Map<string, string>();
  for (const actor of actors.values()) {
    if (!actor.country) continue;
    const key = `${actor.kind} ${actor.country}`;
    if (!byCountry.has(key)) byCountry.set(key, actor.id);
  }
  return {
    byId: actors,
    ofCountry: (kind, country) => byCountry.get(`${kind} ${country}`) ?? null,
    tagsOf: (actorId) => actors.get(actorId)?.tags ?? [],
  };
}
