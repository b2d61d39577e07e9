import { addDays, type Day, dayToDb, toDay } from '~/platform/shared/time'
import type { EventOf, TransferEvent } from './events'
import { DEFAULT_POLICY, type TransferPolicy } from './policy'
import { type PairContext, type PairState, state } from './state'

/** Builders for tests: an event of day n, complete and sound unless a test says otherwise. */
const ORIGIN = toDay('2026-01-05')
export const day = (n: number): Day => addDays(ORIGIN, n)

export const CONTEXT: PairContext = {
  coachId: 'coach',
  timeZone: 'America/Chicago',
  enrolledOn: ORIGIN,
  requiredLessons: ['lesson'],
}

const HOUR = 3_600_000
/** Noon in Chicago, so that the recorded day is the day itself. */
export const instant = (n: number, hours = 18): Date =>
  new Date(dayToDb(day(n)).getTime() + hours * HOUR)

let serial = 0
const stamp = (n: number) => {
  serial += 1
  const id = `e${String(serial).padStart(6, '0')}`
  return { id, happenedOn: day(n), recordedAt: instant(n) }
}

type Over<K extends TransferEvent['kind']> = Partial<EventOf<K>>

export const lesson = (n: number, lessonKey = 'lesson'): TransferEvent => ({
  ...stamp(n),
  kind: 'lesson-completed',
  lessonKey,
})

export const session = (
  n: number,
  attendedMinutes: number,
  sessionMinutes = 60,
): TransferEvent => ({
  ...stamp(n),
  kind: 'session-attended',
  sessionId: 'session',
  attendedMinutes,
  sessionMinutes,
})

export const check = (n: number, over: Over<'check-scored'> = {}): TransferEvent => ({
  ...stamp(n),
  kind: 'check-scored',
  checkKey: 'check',
  form: 'A',
  questions: 5,
  correct: 5,
  ...over,
})

export const probeDue = (n: number, probeKey = 'p1'): TransferEvent => ({
  ...stamp(n),
  kind: 'probe-due',
  probeKey,
})

export const probe = (n: number, passed: boolean, probeKey = `p${n}`): TransferEvent => ({
  ...stamp(n),
  kind: 'probe-scored',
  probeKey,
  passed,
})

export const plan = (
  n: number,
  windowEnd: number,
  over: Over<'commitment-made'> = {},
): TransferEvent => ({
  ...stamp(n),
  kind: 'commitment-made',
  commitmentId: `plan${n}`,
  whenFilled: true,
  willFilled: true,
  moment: 'one-on-one',
  // A window of a week, or from the day on which the plan was made.
  windowStartsOn: day(Math.min(n, windowEnd)),
  windowEndsOn: day(windowEnd),
  confidence: 6,
  ...over,
})

export const planClosed = (n: number, commitmentId: string): TransferEvent => ({
  ...stamp(n),
  kind: 'commitment-closed',
  commitmentId,
})

/** Undoes what was said about a plan on day n. */
export const answerUndone = (
  n: number,
  commitmentId: string,
  ...said: readonly TransferEvent[]
): TransferEvent => ({
  ...stamp(n),
  kind: 'commitment-answer-undone',
  commitmentId,
  undone: said.map(({ id }) => id),
})

export const note = (n: number, over: Over<'field-note-recorded'> = {}): TransferEvent => {
  const base = stamp(n)
  return {
    ...base,
    kind: 'field-note-recorded',
    noteId: `note-${n}-${base.id}`,
    commitmentId: null,
    used: 'yes',
    didFilled: true,
    happenedFilled: true,
    privacyPassed: true,
    carried: null,
    contentHash: base.id,
    ...over,
  }
}

/** Corrects a note on day n; whatever `over` leaves out stays as it was. */
export const corrected = (
  n: number,
  before: TransferEvent,
  over: Over<'field-note-corrected'> = {},
): TransferEvent => {
  const { id, recordedAt, happenedOn, kind: _, ...said } = before
  return {
    ...stamp(n),
    ...{ noteId: id, commitmentId: null, used: 'yes', didFilled: true, happenedFilled: true },
    ...{ privacyPassed: true, carried: null, contentHash: id },
    ...said,
    happenedOn,
    kind: 'field-note-corrected',
    replaces: [id],
    firstRecordedAt: recordedAt.toISOString(),
    ...over,
  }
}

export const noChance = (
  n: number,
  commitmentId: string | null = null,
  over: Over<'no-opportunity'> = {},
): TransferEvent => ({
  ...stamp(n),
  kind: 'no-opportunity',
  saidBy: 'coach',
  commitmentId,
  ...over,
})

type SeenOver = Over<'observation-finalised'>

/** A facilitator's live observation; calibrated, level 3, prompt 0. */
export const seen = (n: number, over: SeenOver = {}): TransferEvent => {
  const base = stamp(n)
  return {
    ...base,
    kind: 'observation-finalised',
    observationId: `o${n}`,
    occasionId: base.id,
    observerId: 'facilitator',
    observerRole: 'facilitator',
    calibrated: true,
    lineManager: false,
    setting: 'home visit',
    mode: 'live',
    minutes: 30,
    consensus: false,
    opportunity: true,
    level: 3,
    prompt: 0,
    carried: 2,
    counterBehaviour: false,
    ...over,
  }
}

export const voided = (n: number, observationId: string): TransferEvent => ({
  ...stamp(n),
  kind: 'observation-voided',
  observationId,
  reason: 'wrong person',
})

export const debriefed = (n: number, observationId: string, hours: number): TransferEvent => ({
  ...stamp(n),
  kind: 'observation-debriefed',
  ...{ observationId, hours },
})

export const contact = (
  n: number,
  minutes: number,
  over: Over<'contact-held'> = {},
): TransferEvent => ({
  ...stamp(n),
  kind: 'contact-held',
  minutes,
  ...over,
})

export const contactUndone = (n: number, contactId: string): TransferEvent => ({
  ...stamp(n),
  kind: 'contact-undone',
  contactId,
})

/** Said on day n: paused from day `from` up to, not including, day `back`. */
export const pauseAhead = (n: number, from: number, back: number): TransferEvent => ({
  ...stamp(n),
  kind: 'pause-started',
  pauseId: `pause${from}`,
  reason: 'leave',
  happenedOn: day(from),
  backOn: day(back),
})

/** Paused from day n up to, not including, day `back`; for good without it. */
export const pause = (n: number, back?: number, reason = 'leave'): TransferEvent[] => {
  const pauseId = `pause${n}`
  const started: TransferEvent = { ...stamp(n), kind: 'pause-started', pauseId, reason }
  if (back === undefined) return [started]
  return [started, { ...stamp(back), kind: 'pause-ended', pauseId }]
}

export const cameBack = (n: number): TransferEvent => ({ ...stamp(n), kind: 'came-back' })
export const withdrawn = (n: number): TransferEvent => ({ ...stamp(n), kind: 'withdrawn' })

/** The state at the end of day n. */
export const at = (
  events: readonly TransferEvent[],
  n: number,
  context: Partial<PairContext> = {},
  policy: TransferPolicy = DEFAULT_POLICY,
): PairState => state(events, day(n), policy, { ...CONTEXT, ...context })

/** [current, peak] on each of the days given: the shape most rules are told in. */
export const currents = (events: readonly TransferEvent[], ...days: number[]): number[] =>
  days.map((n) => at(events, n).current)

/** Fluent on day 30: two settings, 20 days apart. */
export const fluentBy30 = (): TransferEvent[] => [
  lesson(0),
  check(1),
  plan(2, 10),
  note(5),
  seen(10),
  seen(30, { setting: 'team meeting' }),
]

/** Sustained on day 100. */
export const sustainedBy100 = (): TransferEvent[] => [
  ...fluentBy30(),
  note(80),
  note(90),
  seen(100),
]
