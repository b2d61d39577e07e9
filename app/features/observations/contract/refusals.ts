import { type DayRefusal, dayRefusalWords } from '~/features/transfer/contract'
import type { IdentifierRefusal } from '~/features/writing/contract'

/** The observer may be told this. Nothing was stored, and the form still holds all of it. */
export type ObservationRefusal = IdentifierRefusal | DayRefusal

export const observationRefusalWords = (refusal: ObservationRefusal): string =>
  refusal.reason === 'identifiers' ? refusal.message : dayRefusalWords(refusal)
