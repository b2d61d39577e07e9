export { broughtWords } from '../domain/clock/holidays'
export { meetingWords } from '../domain/meeting-words'
export { offersAt } from '../domain/offers'
export {
  INVITATION_DAYS,
  isEnrolling,
  isForSale,
  KEEP_MINUTES,
  keptUntil,
  MAX_CAPACITY,
  type Places,
  placesLeft,
} from '../domain/places'
export * from './clock'
export * from './clock-forms'
export { problemErrors } from './errors'
export { cohortEvents } from './events'
export * from './forms'
export * from './pricing'
export * from './session-forms'
export type * from './views'
export { isVisibility, VISIBILITIES, VISIBILITY_HINTS } from './visibilities'
