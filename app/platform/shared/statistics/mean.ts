export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

/** The arithmetic mean; null without a value. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length
