import type { AssessmentStep, DayNumber, Testimony } from "@recoupe/model";
import { dayOf, isoOf } from "../days.ts";
import { assessPlace, likeliest, nameOfState } from "./assess.ts";
import { type ControlQuery, knownBy, recognised } from "./ledger.ts";
import { placesOf } from "./places.ts";

/** How the assessment of one day at one place changed as reports came in, from that day until the last publication. */
export function assessmentHistory(
  testimonies: readonly Testimony[],
  placeKey: string,
  day: string,
  { lore, roster }: Pick<ControlQuery, "lore" | "roster"> = {},
): readonly AssessmentStep[] {
  const place = placesOf(testimonies, lore).find(({ key }) => key === placeKey);
  const about = place === undefined ? [] : recognised(place, { roster });
  const asked = dayOf(day);
  if (asked === null) return [];
  const learned = new Set(about.map(({ published, to }) => Math.max(asked, published ?? to)));
  const steps: AssessmentStep[] = [];
  for (const known of [...learned].sort((a, b) => a - b)) {
    const assessment = assessPlace(knownBy(about, known), Math.max(asked, known));
    const probabilities = assessment?.probabilities[asked - (assessment?.firstDay ?? 0)];
    if (assessment === null || probabilities === undefined) continue;
    const [state, probability] = likeliest(probabilities);
    addStep(steps, known, nameOfState(assessment, state), probability);
  }
  return steps;
}

function addStep(steps: AssessmentStep[], known: DayNumber, assessed: string, probability: number): void {
  const rounded = Math.round(probability * 1000) / 1000;
  const last = steps.at(-1);
  if (last !== undefined && last.assessed === assessed) {
    steps[steps.length - 1] = { ...last, knownTo: isoOf(known), probability: rounded };
    return;
  }
  if (last !== undefined) steps[steps.length - 1] = { ...last, knownTo: isoOf(known - 1) };
  steps.push({ knownFrom: isoOf(known), knownTo: isoOf(known), assessed, probability: rounded });
}
