import {
  byRecordedAt,
  type Level,
  type PairContext,
  type Prompt,
  readStored,
  type TransferEvent,
} from '~/features/transfer/domain'
import { seeded } from '~/platform/shared/statistics/seeded'
import { addDays, type Day, dayToDb, toDay } from '~/platform/shared/time'

const START = toDay('2026-01-05')
const SPAN = 300
export const AS_OF: Day = addDays(START, SPAN)
export const SKILLS = 14

/** One skill of one coach as its log stands after ten months: about 19 events. */
export interface BenchPair {
  context: PairContext
  events: TransferEvent[]
}

const ZONES = ['America/Chicago', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata'] as const

/** The logs of one coach. They are made when they are wanted: nothing of the other coaches is in memory. */
export function benchCoach(number: number): BenchPair[] {
  const random = seeded(number)
  const upTo = (n: number) => Math.floor(random() * n)
  const timeZone = ZONES[upTo(ZONES.length)] ?? ZONES[0]
  const begins = upTo(60)
  const context: PairContext = {
    coachId: `coach-${number}`,
    timeZone,
    enrolledOn: addDays(START, begins),
    requiredLessons: ['l1', 'l2'],
  }
  return Array.from({ length: SKILLS }, (_, skill) => ({
    context,
    events: asStored(eventsOf(`${number}-${skill}`, begins + skill * 7, upTo)),
  }))
}

/** As the program reads them from its table: in the order of recording, each made by its one reader. */
const asStored = (events: readonly TransferEvent[]): TransferEvent[] =>
  [...events]
    .sort(byRecordedAt)
    .map(({ id, kind: type, happenedOn, recordedAt, ...payload }) =>
      readStored({ id, type, happenedOn, recordedAt: recordedAt.toISOString(), payload }),
    )

function eventsOf(key: string, from: number, upTo: (n: number) => number): TransferEvent[] {
  const events: TransferEvent[] = []
  const stamp = (n: number, delay = 0) => {
    const on = addDays(START, n)
    const recordedAt = new Date(dayToDb(on).getTime() + (delay * 24 + 18) * 3_600_000)
    return { id: `${key}-${events.length}`, happenedOn: on, recordedAt }
  }
  const put = (event: TransferEvent) => events.push(event)
  put({ ...stamp(from), kind: 'lesson-completed', lessonKey: 'l1' })
  put({ ...stamp(from + 3), kind: 'lesson-completed', lessonKey: 'l2' })
  put({
    ...stamp(from + 4),
    ...{ kind: 'check-scored', checkKey: key, form: 'A', questions: 5, correct: 3 + upTo(3) },
  })
  for (let probe = 0; probe < 2; probe += 1) {
    put({ ...stamp(from + 20 + probe * 30), kind: 'probe-due', probeKey: `p${probe}` })
    const passed = upTo(4) > 0
    put({ ...stamp(from + 22 + probe * 30), kind: 'probe-scored', probeKey: `p${probe}`, passed })
  }
  for (let i = 0; i < 3; i += 1) {
    const n = from + 6 + i * 40
    put({
      ...stamp(n),
      ...{ kind: 'commitment-made', commitmentId: `c${i}`, whenFilled: true, willFilled: true },
      ...{ moment: 'home visit', confidence: 6 },
      windowStartsOn: addDays(START, n + 1),
      windowEndsOn: addDays(START, n + 8),
    })
    if (upTo(3) === 0) put({ ...stamp(n + 5), kind: 'commitment-closed', commitmentId: `c${i}` })
  }
  for (let n = from + 8 + upTo(10); n < SPAN && events.length < 15; n += 8 + upTo(30))
    put({
      ...stamp(n, upTo(4)),
      ...{ kind: 'field-note-recorded', noteId: `${key}-n${n}`, commitmentId: null, used: 'yes' },
      ...{ didFilled: true, happenedFilled: true, privacyPassed: true, carried: null },
      contentHash: `${key}-${n}`,
    })
  for (let n = from + 15 + upTo(20), i = 0; n < SPAN && i < 6; n += 20 + upTo(40), i += 1)
    put({
      ...stamp(n),
      ...{ kind: 'observation-finalised', observationId: `${key}-o${i}`, minutes: 40 },
      ...{ occasionId: `${key}-o${i}`, observerId: 'f', observerRole: 'facilitator' },
      ...{ calibrated: true, lineManager: false, mode: 'live', consensus: false },
      ...{ setting: `s${upTo(3)}`, opportunity: true, carried: 1, counterBehaviour: false },
      level: (2 + upTo(3)) as Level,
      prompt: upTo(3) as Prompt,
    })
  return events
}
