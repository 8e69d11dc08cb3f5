import { type Interest, type Trusts, trustByInterest } from "@recoupe/reconcile";
import { reportings, scoreControl } from "./score-control.ts";

/*
 * How much the six numbers of trust matter: `npm run bench:trust --workspace @recoupe/bench`. Each is moved by itself, then all are
 * searched for on places drawn with one seed and tried on places drawn with another.
 */

const places = 60;
const [learning, trying] = [101, 202];
const step = 0.1;
const rounds = 2;
const interests: readonly Interest[] = ["admission", "own-gain", "monitor", "third-party", "denial"];

/** Mean share of place-days right, and mean error of calibration, over all ways of reporting. */
function score(trusts: Trusts, seed: number): { readonly right: number; readonly error: number } {
  const scores = Object.entries(reportings).map(([name, how]) => scoreControl(name, how, places, seed, trusts));
  const mean = (of: (score: (typeof scores)[number]) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
  return { right: mean(({ model }) => model), error: mean(({ calibrationError }) => calibrationError) };
}

function moved(trusts: Trusts, interest: Interest, by: number): Trusts {
  return { ...trusts, [interest]: Math.min(0.98, Math.max(0.05, trusts[interest] + by)) };
}

function tell(name: string, { right, error }: { readonly right: number; readonly error: number }): void {
  process.stdout.write(`${name}: ${(right * 100).toFixed(1)} % of place-days, calibration error ${error.toFixed(3)}\n`);
}

tell("as set", score(trustByInterest, trying));
for (const interest of interests) {
  for (const by of [-2 * step, 2 * step]) {
    tell(
      `${interest} ${by > 0 ? "+" : "−"}${Math.abs(by).toFixed(1)}`,
      score(moved(trustByInterest, interest, by), trying),
    );
  }
}

let learned: Trusts = trustByInterest;
let best = score(learned, learning).right;
for (let round = 0; round < rounds; round++) {
  for (const interest of interests) {
    for (const by of [-step, step]) {
      const tried = moved(learned, interest, by);
      const { right } = score(tried, learning);
      if (right <= best) continue;
      best = right;
      learned = tried;
    }
  }
}
const words = interests.map((interest) => `${interest} ${learned[interest].toFixed(2)}`).join(", ");
tell(`learned (${words}), on other places`, score(learned, trying));
