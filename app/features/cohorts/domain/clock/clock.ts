import { addDays, type Day, dayOf } from '~/platform/shared/time'
import { instantAt } from '~/platform/shared/zones/time-zones'
import type { ModuleWindow } from '../../contract/views'
import {
  courseDayOf,
  DAYS_OF_WEEK,
  dateOf,
  type Holiday,
  meetingDay,
  openingDay,
  taughtWeeks,
  weekdayOf,
} from './weeks'

/** A cohort plans this, without a date. Every number of days but those of check-ins is a day of the course. */
export interface Template {
  modules: readonly { key: string; weeks: number }[]
  /** The last day to enroll; below zero where no one may enroll once it has begun. */
  enrollUntil: number
  /** The last day of the lower price; null where there is none. */
  earlyBird: number | null
  reminders: readonly number[]
  /** Days of the calendar after the last day. */
  checkIns: readonly number[]
  /** `time` is "18:00" where the cohort is. */
  sessions: readonly { day: number; time: string }[]
}

export interface CohortDates {
  startsOn: Day
  endsOn: Day
  windows: ModuleWindow[]
  enrollUntil: Day
  earlyBirdUntil: Day | null
  reminders: Day[]
  checkIns: Day[]
  /** `planned`: the day that it would be without holidays. */
  sessions: { planned: Day; day: Day; at: Date }[]
}

/** How long one module, and a whole cohort, may last. */
const MAX_MODULE_WEEKS = 26
const MAX_COHORT_WEEKS = 104

export type ClockProblem =
  | 'no-modules'
  | 'module-length'
  | 'holiday-backwards'
  | 'all-holidays'
  | 'too-short'
  | 'enroll-after-end'
  | 'early-bird-after-enrollment'
  | 'outside-course'
  | 'too-far'

export type ClockResult =
  | { ok: true; dates: CohortDates }
  | { ok: false; problems: readonly [ClockProblem, ...ClockProblem[]] }

/** Dates are stored and typed with four digits, between these. */
const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2099-12-31'

const refused = (problem: ClockProblem): ClockResult => ({ ok: false, problems: [problem] })

function templateProblem(template: Template, holidays: readonly Holiday[]): ClockProblem | null {
  const { modules } = template
  if (modules.length === 0) return 'no-modules'
  const total = modules.reduce((sum, { weeks }) => sum + weeks, 0)
  const isLength = (weeks: number) =>
    Number.isInteger(weeks) && weeks >= 1 && weeks <= MAX_MODULE_WEEKS
  if (!modules.every(({ weeks }) => isLength(weeks)) || total > MAX_COHORT_WEEKS)
    return 'module-length'
  if (holidays.some(({ from, to }) => to < from)) return 'holiday-backwards'
  return null
}

/**
 * The dates of a cohort: one pure function of template, anchor, holidays and zone, so that moving a cohort and
 * moving it back is the same cohort. A week of the course begins on the anchor's weekday.
 *
 * - A week whose working days are all holidays is skipped, and everything after it moves by a week. A window
 *   in which it lies is that much longer; between two windows it belongs to neither.
 * - A window that would open on a holiday opens on the next working day, which is in the same week. It closes
 *   when it would have closed, so windows neither overlap nor vanish.
 * - A session on a holiday moves to the next working day of its week, or else to the last one before. So does
 *   one on a day that its zone left out: Samoa crossed the date line and had no December 30, 2011.
 * - Days on which something ends (enrollment, the lower price) and check-ins need no one at work: they stay.
 */
export function datesOf(
  template: Template,
  anchor: Day,
  holidays: readonly Holiday[],
  zone: string,
): ClockResult {
  const wrong = templateProblem(template, holidays)
  if (wrong) return refused(wrong)
  const total = template.modules.reduce((sum, { weeks }) => sum + weeks, 0)
  const weeks = taughtWeeks(anchor, holidays, (count) => count < total)
  if (weeks.length < total) return refused('all-holidays')
  const windows = windowsIn(template, weeks, holidays)
  const [startsOn, endsOn] = [windows[0]?.opensOn, windows.at(-1)?.closesOn]
  if (!startsOn || !endsOn || endsOn <= startsOn) return refused('too-short')
  const enrollUntil = dateOf(template.enrollUntil, weeks)
  if (!enrollUntil) return refused('enroll-after-end')
  const earlyBirdUntil =
    template.earlyBird === null ? null : (dateOf(template.earlyBird, weeks) ?? endsOn)
  if (earlyBirdUntil && earlyBirdUntil > enrollUntil) return refused('early-bird-after-enrollment')
  const reminders = template.reminders.flatMap((day) => dateOf(day, weeks) ?? [])
  const sessions = template.sessions.flatMap((one) => sessionIn(one, weeks, holidays, zone))
  if (reminders.length < template.reminders.length || sessions.length < template.sessions.length)
    return refused('outside-course')
  const checkIns = template.checkIns.map((days) => addDays(endsOn, days))
  const all = [enrollUntil, earlyBirdUntil ?? enrollUntil, anchor, ...reminders, ...checkIns]
  if (all.some((day) => day < FIRST_DAY) || [endsOn, ...all].some((day) => day > LAST_DAY))
    return refused('too-far')
  return {
    ok: true,
    dates: {
      ...{ startsOn, endsOn, windows, enrollUntil, earlyBirdUntil },
      ...{ reminders, checkIns, sessions },
    },
  }
}

function windowsIn(
  { modules }: Template,
  weeks: readonly Day[],
  holidays: readonly Holiday[],
): ModuleWindow[] {
  let week = 0
  return modules.flatMap(({ key, weeks: length }, index) => {
    const first = weeks[week]
    week += length
    const last = weeks[week - 1]
    if (!first || !last) return []
    const closesOn = addDays(last, DAYS_OF_WEEK - 1)
    return { key, position: index + 1, opensOn: openingDay(first, holidays), closesOn }
  })
}

function sessionIn(
  { day: courseDay, time }: { day: number; time: string },
  weeks: readonly Day[],
  holidays: readonly Holiday[],
  zone: string,
): { planned: Day; day: Day; at: Date } | [] {
  const first = weeks[Math.floor(courseDay / DAYS_OF_WEEK)]
  if (!first) return []
  const inWeek = courseDay % DAYS_OF_WEEK
  const meet = (off: readonly Holiday[]) => {
    const day = meetingDay(first, inWeek, off)
    return { planned: addDays(first, inWeek), day, at: instantAt(day, time, zone) }
  }
  const met = meet(holidays)
  if (dayOf(met.at, zone) === met.day) return met
  return meet([...holidays, { name: 'no such day', from: met.day, to: met.day }])
}

/** As much of a cohort as is stored of its dates. */
export interface StoredDates {
  anchor: Day
  holidays: readonly Holiday[]
  windows: readonly { key: string; closesOn: Day }[]
  enrollUntil: Day
  earlyBirdUntil: Day | null
  sessions: readonly StoredSession[]
}

/** `ownTime`: its hour on the wall where it was moved by hand; null where it meets as the cohort usually does. */
export interface StoredSession {
  key: string
  plannedOn: Day
  ownTime: string | null
}

/** The week of the course in which a session meets, and its own weekday and hour if it has any. */
export interface SessionSlot {
  key: string
  week: number
  own: { weekday: number; time: string } | null
}

/**
 * The template by which a cohort got its dates: `datesOf` the other way round. So no offset is stored beside the
 * date that it makes. A window's length is counted in taught weeks up to its last day, which no holiday moves.
 */
export function templateOf(
  stored: StoredDates,
): Pick<Template, 'modules' | 'enrollUntil' | 'earlyBird'> & { sessions: SessionSlot[] } {
  const { anchor, holidays, windows, enrollUntil, earlyBirdUntil, sessions } = stored
  const end = windows.at(-1)?.closesOn ?? anchor
  const weeks = taughtWeeks(anchor, holidays, (_, next) => next <= end)
  let before = 0
  const modules = windows.map(({ key, closesOn }) => {
    const until = weeks.filter((first) => first <= closesOn).length
    const length = until - before
    before = until
    return { key, weeks: length }
  })
  return {
    modules,
    enrollUntil: courseDayOf(enrollUntil, weeks),
    earlyBird: earlyBirdUntil && courseDayOf(earlyBirdUntil, weeks),
    sessions: sessions.map(({ key, plannedOn, ownTime }) => ({
      ...{ key, week: Math.floor(courseDayOf(plannedOn, weeks) / DAYS_OF_WEEK) },
      own: ownTime === null ? null : { weekday: weekdayOf(plannedOn), time: ownTime },
    })),
  }
}
