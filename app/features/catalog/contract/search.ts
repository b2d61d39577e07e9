import type { TextPart } from '~/platform/shared/lists/search'

/** A stretch of a lesson from one heading to the next, as plain text. */
export interface Passage {
  /** Empty for the beginning: the page of the lesson puts its title there. */
  heading: string
  /** The heading's id in the page; null for the beginning. */
  anchor: string | null
  text: string
}

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
