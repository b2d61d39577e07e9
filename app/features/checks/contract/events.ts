import type { CheckForm } from '~/features/catalog/contract'
import type { Day } from '~/platform/shared/time'
import type { SkillResult } from '../domain/check-rules'

declare module '~/platform/shared/events' {
  interface DomainEvents {
    /** A coach has handed in a module's check. */
    'check.scored': {
      attemptId: string
      enrollmentId: string
      cohortId: string
      personId: string
      moduleKey: string
      checkKey: string
      form: CheckForm
      results: SkillResult[]
      at: Date
      /** The day of it where the coach lives. */
      day: Day
    }
    /** The day of some later questions has come where the coaches live; once for each of them. */
    'probes.due': { coaches: DueCoach[] }
    /** A coach has answered later questions. */
    'probe.scored': {
      probeId: string
      enrollmentId: string
      results: { skill: string; passed: boolean }[]
      day: Day
    }
  }
}

/** A coach whose later questions have fallen due. */
export interface DueCoach {
  enrollmentId: string
  personId: string
  email: string
  cohortSlug: string
  /** On which the house is told; a probe's own day may lie before. */
  day: Day
  probes: { id: string; moduleKey: string; skills: string[]; dueOn: Day; questions: number }[]
}
