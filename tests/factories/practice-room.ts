import { randomUUID } from 'node:crypto'
import { getLessonBySlug } from '~/features/catalog/index.server'
import type { Meeting } from '~/features/cohorts/contract'
import { getCohortFor } from '~/features/cohorts/index.server'
import { actorFor } from '~/features/identity/index.server'
import { completeLesson } from '~/features/learning/index.server'
import type { ObservationInput } from '~/features/observations/contract'
import { recordObservation } from '~/features/observations/index.server'
import { pathsOf, readLogs } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { addDays, type Day, dayOf } from '~/platform/shared/time'
import { aCoach, aCohort, anAgency, aPerson, boughtSeats, ZONE } from './cohorts'
import { LESSONS, PROGRAM, START_HERE } from './sample-course'

const [, , CONTRACT] = LESSONS

export const today = (actor: Pick<Actor, 'timeZone'>): Day => dayOf(now(), actor.timeZone)

/** A running cohort with its lead facilitator, an agency and some of its coaches. */
export async function aPracticeRoom(coaches = 1, meeting?: Meeting) {
  const cohort = await aCohort({ capacity: 200, meeting })
  const agency = await anAgency()
  const seats = { cohort: cohort.slug, agencyId: agency.agencyId }
  await boughtSeats(agency.lead, { ...seats, quantity: coaches })
  const enrolled = []
  for (let i = 0; i < coaches; i += 1) enrolled.push(await aCoach(agency.lead, seats))
  const [first] = enrolled
  if (!first) throw new Error('no one is enrolled')
  return { ...cohort, agency, enrolled, coach: first.coach, enrollmentId: first.enrollmentId }
}

/** A second facilitator, who does not lead. */
export async function addFacilitator(cohortId: string): Promise<Actor> {
  const { personId } = await aPerson(`Second facilitator ${randomUUID()}`)
  await db().cohortFacilitator.create({
    data: { id: newId(), cohortId, personId, isLead: false, startedAt: now() },
  })
  return actorFor(personId)
}

interface Enrolled {
  personId: string
  enrollmentId: string
}

/** Many people of one agency in one cohort at once, without their seats. */
export async function enrollMany(
  { cohortId, agencyId }: { cohortId: string; agencyId: string },
  count: number,
): Promise<Enrolled[]> {
  const many = Array.from({ length: count }, () => ({ personId: newId(), enrollmentId: newId() }))
  const at = now()
  await db().person.createMany({
    data: many.map(({ personId: id }) => ({
      ...{ id, email: `${id}@example.org`, name: `Coach ${id.slice(-12)}`, timeZone: ZONE },
      createdAt: at,
    })),
  })
  await db().enrollment.createMany({
    data: many.map(({ personId, enrollmentId: id }) => ({
      ...{ id, cohortId, agencyId, personId, enrolledAt: at },
    })),
  })
  return many
}

/** Marks the one lesson that teaches C1 as done. */
export const finishContract = (coach: Actor, cohort: string, mutationId: string = randomUUID()) =>
  completeLesson(coach, {
    cohort,
    module: START_HERE,
    lesson: CONTRACT,
    contentHash: getLessonBySlug(PROGRAM, START_HERE, CONTRACT).hash,
    mutationId,
  })

/** The path of one skill, as the log gives it: the coach may have an observation still to open. */
export async function pathOf(coach: Actor, cohort: string, skillId = 'C1') {
  const { enrollmentId, program } = await getCohortFor(coach, cohort, 'lesson.read')
  const [log] = await readLogs(Prisma.sql`e.id = ${enrollmentId}::uuid`)
  const path = (log ? pathsOf(log, program) : []).find(({ skill }) => skill.id === skillId)
  if (!path) throw new Error(`no path for ${skillId}`)
  return {
    state: path.stateName,
    steps: path.path.steps.map(({ kind }) => kind),
    hint: path.hint,
  }
}

export const aPlan = (cohort: string, from: Day) => ({
  mutationId: randomUUID(),
  cohort,
  skill: 'C1',
  cue: 'we sit down for the first time this week',
  action: 'ask what would make this hour worth it',
  moment: 'a one-to-one',
  windowFrom: from,
  windowTo: addDays(from, 7),
  confidence: 7,
})

export const aNote = (cohort: string, happenedOn: Day) => ({
  mutationId: randomUUID(),
  cohort,
  skill: 'C1',
  happenedOn,
  used: 'yes' as 'yes' | 'partly' | 'no' | 'no_chance',
  whatIDid: 'I asked what would make this hour worth it, and waited.',
  whatHappened: 'She thought for a while and named the school meeting.',
})

export const aScore = (skill = 'C1'): ObservationInput['scores'][number] => ({
  skill,
  opportunity: 'yes',
  level: 3,
  prompt: 0,
  carried: 2,
  evidence: '“What would make this hour worth it?” Then eight seconds of silence.',
  counterBehaviour: false,
})

export const anObservation = (enrollment: string, happenedOn: Day): ObservationInput => ({
  mutationId: randomUUID(),
  enrollment,
  happenedOn,
  setting: 'office',
  mode: 'live',
  minutes: 30,
  consent: true,
  lineManager: false,
  notes: '0:00 opens with the question about the hour.',
  scores: [aScore()],
  strength: 'The silence let her choose the subject.',
  edge: 'Say the agreement back before going on.',
})

/** Signs an observation and answers its id. */
export async function signed(
  observer: Actor,
  enrollment: string,
  change: Partial<ObservationInput> = {},
): Promise<string> {
  const done = await recordObservation(observer, {
    ...anObservation(enrollment, today(observer)),
    ...change,
  })
  if (!done.ok) throw new Error(done.reason)
  return done.id
}
