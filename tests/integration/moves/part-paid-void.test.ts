import { beforeAll, expect, test } from 'vitest'
import { playSandboxInvoice } from '~/features/billing/index.server'
import { getOrderPage } from '~/features/checkout/index.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort } from '../../factories/cohorts'
import { anInvoiceOrder, booksOf, seatsOf } from '../billing/invoice-room'

beforeAll(async () => {
  wireRooms()
  await aCohort()
})

/** Three seats for $3,750.00, of which half was paid in the sandbox. */
async function aPartPaid() {
  const order = await anInvoiceOrder({ quantity: 3 })
  const play = (act: 'partly-paid' | 'void') =>
    playSandboxInvoice(order.lead, { orderId: order.orderId, act })
  await play('partly-paid')
  return { ...order, takeBack: () => play('void') }
}
const refundsOf = (orderId: string) =>
  db().refundRequest.findMany({ where: { orderId }, select: { amountMinor: true, reason: true } })

test('a part that was paid goes back when its invoice is taken back, once, and the books are even', async () => {
  const { orderId, lead, takeBack } = await aPartPaid()
  await takeBack()
  await takeBack()
  expect(await refundsOf(orderId)).toEqual([{ amountMinor: 187_500, reason: 'invoice-void' }])
  expect(await booksOf(orderId)).toMatchObject({ cash: 0, receivable: 0 })
  expect(await seatsOf(orderId)).toBe(0)
  const { state, sums } = await getOrderPage(lead, orderId)
  expect(state).toBe('canceled')
  expect(sums).toMatchObject({ paidMinor: 187_500, refundedMinor: 187_500, owedMinor: 0 })
})

test('seats that coaches have stay paid for, and only the rest goes back', async () => {
  const { orderId, slug, agencyId, lead, takeBack } = await aPartPaid()
  await aCoach(lead, { cohort: slug, agencyId })
  await takeBack()
  expect(await refundsOf(orderId)).toEqual([{ amountMinor: 62_500, reason: 'invoice-void' }])
  expect(await booksOf(orderId)).toMatchObject({ cash: 125_000, receivable: 0 })
  expect(await seatsOf(orderId)).toBe(1)
})

test('buyer and accounts payable read of the part that was paid, and that it goes back', async () => {
  const { orderId, lead, slug, agencyId, takeBack } = await aPartPaid()
  const letters = async (word: string) => {
    await runQueue()
    const mails = await db().outgoingMail.findMany({
      where: { template: { startsWith: `invoice-${word}` }, key: { contains: orderId } },
      orderBy: { key: 'asc' },
    })
    return mails.map(({ toEmail, text }) => [toEmail, text.replaceAll(/\s+/g, ' ')])
  }
  const toAll = (words: RegExp) =>
    [lead.email, 'ap@riverbend.example', 'clerk@riverbend.example'].map((to) => [
      to,
      expect.stringMatching(words),
    ])
  expect(await letters('part-paid')).toEqual(
    toAll(/\$1,875\.00 so far, for 3 seats .* \$1,875\.00 is still to be paid\./),
  )
  await aCoach(lead, { cohort: slug, agencyId })
  await takeBack()
  expect(await letters('void')).toEqual(
    toAll(/\$1,875\.00 was paid on it\. \$625\.00 of that goes back .* The rest pays for seats/),
  )
})

test('nothing goes back where the coaches’ seats cost more than was paid', async () => {
  const { orderId, slug, agencyId, lead, takeBack } = await aPartPaid()
  await aCoach(lead, { cohort: slug, agencyId })
  await aCoach(lead, { cohort: slug, agencyId })
  await takeBack()
  expect(await refundsOf(orderId)).toEqual([])
  expect(await booksOf(orderId)).toMatchObject({ cash: 187_500, receivable: 0 })
})
