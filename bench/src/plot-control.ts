import { mkdirSync, writeFileSync } from "node:fs";
import type { ControlDay } from "@recoupe/model";
import { controlDays, createRoster } from "@recoupe/reconcile";
import { corpusActors, corpusSources } from "./corpus-roster.ts";
import { readCorpus } from "./read-corpus.ts";
import { type ControlScore, reportings, scoreControl } from "./score-control.ts";
import { box, dot, path, svg, text } from "./svg.ts";

/** Okabe and Ito's colours, told apart by all. */
const colours: Readonly<Record<string, string>> = {
  model: "#0072b2",
  latest: "#e69f00",
  majority: "#999999",
  "syria-army": "#0072b2",
  "islamic-state": "#000000",
  contested: "#d55e00",
  unknown: "#dddddd",
};
const lineColours = ["#0072b2", "#009e73", "#e69f00", "#d55e00"];
const places = 300;
const seed = 11;

const folder = new URL("../../docs/plots/", import.meta.url);
mkdirSync(folder, { recursive: true });

const scores = Object.entries(reportings).map(([name, reporting]) => scoreControl(name, reporting, places, seed));
const roster = createRoster(corpusActors, corpusSources);
const boukamal = controlDays(readCorpus("boukamal-2017", roster), "wof:890449891", {
  from: "2017-10-25",
  to: "2017-12-05",
  knownOn: null,
});
write("control-accuracy.svg", accuracyPlot(scores));
write("control-calibration.svg", calibrationPlot(scores));
write("control-boukamal.svg", boukamalPlot(boukamal));
process.stdout.write(`${tableOf(scores)}\n`);

function write(name: string, content: string): void {
  writeFileSync(new URL(name, folder), content);
}

function tableOf(all: readonly ControlScore[]): string {
  const rows = all.map((score) => {
    const shares = [score.model, score.latest, score.majority, score.modelWhereKnown, score.unknown, score.turnsFound];
    const cells = shares.map((share) => `${(100 * share).toFixed(1)} %`);
    return `| ${[score.name, score.reportsPerPlace.toFixed(0), ...cells, score.calibrationError.toFixed(3)].join(" | ")} |`;
  });
  return [
    "| sources | reports a place | model | latest claim wins | majority | model, where not unknown | unknown | turns within a day | calibration error |",
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...rows,
  ].join("\n");
}

function accuracyPlot(all: readonly ControlScore[]): string {
  const [left, top, height] = [60, 40, 200];
  const y = (share: number) => top + height * (1 - share);
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    path(
      [
        [left, y(share)],
        [left + 480, y(share)],
      ],
      "#ddd",
      'stroke-dasharray="2 3"',
    ),
    text(left - 8, y(share) + 4, `${100 * share} %`, "end"),
  ]);
  const bars = all.flatMap((score, at) =>
    (["model", "latest", "majority"] as const).flatMap((way, bar) => {
      const x = left + 20 + at * 120 + bar * 30;
      return [
        box(
          x,
          y(score[way]),
          26,
          height * score[way],
          colours[way] ?? "#000",
          `${score.name}, ${way}: ${(100 * score[way]).toFixed(1)} %`,
        ),
        text(x + 13, y(score[way]) - 4, (100 * score[way]).toFixed(0), "middle"),
      ];
    }),
  );
  const names = all.map((score, at) => text(left + 62 + at * 120, top + height + 18, score.name, "middle"));
  const legend = (["model", "latest", "majority"] as const).flatMap((way, at) => [
    box(left + at * 160, 12, 12, 12, colours[way] ?? "#000"),
    text(
      left + 18 + at * 160,
      22,
      way === "latest" ? "latest claim wins" : way === "majority" ? "majority of origins" : "Recoupe",
    ),
  ]);
  return svg(560, 275, "Share of place-days on which the holder is found", [...grid, ...bars, ...names, ...legend]);
}

function calibrationPlot(all: readonly ControlScore[]): string {
  const [left, top, size] = [60, 20, 300];
  const point = (x: number, y: number): [number, number] => [left + size * x, top + size * (1 - y)];
  const axes = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    text(left + size * share, top + size + 18, share.toFixed(1), "middle"),
    text(left - 8, top + size * (1 - share) + 4, share.toFixed(1), "end"),
  ]);
  const curves = all.flatMap((score, at) => {
    const colour = lineColours[at] ?? "#000";
    const filled = score.bins.filter(({ count }) => count >= 30);
    return [
      path(
        filled.map(({ meanProbability, shareRight }) => point(meanProbability, shareRight)),
        colour,
      ),
      ...filled.map(({ meanProbability, shareRight, count }) => {
        const [x, y] = point(meanProbability, shareRight);
        return dot(x, y, 2 + Math.log10(count), colour, `${score.name}: ${count} place-days`);
      }),
      box(left + size + 20, top + 10 + at * 20, 12, 12, colour),
      text(left + size + 38, top + 20 + at * 20, `${score.name} (error ${score.calibrationError.toFixed(3)})`),
    ];
  });
  const frame = [
    path([point(0, 0), point(1, 1)], "#999", 'stroke-dasharray="4 4"'),
    path([point(0, 1), point(0, 0), point(1, 0)], "#222"),
  ];
  const labels = [text(left + size / 2, top + size + 38, "probability given", "middle"), text(8, 14, "share right")];
  return svg(560, 370, "Calibration of the assessed state", [...frame, ...axes, ...curves, ...labels]);
}

function boukamalPlot(all: readonly ControlDay[]): string {
  const [left, top, height, step] = [60, 40, 180, 14];
  const states = ["islamic-state", "contested", "syria-army", "unknown"];
  const bars = all.flatMap(({ day, probabilities, assessed }, at) => {
    let below = 0;
    return states.flatMap((state) => {
      const share = probabilities[state] ?? 0;
      const y = top + height * (1 - below - share);
      below += share;
      const tip = `${day}: ${state} ${share.toFixed(2)}; assessed ${assessed}`;
      return share < 0.005 ? [] : [box(left + at * step, y, step - 1, height * share, colours[state] ?? "#bbb", tip)];
    });
  });
  const dates = all.flatMap(({ day }, at) =>
    at % 5 === 0 ? [text(left + at * step, top + height + 18, day.slice(5))] : [],
  );
  const legend = states.flatMap((state, at) => [
    box(left + at * 130, 12, 12, 12, colours[state] ?? "#bbb"),
    text(left + 18 + at * 130, 22, state),
  ]);
  const scale = [0, 0.5, 1].map((share) => text(left - 8, top + height * (1 - share) + 4, share.toFixed(1), "end"));
  return svg(
    left + all.length * step + 20,
    270,
    "Boukamal, October to December 2017: probability of each state by day",
    [...scale, ...bars, ...dates, ...legend],
  );
}
