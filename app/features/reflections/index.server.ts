export { actOnReflection } from './server/act-on-reflection.server'
export {
  type AttemptRow,
  attemptView,
  readAttempts,
} from './server/attempt-rows.server'
export { countingReview, readReview } from './server/counting-review.server'
export { getReflectionPage } from './server/get-reflection-page.server'
export { getReflectionStates } from './server/get-reflection-states.server'
export { listOwnReflections } from './server/list-own-reflections.server'
export { submitReflection } from './server/submit-reflection.server'
