export { RESERVED_SLUGS } from '~/platform/shared/names/reserved-words'
export { addressBody } from '../domain/address-body'
export { checkItems } from '../domain/check-items'
export {
  addressLinks,
  type LinkAddresses,
  lessonMark,
  reflectionMark,
} from '../domain/links'
export { hoursIn, requirementsIn } from '../domain/requirements'
export { shownTurn } from '../domain/shown-turn'
export type * from './basics'
export * from './check-file'
export * from './compiled'
export * from './module-check'
export * from './part-anchor'
export type * from './part-keys'
export * from './parts'
export type * from './report'
export type { LessonHit, SearchedCourse } from './search'
export * from './unanswered'
export * from './views'
