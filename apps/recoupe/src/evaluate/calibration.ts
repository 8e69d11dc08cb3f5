/** One answer with the confidence it was given. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** One bin of a reliability diagram. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

/** Expected calibration error over ten bins of equal width (GOLD.md, scoring, 6). */
export interface Calibration {
  /** Mean gap between confidence and share right, weighted by bin size; null over none. */
  readonly error: number | null;
  readonly bins: readonly CalibrationBin[];
}

/** How well confidence foretells being right. Empty bins are left out. */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const bins: CalibrationBin[] = [];
  for (let index = 0; index < 10; index += 1) {
    const members = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === index);
    if (members.length === 0) continue;
    const total = members.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = members.filter((member) => member.right).length;
    bins.push({
      from: index / 10,
      to: (index + 1) / 10,
      count: members.length,
      meanConfidence: total / members.length,
      shareRight: right / members.length,
    });
  }
  const gaps = bins.map((bin) => bin.count * Math.abs(bin.meanConfidence - bin.shareRight));
  return { error: judged.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / judged.length, bins };
}
