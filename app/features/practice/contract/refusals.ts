import { type DayRefusal, dayRefusalWords } from '~/features/transfer/contract'
import type { IdentifierRefusal } from '~/features/writing/contract'
import { CORRECTION_HOURS, MAX_DAYS_AHEAD, OUTCOMES, type PlanOutcome, UNDO_MINUTES } from './words'

/** The writer may be told this. Nothing was stored, and the form still holds all of it. */
export type PracticeRefusal =
  | IdentifierRefusal
  | DayRefusal
  | { reason: 'over' }
  | { reason: 'far' }
  | { reason: 'not-open' }
  | { reason: 'no-peer' }

/** Why a plan stays as it is. */
export type AnswerRefusal =
  | { reason: 'closed'; as: PlanOutcome }
  | { reason: 'late' }
  | { reason: 'told' }

export const answerRefusalWords = (refusal: AnswerRefusal): string => {
  switch (refusal.reason) {
    case 'closed':
      return `This plan was closed before, as “${OUTCOMES[refusal.as]}.” It stays as it is.`
    case 'late':
      return `This can only be undone for ${UNDO_MINUTES} minutes. You can make the plan again.`
    case 'told':
      return 'A field note tells what came of this plan, so there is nothing to undo.'
  }
}

/** The field that a refusal is about; null for one about the whole form. */
export const refusedField = (refusal: PracticeRefusal | CorrectionRefusal): string | null => {
  switch (refusal.reason) {
    case 'identifiers':
      return refusal.field
    case 'future':
    case 'too-early':
      return 'happenedOn'
    case 'no-peer':
      return 'peer'
    default:
      return null
  }
}

export const practiceRefusalWords = (refusal: PracticeRefusal): string => {
  switch (refusal.reason) {
    case 'identifiers':
      return refusal.message
    case 'future':
      return 'That day hasn’t come yet where you live. Enter the day it happened.'
    case 'too-early':
      return dayRefusalWords(refusal)
    case 'over':
      return 'Its last day is over already. Choose days that are still to come.'
    case 'far':
      return `Its first day is more than ${MAX_DAYS_AHEAD} days ahead. Nothing was saved: choose a nearer day.`
    case 'not-open':
      return 'That plan is closed or belongs to another skill. Write the note without it.'
    case 'no-peer':
      return 'That coach is not in your cohort now. Choose someone else, or share it with no one.'
  }
}

/** Why a note stays as it is. */
export type CorrectionRefusal =
  | IdentifierRefusal
  | DayRefusal
  | { reason: 'too-late' }
  | { reason: 'changed' }

export const correctionRefusalWords = (refusal: CorrectionRefusal): string => {
  switch (refusal.reason) {
    case 'too-late':
      return `A note can be corrected for ${CORRECTION_HOURS} hours after it is saved. This one stays as it is; you can write another note.`
    case 'changed':
      return 'You corrected this note in another place in the meantime. Look at it again, then correct it.'
    default:
      return practiceRefusalWords(refusal)
  }
}
