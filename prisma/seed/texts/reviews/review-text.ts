export type CriterionKey = 'R1' | 'R2' | 'R3' | 'R4' | 'R5'
type Level = 1 | 2 | 3 | 4

/** A review of one attempt: levels from R1 to R5, a comment, notes on criteria. */
export interface ReviewText {
  levels: readonly [Level | null, Level | null, Level | null, Level | null, Level | null]
  comment: string
  notes: Partial<Record<CriterionKey, string>>
}
