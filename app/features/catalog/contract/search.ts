import type { TextPart } from '~/platform/shared/lists/search'

/** The program and those modules of it that a cohort has, each with its place there. */
export interface SearchedCourse {
  program: string
  modules: readonly { key: string; position: number }[]
}

/** A passage of a lesson in which words were found. */
export interface LessonHit {
  /** `number` is its place in the cohort. */
  module: { key: string; number: number }
  lesson: { slug: string; title: string }
  /** Where the passage begins in the page; null for the lesson's beginning. */
  anchor: string | null
  /** The lesson's title at its beginning. */
  heading: TextPart[]
  passage: TextPart[]
}
