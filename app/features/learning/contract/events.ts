import type { Day } from '~/platform/shared/time'

declare module '~/platform/shared/events' {
  interface DomainEvents {
    /** A coach has finished a lesson for the first time. */
    'lesson.completed': {
      enrollmentId: string
      cohortId: string
      personId: string
      lessonKey: string
      moduleKey: string
      /** Skill ids, as the cohort's frozen requirement names them. */
      teaches: string[]
      contentHash: string
      at: Date
      /** The day of it where the coach lives. */
      day: Day
    }
  }
}
