import { randomUUID } from 'node:crypto'
import {
  ACCEPT,
  type QueueFilter,
  queueFilterSchema,
  type ReviewForm,
  SAVE_REVIEW,
} from '~/features/grading/contract'
import { getSubmission, saveReview } from '~/features/grading/index.server'
import { actorFor } from '~/features/identity/index.server'
import type { Level } from '~/features/reflections/contract'
import { submitReflection } from '~/features/reflections/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { aCoach, aCohort, anAgency, aPerson, boughtSeats } from '../../factories/cohorts'
import { START_HERE } from '../../factories/sample-course'

export const CRITERIA = ['R1', 'R2', 'R3', 'R4', 'R5']
export const id = () => ({ mutationId: randomUUID() })

/** A running cohort with its lead facilitator, a second one, an agency and some coaches. */
export async function aGradingRoom(coaches = 1) {
  const cohort = await aCohort()
  const agency = await anAgency()
  await boughtSeats(agency.lead, {
    cohort: cohort.slug,
    agencyId: agency.agencyId,
    quantity: coaches,
  })
  const enrolled = []
  for (let i = 0; i < coaches; i += 1)
    enrolled.push(await aCoach(agency.lead, { cohort: cohort.slug, agencyId: agency.agencyId }))
  const second = await addFacilitator(cohort.cohortId)
  return { ...cohort, agency, second, coaches: enrolled.map(({ coach }) => coach) }
}

export async function addFacilitator(cohortId: string): Promise<Actor> {
  const { personId } = await aPerson(`Second facilitator ${randomUUID()}`)
  await db().cohortFacilitator.create({
    data: { id: randomUUID(), cohortId, personId, isLead: false, startedAt: now() },
  })
  return actorFor(personId)
}

const TEXT = 'She said “fine”, I looked at my list and asked about the bus passes.'

export const submission = (
  cohort: string,
  change: Partial<Parameters<typeof submitReflection>[1]> = {},
) => ({
  ...{ cohort, module: START_HERE, number: 1, baseVersion: 0, body: TEXT, asIs: true },
  ...id(),
  ...change,
})

/** Submits and answers the attempt's id. */
export async function submitted(
  coach: Actor,
  cohort: string,
  change: Partial<Parameters<typeof submitReflection>[1]> = {},
): Promise<string> {
  const done = await submitReflection(coach, submission(cohort, change))
  if (!done.ok) throw new Error(done.reason)
  return done.attemptId
}

export const filter = (values: Record<string, string> = {}): QueueFilter =>
  queueFilterSchema.parse(values)

/** A review form as the page would post it. */
export function reviewForm(
  attemptId: string,
  levels: (Level | undefined)[],
  change: Partial<ReviewForm> = {},
): ReviewForm {
  return {
    intent: SAVE_REVIEW,
    attemptId,
    ...id(),
    lockVersion: 0,
    baseVersion: 0,
    comment: '',
    criteria: CRITERIA.map((criterion, i) => ({ id: criterion, level: levels[i], comment: '' })),
    ...change,
  }
}

export const ALL_THREE: Level[] = [3, 3, 3, 3, 3]

/** A review of the attempt that is ready to release. */
export async function readyReview(facilitator: Actor, attemptId: string, levels = ALL_THREE) {
  const { review, draft } = await getSubmission(facilitator, attemptId)
  const accepted = levels.every((level) => level >= 3)
  const done = await saveReview(
    facilitator,
    attemptId,
    reviewForm(attemptId, levels, {
      intent: accepted ? ACCEPT : 'return',
      lockVersion: review?.lockVersion ?? 0,
      baseVersion: draft.version,
      comment: 'You name the bus passes. What did you feel just before?',
    }),
  )
  if (!done.ok) throw new Error(done.reason)
  return done.lockVersion
}
