import type { Testimony } from "@recoupe/model";

/**
 * Follows who took a story from whom within one event: where paper A cites B, and every report B itself published of the
 * event gives C's word, the origin of A is C. Gives back each testimony's true origin id. A ring of papers that cite one
 * another ends where it was entered, at its first id in order.
 */
export function followCitations(members: readonly Testimony[]): (testimony: Testimony) => string {
  const passedOn = new Map<string, Set<string>>();
  const published = new Set(members.flatMap(({ publisherId }) => publisherId ?? []));
  for (const { publisherId, originId } of members) {
    if (publisherId === null) continue;
    const origins = passedOn.get(publisherId);
    const origin = witnessOf(originId);
    if (origins === undefined) passedOn.set(publisherId, new Set([origin]));
    else origins.add(origin);
  }
  const ends = new Map<string, string>();
  const endOf = (originId: string): string => {
    const known = ends.get(originId);
    if (known !== undefined) return known;
    const seen: string[] = [];
    let at = originId;
    for (let next = onlyOther(passedOn.get(at), at); next !== null; next = onlyOther(passedOn.get(at), at)) {
      if (seen.includes(at)) {
        at = seen.slice(seen.indexOf(at)).sort()[0] as string;
        break;
      }
      seen.push(at);
      at = next;
    }
    ends.set(originId, at);
    return at;
  };
  return ({ originId }) => {
    const own = witnessOf(publishedAs(originId, published));
    return passedOn.has(own) ? witnessOf(endOf(own)) : own;
  };
}

/** A paper that is cited by its name alone, where it published of the event itself. */
function publishedAs(originId: string, published: ReadonlySet<string>): string {
  const outlet = originId.replace(/^cited:/, "outlet:");
  return published.has(outlet) ? outlet : originId;
}

/** Nobody can tell the unnamed of one outlet apart, least of all in translation: their word is the outlet's. */
function witnessOf(originId: string): string {
  return originId.split(">")[0] as string;
}

function onlyOther(origins: ReadonlySet<string> | undefined, self: string): string | null {
  if (origins === undefined || origins.size !== 1) return null;
  const [only] = origins;
  return only === undefined || only === self ? null : only;
}
