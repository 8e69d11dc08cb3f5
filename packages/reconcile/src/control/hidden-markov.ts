/** Probabilities of passing from state to state in a day, `[from][to]`, as natural logarithms. */
export type Transitions = readonly (readonly number[])[];

/** A chain: where it starts, and how it passes into each day. All as natural logarithms. */
export interface Chain {
  readonly initial: readonly number[];
  readonly transitions: Transitions;
  /** Days, counted from the first, that are passed into otherwise than by `transitions`. */
  readonly turns: ReadonlyMap<number, Transitions>;
}

/** ln(Σ exp(values)), safe for very small numbers. */
export function logSum(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) if ((values[at] as number) > most) most = values[at] as number;
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += Math.exp((values[at] as number) - most);
  return most + Math.log(sum);
}

/**
 * Probability of each state on each day given all evidence, by forward–backward in log space (Rabiner 1989, section III).
 * `emissions` has a row a day of ln P(evidence of the day | state), null for a day without any. Work: days × states².
 */
export function smooth(chain: Chain, emissions: readonly (readonly number[] | null)[]): readonly Float64Array[] {
  const states = chain.initial.length;
  const forward = passForward(chain, emissions);
  const posterior: Float64Array[] = new Array(emissions.length);
  let backward = new Float64Array(states);
  const terms = new Float64Array(states);
  for (let day = emissions.length - 1; day >= 0; day--) {
    posterior[day] = normalise(forward[day] as Float64Array, backward);
    if (day === 0) break;
    const emission = emissions[day];
    const transitions = chain.turns.get(day) ?? chain.transitions;
    const earlier = new Float64Array(states);
    for (let from = 0; from < states; from++) {
      const row = transitions[from] as readonly number[];
      for (let to = 0; to < states; to++) {
        terms[to] = (row[to] as number) + (backward[to] as number) + (emission == null ? 0 : (emission[to] as number));
      }
      earlier[from] = logSum(terms);
    }
    backward = earlier;
  }
  return posterior;
}

function passForward(chain: Chain, emissions: readonly (readonly number[] | null)[]): readonly Float64Array[] {
  const states = chain.initial.length;
  const terms = new Float64Array(states);
  const forward: Float64Array[] = [];
  for (let day = 0; day < emissions.length; day++) {
    const emission = emissions[day];
    const earlier = forward[day - 1];
    const transitions = chain.turns.get(day) ?? chain.transitions;
    const now = new Float64Array(states);
    for (let to = 0; to < states; to++) {
      let arrived = chain.initial[to] as number;
      if (earlier !== undefined) {
        for (let from = 0; from < states; from++) {
          terms[from] = (earlier[from] as number) + ((transitions[from] as readonly number[])[to] as number);
        }
        arrived = logSum(terms);
      }
      now[to] = arrived + (emission == null ? 0 : (emission[to] as number));
    }
    forward.push(now);
  }
  return forward;
}

function normalise(forward: Float64Array, backward: Float64Array): Float64Array {
  const joint = forward.map((value, state) => value + (backward[state] as number));
  const total = logSum(joint);
  return joint.map((value) => Math.exp(value - total));
}
