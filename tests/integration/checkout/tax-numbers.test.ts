import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { NEW_AGENCY } from '~/features/billing/contract'
import { buySeats } from '~/features/billing/index.server'
import { askQuote } from '~/features/checkout/index.server'
import { REMOVE_EXEMPTION } from '~/features/identity/contract'
import { actOnExemption, getAdminOrder } from '~/features/staff/index.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { aCohort, anAgency } from '../../factories/cohorts'
import { makeAdmin, makeAgency } from '../../factories/people'

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

test('program staff remove the number with a reason, but not another one than they saw; orders keep theirs', async () => {
  const { first, lead, form, numberOf } = await twoAgencies()
  const bought = await buySeats(lead, form({ taxExemptNumber: 'TX-1' }))
  const orderId = bought.ok ? bought.orderId : ''
  const admin = await makeAdmin()
  const remove = (seen: string, actor = admin) =>
    actOnExemption(actor, orderId, {
      ...{ intent: REMOVE_EXEMPTION, reason: 'expired', seen, mutationId: randomUUID() },
    })
  expect((await getAdminOrder(admin, orderId)).exemption).toBe('TX-1')
  await expect(remove('TX-1', lead)).rejects.toThrow(NotFound)
  expect(await remove('TX-0')).toContain('has changed')
  expect(await numberOf(first)).toBe('TX-1')
  expect(await remove('TX-1')).toBeNull()
  expect(await numberOf(first)).toBeNull()
  const order = await getAdminOrder(admin, orderId)
  expect([order.exemption, order.taxExemptNumber]).toEqual([null, 'TX-1'])
  const entry = { subjectId: first, action: 'agency.tax-exempt-removed' }
  expect(await db().auditEntry.findFirst({ where: entry })).toMatchObject({
    ...{ actorId: admin.personId, reason: 'The certificate has expired' },
  })
})
