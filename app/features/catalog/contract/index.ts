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
export * from '../parts/authored/components'
export { PART_ID } from '../parts/authored/faults'
export { INNER_COMPONENTS, PART_COMPONENTS } from '../parts/authored/parts'
export { isPart, type PartPiece, type Piece, type RenderedBody } from '../parts/authored/pieces'
export { answerPartSchema, partAnswerSchema, unansweredIn } from '../parts/form/answer-form'
export { partAnchor } from '../parts/form/part-anchor'
export type { AnswerSheet, AnswerSheets, PartPlan, Scored, SheetLine } from '../parts/kind'
export type {
  BodyKey,
  LessonPart,
  MarkedPart,
  PartAnswer,
  PartAnswerView,
  PartFeedback,
  PartKey,
  PartKind,
  PartOf,
} from '../parts/kinds'
export * from '../parts/part-rules'
export { vignetteAlone } from '../parts/vignette/vignette'
export type * from './basics'
export * from './check-file'
export * from './compiled'
export * from './module-check'
export * from './options'
export type * from './report'
export type { LessonHit, Passage, SearchedCourse } from './search'
export * from './site-pages'
export * from './views'
