import { Session } from "node:inspector/promises";

/** Rooms of the engine in the order of the pipeline, and what else takes time. */
const rooms = [
  "sentences",
  "words",
  "parse",
  "mentions",
  "times",
  "quantities",
  "expressions",
  "places",
  "claims",
] as const;

/** Frames that only pass work on. */
const joints = /engine\/(?:src|dist)\/(?:analyse|create-analyser)\.[jt]s$/;

/**
 * The share of each room of the engine in the time that `work` takes, from a profile sampled every half millisecond. A
 * sample counts for the room that `analyse` called, so that the look-ups of a stage in the gazetteer are the stage's.
 */
export async function stageShares(work: () => void): Promise<ReadonlyMap<string, number>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const above = new Map(
    profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)),
  );
  const roomOf = (leaf: number): string => {
    let room = "";
    for (let at: number | undefined = leaf; at !== undefined; at = above.get(at)) {
      const { url, functionName } = nodes.get(at)?.callFrame ?? { url: "", functionName: "" };
      if (functionName === "(garbage collector)") return "garbage collection";
      if (joints.test(url)) return room || "joining the stages";
      room = rooms.find((name) => url.includes(`engine/dist/${name}/`) || url.includes(`engine/src/${name}/`)) ?? room;
    }
    return "";
  };
  const times = new Map<string, number>();
  let total = 0;
  profile.samples?.forEach((leaf, index) => {
    const room = roomOf(leaf);
    const time = Math.max(0, profile.timeDeltas?.[index] ?? 0);
    if (room === "") return;
    times.set(room, (times.get(room) ?? 0) + time);
    total += time;
  });
  return new Map([...times].sort((a, b) => b[1] - a[1]).map(([room, time]) => [room, time / total]));
}
