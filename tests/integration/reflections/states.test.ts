import { expect, test } from 'vitest'
import { releaseReview } from '~/features/grading/index.server'
import { REFLECTION_PURPOSE, reflectionSubject } from '~/features/reflections/contract'
import { getReflectionStates } from '~/features/reflections/index.server'
import { saveDraft } from '~/features/writing/index.server'
import { db } from '~/platform/db/client.server'
import { enrollmentIn } from '~/platform/shared/actor'
import { START_HERE } from '../../factories/sample-course'
import { ALL_THREE, aGradingRoom, id, readyReview, submitted } from '../grading/grading-room'

test('a reflection goes from draft over submitted to what was decided, once it is released', async () => {
  const room = await aGradingRoom()
  const [coach] = room.coaches
  if (!coach) throw new Error('no one is enrolled')
  const states = () => getReflectionStates(coach, room.slug)
  expect(await states()).toEqual({})

  const { enrollmentId = '' } = enrollmentIn(coach, room.slug) ?? {}
  const subject = reflectionSubject(enrollmentId, START_HERE, 1)
  const draft = { purpose: REFLECTION_PURPOSE, subject, ...id() }
  await saveDraft(coach, { ...draft, baseVersion: 0, body: 'She said' })
  expect(await states()).toEqual({ [START_HERE]: { state: 'draft', dueBackAt: null } })

  const attemptId = await submitted(coach, room.slug, { baseVersion: 1 })
  const { dueBackAt } = await db().reflectionAttempt.findUniqueOrThrow({ where: { id: attemptId } })
  expect(await states()).toEqual({ [START_HERE]: { state: 'submitted', dueBackAt } })

  const lockVersion = await readyReview(room.facilitator, attemptId, [2, 3, 3, 3, 3])
  expect(await states()).toMatchObject({ [START_HERE]: { state: 'submitted' } })
  await releaseReview(room.facilitator, attemptId, { attemptId, lockVersion, ...id() })
  expect(await states()).toEqual({ [START_HERE]: { state: 'returned', dueBackAt: null } })

  const second = await submitted(coach, room.slug, { number: 2 })
  expect(await states()).toMatchObject({ [START_HERE]: { state: 'submitted' } })
  const again = await readyReview(room.facilitator, second, ALL_THREE)
  await releaseReview(room.facilitator, second, { attemptId: second, lockVersion: again, ...id() })
  expect(await states()).toMatchObject({ [START_HERE]: { state: 'accepted' } })
})

test('no one learns how the reflections of others stand', async () => {
  const room = await aGradingRoom(2)
  const [coach, other] = room.coaches
  if (!coach || !other) throw new Error('no one is enrolled')
  await submitted(coach, room.slug)
  expect(await getReflectionStates(other, room.slug)).toEqual({})
  expect(await getReflectionStates(room.facilitator, room.slug)).toEqual({})
  // Memberships are read with the session; even a forged one opens nothing.
  const forged = { ...other, memberships: coach.memberships }
  expect(await getReflectionStates(forged, room.slug)).toEqual({})
})
