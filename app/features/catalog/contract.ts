export { RESERVED_SLUGS } from '~/platform/shared/names/reserved-words'
export type * from './contract/basics'
export * from './contract/check-file'
export * from './contract/compiled'
export * from './contract/module-check'
export * from './contract/part-anchor'
export type * from './contract/part-keys'
export * from './contract/parts'
export type * from './contract/report'
export type { LessonHit, SearchedCourse } from './contract/search'
export * from './contract/unanswered'
export * from './contract/views'
export { addressBody } from './domain/address-body'
export { checkItems } from './domain/check-items'
export {
  addressLinks,
  type LinkAddresses,
  lessonMark,
  reflectionMark,
} from './domain/links'
export { hoursIn, requirementsIn } from './domain/requirements'
export { shownTurn } from './domain/shown-turn'
