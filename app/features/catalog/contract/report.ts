/** The report says what a program asks of its readers, and where it is not whole yet. */
export interface ContentReport {
  lessons: {
    id: string
    module: number
    number: number
    title: string
    /** The count covers running text, without the parts in which something is done. */
    words: number
    minutes: number
    /** US school grade after Flesch and Kincaid, of everything in it. */
    grade: number
    /** Parts in which something is done. */
    parts: number
  }[]
  skills: {
    id: string
    title: string
    /** "2.1", "2.3" */
    taught: string[]
    /** Questions in both forms together. */
    checked: number
    /** Module numbers. */
    observed: number[]
    reflected: number[]
  }[]
  /** How many parts of each kind. */
  parts: Record<string, number>
  modules: number
  questions: number
  vignettes: number
  gaps: string[]
}

/** A wording that cohorts are bound by, because they began with it. */
export interface BoundWording {
  program: string
  kind: 'lesson' | 'check' | 'reflection'
  key: string
  hash: string
  /** The first to begin first. */
  cohorts: { slug: string; title: string }[]
}
