import { counted } from '~/platform/shared/lists/counts'
import { formatMoney, percent } from '~/platform/shared/money'
import {
  addDays,
  type Day,
  formatDay,
  formatDays,
  formatDeadlineTime,
  formatSession,
  formatWallTime,
} from '~/platform/shared/time'
import { zoneLabel } from '~/platform/shared/zones/zones'
import type { CalendarMonth, CohortState, StateChange } from '../../contract/clock'
import { VISIBILITIES } from '../../contract/visibilities'
import { weekdaysOf } from '../meeting-words'

/** The title of a module of the program by its key. */
export type TitleOf = (moduleKey: string) => string

const day = (at: Day | null): string => (at ? formatDay(at, 'year') : 'None')
const holiday = ({ name, from, to }: CohortState['holidays'][number]): string =>
  `${name} (${from === to ? day(from) : `${day(from)} to ${day(to)}`})`
const earlyBird = ({ earlyBird: early, currency }: CohortState): string => {
  if (!early) return 'None'
  return 'offBp' in early ? `${percent(early.offBp)} off` : formatMoney(early.priceMinor, currency)
}
const step = ({ fromSeats, offBp }: CohortState['volumeSteps'][number]): string =>
  `${percent(offBp)} off from ${fromSeats} seats`
const locking = (locks: boolean | null): string =>
  locks === null ? 'As the program says' : locks ? 'Locked until they open' : 'Open to read early'

const SEATS_FROM = {
  order: 'Can be assigned at once',
  payment: 'Can be assigned when the invoice is paid',
} as const

const meeting = ({ meeting: met }: CohortState): string =>
  met
    ? `${weekdaysOf(met)}, ${formatWallTime(met.time)}, for ${counted(met.minutes, 'minute')}`
    : 'None'

function sessionLines(state: CohortState): [label: string, value: string][] {
  const { sessions, timeZone: zone } = state
  return sessions.flatMap(({ position, at, place, canceled }): [string, string][] => [
    [`Live session ${position}`, canceled ? 'Canceled' : formatSession(at, zone)],
    ...(place ? [[`Place of live session ${position}`, place] as [string, string]] : []),
  ])
}

/** Every line of a cohort by its label, in words. */
function linesOf(state: CohortState, titleOf: TitleOf): [label: string, value: string][] {
  const { startsOn: from, endsOn: to, timeZone: zone } = state
  return [
    ['Title', state.title],
    ['Address', state.slug],
    ['Visibility', VISIBILITIES[state.visibility]],
    ['Time zone', zoneLabel(zone)],
    ['Runs', formatDays({ from, to, zone }, 'year')],
    ['Last day to enroll', day(state.enrollUntil)],
    ['Last early-bird day', day(state.earlyBirdUntil)],
    ...state.windows.map(({ key, position, opensOn, closesOn }): [string, string] => [
      `Module ${position}: ${titleOf(key)}`,
      formatDays({ from: opensOn, to: closesOn, zone }, 'year'),
    ]),
    ['Live sessions', meeting(state)],
    ...(state.meeting
      ? [['Where it meets', state.meeting.place ?? 'Not named yet'] as [string, string]]
      : []),
    ...sessionLines(state),
    ['Holidays', state.holidays.map(holiday).join(', ') || 'None'],
    ['Places', String(state.capacity)],
    ['Seat price', formatMoney(state.seatPriceMinor, state.currency)],
    ['Invoices are due after', counted(state.invoiceDays, 'day')],
    ['Seats bought by invoice', SEATS_FROM[state.seatsFrom]],
    ['Early-bird price', earlyBird(state)],
    ['Volume discounts', state.volumeSteps.map(step).join(', ') || 'None'],
    ['Tax', state.tax ? `${state.tax.name} ${percent(state.tax.bp)}` : 'None'],
    ['Modules', locking(state.locks)],
  ]
}

/** The lines that differ, as they were and as they become; of a new cohort all of them. */
export function changesOf(
  before: CohortState | null,
  after: CohortState,
  titleOf: TitleOf,
): StateChange[] {
  const old = new Map(before ? linesOf(before, titleOf) : [])
  const fresh = linesOf(after, titleOf)
  const labels = new Set(fresh.map(([label]) => label))
  const gone = [...old].filter(([label]) => !labels.has(label))
  return [
    ...fresh.flatMap(([label, to]): StateChange[] => {
      const from = old.get(label) ?? (before ? 'None' : null)
      return from === to ? [] : [{ label, from, to }]
    }),
    ...gone.map(([label, from]) => ({ label, from, to: 'None' })),
  ]
}

/**
 * The days that people plan by; who was told of other ones is told again. Windows and the last day to enroll are
 * everyone's; live sessions are for those who meet.
 */
export function dateChangesOf(
  before: CohortState,
  after: CohortState,
  titleOf: TitleOf,
): { dates: StateChange[]; sessions: StateChange[] } {
  const all = changesOf(before, after, titleOf)
  const those = (told: RegExp) => all.filter(({ label }) => told.test(label))
  return {
    dates: those(/^(?:Runs|Time zone|Last day to enroll|Module \d)/),
    sessions: those(/^Live session \d/),
  }
}

/** Sessions that meet at another time, or are canceled, or no longer. */
export function movedSessions(before: CohortState, after: CohortState) {
  const old = new Map(before.sessions.map((session) => [session.key, session]))
  return after.sessions.flatMap((is) => {
    const was = old.get(is.key)
    return was && (was.at !== is.at || was.canceled !== is.canceled) ? [{ was, is }] : []
  })
}

/** The days on which something begins or ends that differ between two states. */
export function movedDays(before: CohortState, after: CohortState): Day[] {
  const daysOf = ({ startsOn, endsOn, enrollUntil, windows }: CohortState) => [
    ...[startsOn, endsOn, enrollUntil],
    ...windows.flatMap(({ opensOn, closesOn }) => [opensOn, closesOn]),
  ]
  const [old, fresh] = [daysOf(before), daysOf(after)]
  const moved = old.flatMap((was, at) => {
    const is = fresh[at]
    return is === undefined || is === was ? [] : [was, is]
  })
  return [...moved, ...movedSessions(before, after).flatMap(({ was, is }) => [was.day, is.day])]
}

/** A cohort in the order of its days, by month. `checkIns`: days after its last one. */
export function calendarOf(
  state: CohortState,
  titleOf: TitleOf,
  checkIns: readonly number[],
): CalendarMonth[] {
  const { windows, holidays, enrollUntil, earlyBirdUntil, endsOn } = state
  const entries: { day: Day; what: string }[] = [
    ...(earlyBirdUntil ? [{ day: earlyBirdUntil, what: 'Last early-bird day' }] : []),
    { day: enrollUntil, what: 'Last day to enroll' },
    ...holidays.map(({ name, from, to }) => ({
      ...{
        day: from,
        what: from === to ? `Holiday: ${name}` : `Holiday until ${day(to)}: ${name}`,
      },
    })),
    ...windows.map(({ key, position, opensOn, closesOn }) => ({
      day: opensOn,
      what: `Module ${position} opens, until ${day(closesOn)}: ${titleOf(key)}`,
    })),
    ...state.sessions.flatMap(({ day: on, position, at, canceled }) =>
      canceled
        ? []
        : [
            {
              day: on,
              what: `Live session ${position}, ${formatDeadlineTime(at, state.timeZone)}`,
            },
          ],
    ),
    { day: endsOn, what: 'Last day of the course' },
    ...checkIns.map((days) => ({ day: addDays(endsOn, days), what: `${days}-day check-in opens` })),
  ]
  const months = new Map<Day, CalendarMonth['days']>()
  for (const entry of entries.sort((a, b) => a.day.localeCompare(b.day))) {
    const month = `${entry.day.slice(0, 7)}-01` as Day
    months.set(month, [...(months.get(month) ?? []), entry])
  }
  return [...months].map(([month, days]) => ({ month, days }))
}
