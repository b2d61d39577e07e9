import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { RELEASE, TAKE_OVER } from '~/features/grading/contract'
import {
  actOnSubmission,
  getSubmission,
  keepReviewDraft,
  saveReview,
} from '~/features/grading/index.server'
import { actorFor } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { ALL_THREE, aGradingRoom, id, readyReview, reviewForm, submitted } from './grading-room'

/** A coach leaves the cohort with a reflection handed in, and comes back as its lead facilitator. */
async function aWriterWhoLeads() {
  const room = await aGradingRoom()
  const [coach] = room.coaches
  if (!coach) throw new Error('no one is enrolled')
  const attemptId = await submitted(coach, room.slug)
  const { personId } = coach
  await db().enrollment.updateMany({
    where: { personId },
    data: { withdrawnAt: now(), withdrawalReason: 'changed-role' },
  })
  await db().cohortFacilitator.updateMany({
    where: { cohortId: room.cohortId, isLead: true },
    data: { endedAt: now() },
  })
  await db().cohortFacilitator.create({
    data: {
      ...{ id: randomUUID(), cohortId: room.cohortId, personId },
      ...{ isLead: true, startedAt: now() },
    },
  })
  return { ...room, attemptId, writer: await actorFor(personId) }
}

test('no one opens, takes over, grades or releases their own reflection, though they lead the cohort', async () => {
  const { attemptId, writer, second } = await aWriterWhoLeads()
  await expect(getSubmission(writer, attemptId)).rejects.toThrow(NotFound)
  await expect(
    actOnSubmission(writer, attemptId, { intent: TAKE_OVER, attemptId, ...id() }),
  ).rejects.toThrow(NotFound)
  await expect(saveReview(writer, attemptId, reviewForm(attemptId, ALL_THREE))).rejects.toThrow(
    NotFound,
  )
  await expect(
    keepReviewDraft(writer, { attemptId, baseVersion: 0, body: '{}', ...id() }).then((done) => {
      if (!done.ok) throw new NotFound()
    }),
  ).rejects.toThrow(NotFound)
  const lockVersion = await readyReview(second, attemptId)
  await db().gradingClaim.deleteMany({ where: { attemptId } })
  await expect(
    actOnSubmission(writer, attemptId, { intent: RELEASE, attemptId, lockVersion, ...id() }),
  ).rejects.toThrow(NotFound)
  expect(await db().review.count({ where: { attemptId, releasedAt: null } })).toBe(1)
}, 90_000)
