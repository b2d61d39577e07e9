import { CADENCE_DAYS, type Cadence, type Span } from '~/features/transfer/contract'
import { addDays, type Day, daysBetween } from '~/platform/shared/time'

/** How a coach was met so far. */
export interface Meetings {
  /** The first day on which both the cohort ran and the coach was in it. */
  since: Day
  /** The oldest first; before the first of them it is weekly. */
  cadences: readonly { from: Day; cadence: Cadence }[]
  /** The days of the contacts, the oldest first. */
  contacts: readonly Day[]
  /** In order, without an overlap. */
  pauses: readonly Span[]
}

export interface PlannedMeeting {
  on: Day
  /** Null for one that was not held. */
  heldOn: Day | null
}

export interface MeetingPlan {
  /** The planned contacts that were held or missed, the oldest first. */
  past: PlannedMeeting[]
  /** The one that is planned now; it may have come already, and can still be held. */
  next: Day
}

/** The cadence that holds on a day; weekly as long as no one has set another. */
export const cadenceOn = ({ cadences }: Pick<Meetings, 'cadences'>, day: Day): Cadence =>
  cadences.findLast(({ from }) => from <= day)?.cadence ?? 'weekly'

/** So many days later, paused days left out. */
function later(day: Day, days: number, pauses: readonly Span[]): Day {
  let then = addDays(day, days)
  for (const { from, to } of pauses) {
    const begins = from > day ? from : addDays(day, 1)
    if (begins < to && begins <= then) then = addDays(then, daysBetween(begins, to))
  }
  return then
}

/**
 * The contacts that the cadence asks for, one after the other: each is planned one interval after the one before.
 * It is held by the first contact within half an interval of it, before or after; a contact that comes sooner came
 * about besides. One that is not held is missed, and the next is planned from its day.
 */
export function planMeetings(meetings: Meetings, today: Day): MeetingPlan {
  const { since, contacts, pauses } = meetings
  const past: PlannedMeeting[] = []
  let from = since
  for (;;) {
    const on = dueAfter(from, meetings)
    const slack = Math.floor(CADENCE_DAYS[cadenceOn(meetings, on)] / 2)
    const last = later(on, slack, pauses)
    const heldOn = contacts.find(
      (day) => day > from && day >= addDays(on, -slack) && day <= last && day <= today,
    )
    if (!heldOn && last >= today) return { past, next: on }
    past.push({ on, heldOn: heldOn ?? null })
    from = heldOn ?? on
  }
}

/**
 * The day since which a contact is due, or on which the next one will be. A missed one stays due until the two have
 * met, though the plan goes on from its day. After a change to a wider rhythm it is due when that asks for it.
 */
export function dueOn(meetings: Meetings, today: Day): Day {
  const { past, next } = planMeetings(meetings, today)
  const held = past.findLastIndex(({ heldOn }) => heldOn !== null)
  const missed = past[held + 1]
  const last = meetings.contacts.at(-1)
  if (!missed || (last && last > missed.on)) return next
  const asked = later(
    past[held]?.heldOn ?? meetings.since,
    CADENCE_DAYS[cadenceOn(meetings, today)],
    meetings.pauses,
  )
  const due = asked > missed.on ? asked : missed.on
  return due < next ? due : next
}

/**
 * The day of the contact after `from`. Where the cadence is changed in between, the new one counts from `from` as well. Of
 * several changes on one day only the last holds: a slip of the finger that was put right makes nothing due.
 */
function dueAfter(from: Day, { cadences, pauses }: Meetings): Day {
  let on = later(from, CADENCE_DAYS[cadenceOn({ cadences }, from)], pauses)
  for (const [at, change] of cadences.entries()) {
    const isReplaced = cadences[at + 1]?.from === change.from
    if (isReplaced || change.from <= from || change.from >= on) continue
    const then = later(from, CADENCE_DAYS[change.cadence], pauses)
    on = then > change.from ? then : change.from
  }
  return on
}

/** Whether a contact on this day, which is not among the others yet, is one that the cadence asked for. */
export function wasPlanned(meetings: Meetings, day: Day, today: Day): boolean {
  if (meetings.contacts.includes(day)) return false
  const contacts = [...meetings.contacts, day].sort()
  return planMeetings({ ...meetings, contacts }, today).past.some(({ heldOn }) => heldOn === day)
}
