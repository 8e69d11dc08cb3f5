/**
 * Something that stands in a slot of a predicate. Slots: `S` deep subject, `O` deep object, `I` indirect object,
 * `X` what a nominal is said of, `poss` a possessive, `adj` an adjective, `gen` a bare genitive or compound,
 * else the lemma of the preposition (several joined by a space).
 */
export interface Argument {
  readonly slot: string;
  readonly head: number;
  /** Whether it stands in the predicate's own phrase, or comes from the clause around it. */
  readonly own: boolean;
}
