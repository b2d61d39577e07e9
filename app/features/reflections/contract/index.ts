export { LEVELS, type Level } from '~/platform/shared/kernel'
export { DUE_BACK_DAYS, daysWaiting, dueBackIn } from '../domain/due-back'
export { levelSchema, type Rubric, readRubric } from '../domain/rubric'
export {
  type Decision,
  FIRST_READER,
  type ReaderSlot,
  type ReviewContent,
  type ReviewState,
  stateOf,
} from '../domain/saved-review'
export { askedInWords } from '../domain/unfinished'
export * from './forms'
export type * from './views'
export * from './words'
