/**
 * A measure says its figures, or why it has none: nothing is eligible ("—", which is not 0 %), or it is too early
 * because what there is has not gone on for long enough.
 */
export type Measured<T> = ({ kind: 'measured' } & T) | NotMeasured

export type NotMeasured = { kind: 'nothing-eligible' } | { kind: 'too-early' }

export const NOTHING_ELIGIBLE: NotMeasured = { kind: 'nothing-eligible' }
export const TOO_EARLY: NotMeasured = { kind: 'too-early' }

export const measured = <T extends object>(figures: T): { kind: 'measured' } & T => ({
  kind: 'measured',
  ...figures,
})

/** Gives why there is no figure: pairs that are introduced may become eligible later; without any there is nothing to wait for. */
export const noFigure = (introduced: number): NotMeasured =>
  introduced === 0 ? NOTHING_ELIGIBLE : TOO_EARLY
