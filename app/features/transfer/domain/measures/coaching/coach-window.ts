import { mean } from '~/platform/shared/statistics/mean'
import type { TransferPolicy } from '../../policy'
import type { Occasion } from '../../replay/observations'
import { dateOf } from '../../replay/timeline'
import { fidelity } from '../growth/slope'
import type { CoachRecord, CohortRecord } from '../record/cohort-record'

/** 90 days of one coach, paused days left out: the support they had, and what was seen of their skills. */
export interface CoachWindow {
  /** SI: contact minutes per 30 days; null while the coach has hardly started. */
  supportIntensity: number | null
  /** p̄: mean prompt, 0 to 3; null without a score. */
  meanPrompt: number | null
  /** Q: mean fidelity, 0 to 100; null without a score. */
  q: number | null
  /** II, 0 to 100; null ("too early") for few scores or dates. */
  independence: number | null
  scores: number
  dates: number
  contacts: number
  /** II if no help had counted, and II if no level had; null with it. They tell which of the two keeps it low. */
  byLevel: number | null
  byHelp: number | null
}

/** @param back 0 for the window that ends on the day of the record, 1 for the one before it, and so on */
export function coachWindow(
  coach: CoachRecord,
  { asOf, policy }: Pick<CohortRecord, 'asOf' | 'policy'>,
  back: number,
): CoachWindow {
  const { windowDays } = policy.measures.support
  const { timeline } = coach
  const to = timeline.tickOf(dateOf(asOf)) - back * windowDays
  const isIn = (date: number) => {
    const tick = timeline.tickOf(date)
    return tick > to - windowDays && tick <= to
  }
  const scores = coach.pairs.flatMap(({ seen }) => seen.filter(({ on }) => isIn(dateOf(on))))
  const contacts = coach.contacts.filter(({ happenedOn }) => isIn(dateOf(happenedOn)))
  const dates = new Set(scores.map(({ on }) => on)).size
  const minutes = contacts.map((contact) => contact.minutes)
  return {
    supportIntensity: intensity(coach, minutes, to, policy),
    meanPrompt: mean(scores.map(({ prompt }) => prompt)),
    q: mean(scores.map(({ level }) => fidelity(level))),
    ...independenceOf(scores, dates, policy),
    scores: scores.length,
    dates,
    contacts: contacts.length,
  }
}

/** Per 30 days of the window, or of as much of it as there has been since the coach started. */
function intensity(
  { startedOn, timeline }: CoachRecord,
  minutes: readonly number[],
  to: number,
  { measures: { support } }: TransferPolicy,
): number | null {
  if (startedOn === null) return null
  const since = to - timeline.tickOf(dateOf(startedOn)) + 1
  if (since < support.minDays) return null
  const counted = minutes.reduce((all, one) => all + Math.min(one, support.mostMinutes), 0)
  return (counted / Math.min(since, support.windowDays)) * support.perDays
}

/** 100 × the mean of [level ≥ 3] · (1 − prompt / 3), and each of the two factors without the other. */
function independenceOf(
  scores: readonly Occasion[],
  dates: number,
  { measures: { independence } }: TransferPolicy,
): Pick<CoachWindow, 'independence' | 'byLevel' | 'byHelp'> {
  if (scores.length < independence.minScores || dates < independence.minDates)
    return { independence: null, byLevel: null, byHelp: null }
  const isHigh = ({ level }: Occasion) => level >= independence.minLevel
  const alone = ({ prompt }: Occasion) => 1 - prompt / 3
  const of = (share: (one: Occasion) => number) => 100 * (mean(scores.map(share)) ?? 0)
  return {
    independence: of((one) => (isHigh(one) ? alone(one) : 0)),
    byLevel: of((one) => (isHigh(one) ? 1 : 0)),
    byHelp: of((one) => (isHigh(one) ? alone(one) : 1)),
  }
}
