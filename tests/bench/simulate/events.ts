import type { PairLog, TransferEvent } from '~/features/transfer/domain'
import type { Random } from '~/platform/shared/statistics/seeded'
import { addDays, type Day, dayToDb, toDay } from '~/platform/shared/time'
import { type TrueCoach, type TruePair, WORLD } from './world'

const START = toDay('2026-01-05')
/** Coaches start on days of their own. */
const MOST_LATE = 40

/** The first day on which every skill of every coach is old enough for day 180. */
export const AS_OF: Day = addDays(START, MOST_LATE + WORLD.days)

const recordedOn = (day: Day): Date => new Date(dayToDb(day).getTime() + 18 * 3_600_000)

/** Gives what the program would have on record of a coach: notes of every use, and what observers signed. */
export function logsOf(coach: TrueCoach, coachId: string, random: Random): PairLog[] {
  const start = addDays(START, Math.floor(random() * MOST_LATE))
  const context = {
    coachId,
    timeZone: 'America/Chicago',
    enrolledOn: start,
    requiredLessons: ['lesson'],
  }
  return coach.pairs.map((pair, i) => ({
    skillId: `S${i}`,
    context,
    events: eventsOf(pair, start, `${coachId}-${i}`, random),
  }))
}

function eventsOf(pair: TruePair, start: Day, key: string, random: Random): TransferEvent[] {
  const stamp = (id: string, day: number, delay = 0) => ({
    id: `${key}-${id}`,
    happenedOn: addDays(start, day),
    recordedAt: recordedOn(addDays(start, day + delay)),
  })
  const notes = pair.uses.map(
    (day): TransferEvent => ({
      ...stamp(`n${day}`, day, Math.floor(random() * (WORLD.noteDelay + 1))),
      kind: 'field-note-recorded',
      noteId: `${key}-n${day}`,
      commitmentId: null,
      used: 'yes',
      didFilled: true,
      happenedFilled: true,
      privacyPassed: true,
      carried: null,
      contentHash: `${key}-${day}`,
    }),
  )
  const seen = pair.seen.map(
    ({ day, level }): TransferEvent => ({
      ...stamp(`o${day}`, day),
      kind: 'observation-finalised',
      observationId: `${key}-o${day}`,
      occasionId: `${key}-o${day}`,
      observerId: 'observer',
      observerRole: 'facilitator',
      calibrated: true,
      lineManager: false,
      setting: 'home visit',
      mode: 'live',
      minutes: 40,
      consensus: false,
      opportunity: true,
      level,
      prompt: 1,
      carried: 1,
      counterBehaviour: false,
    }),
  )
  return [{ ...stamp('l', 0), kind: 'lesson-completed', lessonKey: 'lesson' }, ...notes, ...seen]
}
