import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { NEW_AGENCY } from '~/features/billing/contract'
import { buySeats } from '~/features/billing/index.server'
import { askQuote } from '~/features/checkout/index.server'
import { db } from '~/platform/db/client.server'
import { aCohort, anAgency } from '../../factories/cohorts'
import { makeAgency } from '../../factories/people'

beforeAll(async () => {
  await aCohort()
})

/** A lead of two agencies, of which the first has a number on file, and a cohort with a tax. */
async function twoAgencies() {
  const { slug, cohortId } = await aCohort()
  await db().cohort.update({ where: { id: cohortId }, data: { taxName: 'VAT', taxBp: 1_900 } })
  const { agencyId: first, lead } = await anAgency()
  const { id: second } = await makeAgency({ name: `Second ${randomUUID()}`, lead })
  await db().agency.update({ where: { id: first }, data: { taxExemptNumber: 'TX-1' } })
  const form = (more: object) => ({
    ...{ cohort: slug, agency: first, quantity: 1, mutationId: randomUUID(), exemptFor: first },
    ...more,
  })
  const numberOf = async (id: string) =>
    (await db().agency.findUniqueOrThrow({ where: { id } })).taxExemptNumber
  return { first, second, lead, form, numberOf }
}

test('the number that the page showed for one agency frees no other one, nor is it kept for it', async () => {
  const { second, lead, form, numberOf } = await twoAgencies()
  const refused = { ok: false, reason: 'number-of-other' }
  for (const agency of [second, NEW_AGENCY]) {
    const input = form({ agency, agencyName: 'A third one', taxExemptNumber: 'TX-1' })
    expect(await buySeats(lead, input)).toMatchObject(refused)
    expect(await askQuote(lead, input)).toMatchObject(refused)
  }
  expect(await numberOf(second)).toBeNull()
  expect(await db().seatOrder.count({ where: { boughtById: lead.personId } })).toBe(0)
})

test('pressed again it is meant: two agencies of one county may have one number', async () => {
  const { second, lead, form, numberOf } = await twoAgencies()
  const again = form({ agency: second, exemptFor: second, taxExemptNumber: 'TX-1' })
  expect(await buySeats(lead, again)).toMatchObject({ ok: true })
  expect(await numberOf(second)).toBe('TX-1')
})

test('a number of its own passes, and one that the buyer clears is forgotten', async () => {
  const { first, second, lead, form, numberOf } = await twoAgencies()
  const own = form({ agency: second, taxExemptNumber: 'TX-2' })
  expect(await buySeats(lead, own)).toMatchObject({ ok: true })
  expect(await numberOf(second)).toBe('TX-2')
  // The page showed the first agency's number: that the field is empty says nothing of the second one.
  expect(await buySeats(lead, form({ agency: second, taxExemptNumber: '' }))).toMatchObject({
    ok: true,
  })
  expect(await numberOf(second)).toBe('TX-2')
  const cleared = await buySeats(lead, form({ taxExemptNumber: '' }))
  if (!cleared.ok) throw new Error(cleared.reason)
  expect(await numberOf(first)).toBeNull()
  expect(await db().seatOrder.findUnique({ where: { id: cleared.orderId } })).toMatchObject({
    taxExemptNumber: null,
  })
})
