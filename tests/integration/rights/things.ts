import { randomUUID } from 'node:crypto'
import { buySeats } from '~/features/billing/index.server'
import { startRun } from '~/features/calibration/index.server'
import { getModule, getModuleCheck, getProgram } from '~/features/catalog/index.server'
import { askQuote } from '~/features/checkout/index.server'
import { recordContact } from '~/features/coaching/index.server'
import { startThread } from '~/features/discussions/index.server'
import { hashOfLink } from '~/features/follow-up/server/check-ins/ask-manager.server'
import { beginDraft } from '~/features/observations/index.server'
import { importList } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newSecret } from '~/platform/ids.server'
import { addDays, dayOf, dayToDb } from '~/platform/shared/time'
import { anInvitation } from '../../factories/cohorts'
import { signed } from '../../factories/practice-room'
import { PROGRAM, START_HERE, VIGNETTE } from '../../factories/sample-course'
import { invoiceForm } from '../billing/invoice-room'
import { submitted } from '../grading/grading-room'
import {
  aPractitioner,
  aPractitionerDraft,
  sawPractitioner,
} from '../practitioners/practitioner-room'
import { calendarOf, firstSession } from '../sessions/session-room'
import { aKindOfEverybody } from './everybody'

/** One thing of every kind, of the cohort and the agency that are "here". Whose it is stands with it. */
export async function oneOfEachThing() {
  const all = await aKindOfEverybody()
  const { people, here, agencyId, enrollmentId, colleague } = all
  const { coach, facilitator } = people
  const lead = people['agency lead']
  const seats = { cohort: here.slug, agencyId }
  const thread = await startThread(coach, here.slug, {
    ...{ title: 'A question', body: 'Who has tried it?', baseVersion: 0, mutationId: randomUUID() },
  })
  if (!thread.ok) throw new Error(thread.reason)
  const run = await startRun(coach, { program: PROGRAM, mutationId: randomUUID() })
  if (!run.ok) throw new Error(run.reason)
  const { invitationId, token } = await anInvitation(lead, { ...seats, email: 'new@example.org' })
  const order = await db().seatOrder.findFirstOrThrow({ where: { agencyId } })
  await aChoiceFor(here.cohortId, order)
  const invoiced = await buySeats(lead, invoiceForm({ slug: here.slug, agencyId }, { quantity: 1 }))
  if (!invoiced.ok) throw new Error(invoiced.reason)
  const freeSeat = await db().seat.findFirstOrThrow({
    where: { agencyId, assignments: { none: {} }, invitations: { none: {} } },
  })
  await planLooksBack(here.cohortId)
  const list = { ...seats, list: 'no one', most: 1, mutationId: randomUUID() }
  const imported = await importList(lead, list)
  if (!imported.ok) throw new Error(imported.reason)
  const observationId = await signed(facilitator, enrollmentId)
  const checkIn = await aCheckInOf(enrollmentId)
  const practitionerId = await aPractitioner(coach)
  const [lesson] = getModule(PROGRAM, START_HERE).lessons
  const quoted = await askQuote(all.people['agency lead'], {
    ...{ cohort: here.slug, agency: all.agencyId, quantity: 1, mutationId: randomUUID() },
  })
  if (!quoted.ok) throw new Error(quoted.reason)
  return {
    ...all,
    /** The colleague's, handed in. */
    attemptId: await submitted(colleague.coach, here.slug),
    /** About the coach, by the facilitator. */
    observationId,
    /** About the coach, the facilitator's. */
    draftId: await aDraftOf(all),
    /** The coach's: someone whom they coach, what they saw of them, and a draft. */
    practitionerId,
    practitionerObservationId: await sawPractitioner(coach, practitionerId),
    practitionerDraftId: await aPractitionerDraft(coach, practitionerId),
    /** The coach's, with a question to their line manager and a wish for support. */
    ...checkIn,
    /** The coach's own plan of day 60. */
    lookId: await aLookOf(enrollmentId),
    /** The coach's, open. */
    planId: await aPlanOf({ enrollmentId }),
    /** The coach's, shared with no one. */
    noteId: await aNoteOf({ enrollmentId }),
    /** The coach's. */
    threadId: thread.threadId,
    runId: run.id,
    invitationId,
    token,
    /** Bought by the agency's lead. */
    orderId: order.id,
    invoiceOrderId: invoiced.orderId,
    quoteId: quoted.id,
    freeSeatId: freeSeat.id,
    sessionId: await firstSession(here.slug),
    /** The coach's. */
    calendarToken: await calendarOf(coach, here.slug),
    importId: imported.importId,
    lesson: lesson?.slug ?? '',
    lessonHash: lesson?.hash ?? '',
    question: getModuleCheck(PROGRAM, START_HERE)?.items[0]?.id ?? '',
    vignette: VIGNETTE,
    skill: getProgram(PROGRAM).modules[0]?.skills[0] ?? '',
  }
}

/** The dates of the cohort have moved far, and whoever may pay the order chooses what becomes of its seats. */
async function aChoiceFor(cohortId: string, order: { id: string; boughtById: string }) {
  const [id, at] = [randomUUID(), now()]
  const told = { toldAt: at, chooseUntil: new Date(at.getTime() + 14 * 86_400_000), tellAt: at }
  const decided = { decidedById: order.boughtById, decidedAt: at, days: 14 }
  await db().choiceRound.create({ data: { id, cohortId, kind: 'redated', ...decided, ...told } })
  await db().orderChoice.create({ data: { roundId: id, orderId: order.id } })
}

export type Things = Awaited<ReturnType<typeof oneOfEachThing>>

/** A draft of the facilitator's about the coach, made for one request. */
export async function aDraftOf({
  people: { facilitator },
  enrollmentId: enrollment,
}: Awaited<ReturnType<typeof aKindOfEverybody>>): Promise<string> {
  const focus = { enrollment, instrument: 'coaching', skill: ['C1'] } as const
  return (await beginDraft(facilitator, { ...focus, mutationId: randomUUID() })).id
}

/** A plan of the coach's, made for one request. */
export async function aPlanOf({ enrollmentId }: { enrollmentId: string }): Promise<string> {
  const [id, day] = [randomUUID(), dayToDb(dayOf(now(), 'UTC'))]
  await db().commitment.create({
    data: {
      ...{
        id,
        enrollmentId,
        skillId: 'C1',
        cue: 'we sit down',
        action: 'ask',
        moment: 'one-on-one',
      },
      ...{ windowFrom: day, windowTo: day, madeOn: day, confidence: 5, createdAt: now() },
    },
  })
  return id
}

/** A contact of the facilitator with the coach, made for one request. */
export async function aContactOf({
  people: { facilitator },
  here,
  enrollmentId,
}: Awaited<ReturnType<typeof aKindOfEverybody>>): Promise<string> {
  const done = await recordContact(facilitator, here.slug, {
    ...{ mutationId: randomUUID(), coaches: [enrollmentId], heldOn: dayOf(now(), 'UTC') },
    ...{ minutes: 20, kind: 'call', observed: false },
  })
  if (!done.ok) throw new Error(done.reason)
  return done.meeting
}

/** A pause of the coach's that has begun, made for one request. */
export async function aPauseOf({ enrollmentId }: { enrollmentId: string }): Promise<string> {
  const [id, at] = [randomUUID(), now()]
  await db().pause.deleteMany({ where: { enrollmentId } })
  const day = dayToDb(dayOf(at, 'UTC'))
  await db().pause.create({
    data: { id, enrollmentId, reason: 'leave', reasonShown: false, startsOn: day, recordedAt: at },
  })
  return id
}

/** A check-in that began today, on a skill that was seen. */
async function aCheckInOf(enrollmentId: string) {
  const [checkInId, supportId, managerToken] = [randomUUID(), randomUUID(), newSecret()]
  const at = now()
  const dueOn = dayToDb(dayOf(at, 'UTC'))
  await db().checkIn.create({
    data: {
      ...{ id: checkInId, enrollmentId, day: 30, dueOn, createdAt: at },
      answers: { create: { skillId: 'C1', still: 'no', savedAt: at } },
      support: { create: { id: supportId, askedAt: at } },
    },
  })
  await db().managerQuestion.create({
    data: {
      ...{ id: randomUUID(), checkInId, skillId: 'C1', email: 'manager@example.org' },
      tokenHash: hashOfLink(managerToken),
      askedAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  })
  return { checkInId, supportId, managerToken }
}

/** The coach has planned that their team lead looks. */
async function aLookOf(enrollmentId: string): Promise<string> {
  const id = randomUUID()
  await db().plannedLook.create({
    data: {
      ...{ id, enrollmentId, day: 60, skills: ['C1'], lookerWords: 'my team lead' },
      byWhen: dayToDb(addDays(dayOf(now(), 'UTC'), 30)),
      changedAt: now(),
    },
  })
  return id
}

async function aNoteOf({ enrollmentId }: { enrollmentId: string }): Promise<string> {
  const id = randomUUID()
  await db().fieldNote.create({
    data: {
      ...{ id, enrollmentId, skillId: 'C1', used: 'no', whatIDid: '', whatHappened: '' },
      ...{ happenedOn: dayToDb(dayOf(now(), 'UTC')), recordedAt: now() },
    },
  })
  return id
}

/** A later question waits for every coach of the cohort. */
async function planLooksBack(cohortId: string): Promise<void> {
  const enrollments = await db().enrollment.findMany({ where: { cohortId }, select: { id: true } })
  await db().probe.createMany({
    data: enrollments.map(({ id: enrollmentId }) => ({
      ...{ id: randomUUID(), enrollmentId, moduleKey: START_HERE, number: 1, skills: ['C1'] },
      dueOn: dayToDb(addDays(dayOf(now(), 'UTC'), -2)),
      createdAt: now(),
    })),
  })
}
