import { type Quartiles, quartiles } from '~/platform/shared/statistics/quartiles'
import type { CohortRecord } from '../record/cohort-record'
import { type Measured, measured, NOTHING_ELIGIBLE, noFigure, TOO_EARLY } from '../record/measured'
import { coachWindow } from './coach-window'

export interface CoachSupport {
  /** SI: contact minutes per 30 days, at most 60 of each contact; null while the coach has hardly started. */
  minutes: number | null
  contacts: number
  /** p̄ of the scores of the same 90 days; null without a score. */
  meanPrompt: number | null
}

export interface SupportIntensity {
  /** Median and quartiles of the coaches' minutes. */
  minutes: Measured<Quartiles & { coaches: number }>
  /** The same of their mean prompts, 0 to 3. */
  prompts: Measured<Quartiles & { coaches: number }>
  /** Coaches who were introduced to a skill. */
  of: number
  byCoach: { coachId: string; support: Measured<CoachSupport> }[]
}

/** Metric 7 of the transfer rules. */
export function supportIntensity(cohort: CohortRecord): SupportIntensity {
  const byCoach = cohort.coaches.map((coach) => {
    const { supportIntensity: minutes, contacts, meanPrompt } = coachWindow(coach, cohort, 0)
    const none = coach.startedOn === null ? NOTHING_ELIGIBLE : TOO_EARLY
    const support =
      minutes === null && meanPrompt === null ? none : measured({ minutes, contacts, meanPrompt })
    return { coachId: coach.coachId, support }
  })
  const of = cohort.coaches.filter(({ startedOn }) => startedOn !== null).length
  const spreadOf = (key: 'minutes' | 'meanPrompt') => {
    const all = byCoach.flatMap(({ support }) =>
      support.kind === 'measured' ? (support[key] ?? []) : [],
    )
    const spread = quartiles(all)
    return spread ? measured({ ...spread, coaches: all.length }) : noFigure(of)
  }
  return { minutes: spreadOf('minutes'), prompts: spreadOf('meanPrompt'), of, byCoach }
}
