import { randomUUID } from 'node:crypto'
import { getModule, getModuleCheck } from '~/features/catalog/index.server'
import { answerCheck, handInCheck, startCheck } from '~/features/checks/index.server'
import { addPost, startThread } from '~/features/discussions/index.server'
import { chooseFocus, completeLesson, rateSkills } from '~/features/learning/index.server'
import { recordObservation } from '~/features/observations/index.server'
import { makeCommitment, recordFieldNote } from '~/features/practice/index.server'
import { submitReflection } from '~/features/reflections/index.server'
import { freeSeat, importList } from '~/features/seats/index.server'
import { listOwnObservations } from '~/features/skills/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf, dayToDb, MS_PER_DAY } from '~/platform/shared/time'
import { meetsToday } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import {
  aNote,
  anObservation,
  aPlan,
  aPracticeRoom,
  finishContract,
  today,
} from '../../factories/practice-room'
import { PROGRAM, START_HERE } from '../../factories/sample-course'
import { id, submission } from '../grading/grading-room'
import {
  aPractitioner,
  aPractitionerDraft,
  sawPractitioner,
} from '../practitioners/practitioner-room'
import { calendarOf, firstSession } from '../sessions/session-room'

type Answer = { ok: true } | { ok: false; reason: string }

/** This act must have worked, or the pages would have nothing to show. */
function done<T extends Answer>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(answer.reason)
  return answer as Extract<T, { ok: true }>
}

const words = (body: string) => ({ body, baseVersion: 0, mutationId: randomUUID() })

/** One coach says where they are, reads, talks, plans, tries and writes. Gives the reflection's attempt. */
async function keepBusy(coach: Actor, cohort: string, threadId: string): Promise<string> {
  const day = today(coach)
  const ratings = ['C1', 'C2', 'P1'].map((skill) => ({ skill, level: 2 as const }))
  done(await rateSkills(coach, { cohort, ratings, mutationId: randomUUID() }))
  done(await chooseFocus(coach, { cohort, skills: ['C1', 'P1'], mutationId: randomUUID() }))
  done(await finishContract(coach, cohort))
  done(await startThread(coach, cohort, { title: 'A question', ...words('Who has tried it?') }))
  done(await addPost(coach, cohort, { threadId, ...words('I asked, and waited.') }))
  done(await makeCommitment(coach, aPlan(cohort, day)))
  done(await recordFieldNote(coach, aNote(cohort, day)))
  return done(await submitReflection(coach, submission(cohort))).attemptId
}

/** Four days ago someone read the first module and took its check: now later questions wait. */
async function learnBefore(coach: Actor, cohort: string): Promise<void> {
  const { lessons } = getModule(PROGRAM, START_HERE)
  const where = { cohort, module: START_HERE }
  await atTime(new Date(now().getTime() - 4 * MS_PER_DAY), async () => {
    for (const { slug: lesson, hash: contentHash } of lessons)
      done(await completeLesson(coach, { ...where, lesson, contentHash, ...id() }))
    const { attempt } = done(await startCheck(coach, { ...where, ...id() }))
    const items =
      getModuleCheck(PROGRAM, START_HERE)?.items.filter(({ form }) => form === 'a') ?? []
    const answers = Object.fromEntries(items.map((item) => [item.id, 'a' as const]))
    done(await answerCheck(coach, { ...where, attempt, answers, ...id() }))
    done(await handInCheck(coach, { ...where, attempt, ...id() }))
  })
}

/** Every coach has a check-in with an answer and a wish for support. Gives the first coach's. */
async function checkEverybody(enrolled: readonly { enrollmentId: string }[]): Promise<string> {
  const at = now()
  const dueOn = dayToDb(dayOf(at, 'UTC'))
  const ids = await Promise.all(
    enrolled.map(async ({ enrollmentId }) => {
      const data = { id: randomUUID(), enrollmentId, day: 30, dueOn, createdAt: at }
      const answers = { create: { skillId: 'C1', still: 'no' as const, savedAt: at } }
      const support = { create: { id: randomUUID(), askedAt: at } }
      return (await db().checkIn.create({ data: { ...data, answers, support } })).id
    }),
  )
  return ids[0] ?? ''
}

/** A coach has as many practitioners, and one of them was observed as often. Gives that one, and a draft about them. */
async function coachPractitioners(coach: Actor, many: number) {
  const practitionerId = await aPractitioner(coach)
  for (let n = 0; n < many; n += 1) {
    if (n > 0) await aPractitioner(coach)
    await sawPractitioner(coach, practitionerId)
  }
  return { practitionerId, practitionerDraftId: await aPractitionerDraft(coach, practitionerId) }
}

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
type Enrolled = { coach: Actor; enrollmentId: string }

/** Someone whose seat is given up, with all that they wrote. */
async function leave(lead: Actor, enrolled: Enrolled | undefined): Promise<Actor> {
  if (!enrolled) throw new Error('no one is enrolled')
  const { coach, enrollmentId } = enrolled
  const { seatId } = await db().seatAssignment.findFirstOrThrow({ where: { enrollmentId } })
  await freeSeat(lead, { seatId, reason: 'mistake', ...id() })
  return refreshed(coach)
}

/** A list of so many words that are no address. */
async function aList(lead: Actor, to: { cohort: string; agencyId: string }, many: number) {
  const list = Array.from({ length: many }, (_, n) => `nobody ${n}`).join('\n')
  return done(await importList(lead, { ...to, list, most: 1, mutationId: randomUUID() })).importId
}

/** As many more wait for a place, or were given one that they have not taken. */
async function waitOutside({
  cohortId,
  facilitator,
  enrolled,
}: Pick<Room, 'cohortId' | 'facilitator' | 'enrolled'>) {
  const at = now()
  const waiting = enrolled.map(({ coach: { personId } }) => ({
    ...{ id: randomUUID(), cohortId, personId, seats: 1, createdAt: at },
  }))
  await db().waitingEntry.createMany({ data: waiting })
  const gifts = enrolled.map((_, n) => ({
    ...{ id: randomUUID(), cohortId, email: `given-${n}@example.org`, tokenHash: randomUUID() },
    ...{ reason: 'pilot', givenById: facilitator.personId, createdAt: at },
    expiresAt: new Date(at.getTime() + 14 * MS_PER_DAY),
  }))
  await db().seatGift.createMany({ data: gifts })
}

/**
 * A cohort in which every coach has done something of everything and was observed: each list of each page
 * has a row for each of them.
 */
export async function aBusyCohort(people: number) {
  const room = await aPracticeRoom(people, meetsToday())
  const { slug, facilitator, coach } = room
  await learnBefore(coach, slug)
  const thread = await startThread(facilitator, slug, { title: 'This week', ...words('And you?') })
  const { threadId } = done(thread)
  const attempts: string[] = []
  for (const { coach: one, enrollmentId } of room.enrolled) {
    attempts.push(await keepBusy(one, slug, threadId))
    done(await recordObservation(facilitator, anObservation(enrollmentId, today(facilitator))))
  }
  const observations = await listOwnObservations(coach, slug)
  const checkInId = await checkEverybody(room.enrolled)
  const { id: noteId } = await db().fieldNote.findFirstOrThrow({
    where: { enrollment: { personId: coach.personId } },
  })
  await db().fieldNote.updateMany({ data: { sharedWith: 'facilitators' } })
  await waitOutside(room)
  const left = await leave(room.agency.lead, room.enrolled.at(-1))
  return {
    ...room,
    ...(await coachPractitioners(coach, people)),
    threadId,
    sessionId: await firstSession(slug),
    calendar: await calendarOf(coach, slug),
    left,
    importId: await aList(
      room.agency.lead,
      { cohort: slug, agencyId: room.agency.agencyId },
      people,
    ),
    orderId: (await db().seatOrder.findFirstOrThrow({ where: { cohortId: room.cohortId } })).id,
    checkInId,
    attemptId: attempts[0] ?? '',
    observationId: observations[0]?.id ?? '',
    noteId,
  }
}
