import { expect, test } from "vitest";
import { reportings, scoreControl } from "./score-control.ts";

test.each(Object.entries(reportings))(
  "%s sources: better than the latest claim and than the majority, and calibrated",
  (name, reporting) => {
    const score = scoreControl(name, reporting, 60, 3);
    expect(score.model).toBeGreaterThan(score.latest + 0.03);
    expect(score.model).toBeGreaterThan(score.majority + 0.03);
    expect(score.calibrationError).toBeLessThan(0.1);
  },
);
