import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { tellChanges } from '~/features/cohorts/index.server'
import {
  chooseForOrder,
  findOpenChoice,
  getChoicePage,
  settleChoices,
} from '~/features/moves/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { addDays } from '~/platform/shared/time'
import { aCohort } from '../../factories/cohorts'
import { aBookedCohort, changed, hours } from '../cohorts/clock-room'
import { seatsOfOrder } from './moving-room'

const id = randomUUID
const days = (count: number) => new Date(now().getTime() + count * 86_400_000)

/** A cohort with seats whose anchor staff have moved by so many days, and of which everyone was told. */
async function movedBy(count: number) {
  const cohort = await aBookedCohort(30)
  await changed(cohort.slug, {
    anchor: addDays(cohort.startsOn, count),
    enrollDays: 10,
  })
  await atTime(hours(25), async () => {
    await tellChanges()
    await settleChoices()
  })
  const order = await db().seatOrder.findFirstOrThrow({ where: { agencyId: cohort.agencyId } })
  return { ...cohort, orderId: order.id }
}

test('dates that move by two weeks leave no choice, and by more they do', async () => {
  const near = await movedBy(14)
  expect(await findOpenChoice(near.buyer, near.orderId)).toBe(null)
  const far = await movedBy(21)
  expect(await findOpenChoice(far.buyer, far.orderId)).toMatchObject({ kind: 'redated' })
  await atTime(hours(25.1), () => runQueue())
  const letters = await db().outgoingMail.findMany({
    where: { toPersonId: far.buyer.personId, template: 'choice-opened' },
  })
  expect(letters).toHaveLength(1)
  expect(letters[0]?.text).toContain('there’s nothing to do')
})

test('whoever says nothing stays, and nothing else happens', async () => {
  const { buyer, orderId, cohortId, coach } = await movedBy(21)
  await atTime(days(16), () => settleChoices())
  expect((await getChoicePage(buyer, orderId)).made).toMatchObject({ chosen: 'stay' })
  const seats = await seatsOfOrder(orderId)
  expect(seats.every((seat) => seat.cohortId === cohortId && !seat.canceledAt)).toBe(true)
  const enrolled = { personId: coach.personId, cohortId, withdrawnAt: null }
  expect(await db().enrollment.count({ where: enrolled })).toBe(1)
})

test('whoever leaves moves without paying more, or has their money back', async () => {
  const away = await movedBy(21)
  const there = await aCohort({ startsIn: 60, priceMinor: 500_000 })
  await atTime(hours(26), async () => {
    const form = { mutationId: id(), choice: 'move' as const, to: there.slug, seenMinor: 0 }
    expect(await chooseForOrder(away.buyer, away.orderId, form)).toEqual({ ok: true })
  })
  const seats = await seatsOfOrder(away.orderId)
  expect(seats.every((seat) => seat.cohortId === there.cohortId)).toBe(true)

  const out = await movedBy(21)
  await atTime(hours(26), async () => {
    const { refundMinor } = await getChoicePage(out.buyer, out.orderId)
    const form = { mutationId: id(), choice: 'refund' as const, seenMinor: refundMinor }
    expect(await chooseForOrder(out.buyer, out.orderId, form)).toEqual({ ok: true })
    const order = await db().seatOrder.findUniqueOrThrow({ where: { id: out.orderId } })
    expect(order.refundedMinor).toBe(375_000)
  })
})
