import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { actorFor } from '~/features/identity/index.server'
import { getObservation, voidObservation } from '~/features/observations/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { Forbidden } from '~/platform/shared/app-error'
import { addFacilitator, aPracticeRoom, signed } from '../../factories/practice-room'

test('no one voids an observation of themselves, though they lead the cohort by now', async () => {
  const room = await aPracticeRoom()
  const { personId } = room.coach
  const observer = await addFacilitator(room.cohortId)
  const observation = await signed(observer, room.enrollmentId)
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
  const lead = await actorFor(personId)
  expect(await getObservation(lead, observation)).toMatchObject({ mayVoid: false, voided: null })
  const wish = { id: observation, reason: 'It was not like that.', mutationId: randomUUID() }
  await expect(voidObservation(lead, wish)).rejects.toThrow(Forbidden)
  expect(await getObservation(observer, observation)).toMatchObject({ mayVoid: true })
  expect(await voidObservation(observer, wish)).toEqual({ ok: true })
  expect(await db().observation.findUniqueOrThrow({ where: { id: observation } })).toMatchObject({
    voidedById: observer.personId,
  })
}, 90_000)
