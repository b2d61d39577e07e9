/** The ends of an interval of confidence, both included. */
export interface Interval {
  low: number
  high: number
}

/** Shares lie between 0 and 1, and so does what is said about them. */
export const clipToShare = ({ low, high }: Interval): Interval => ({
  low: Math.min(1, Math.max(0, low)),
  high: Math.min(1, Math.max(0, high)),
})
