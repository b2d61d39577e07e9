import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  buySeatsSchema,
  MAKE_REFUND,
  MAX_SEATS,
  NEW_AGENCY,
  refusalWords,
  SANDBOX_PAY,
  SELF,
} from '~/features/billing/contract'
import {
  buySeats,
  getCheckoutOrder,
  payInSandbox,
  previewRefund,
  refundOrder,
} from '~/features/billing/index.server'
import { askQuote, checkCode, getCheckout } from '~/features/checkout/index.server'
import { MAX_TOTAL_MINOR } from '~/features/pricing/contract'
import { endCode, listCodes, makeCode } from '~/features/pricing/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { formatMoney } from '~/platform/shared/money'
import { addDays, dayOf, dayToDb } from '~/platform/shared/time'
import { aCohort, anAgency, aPerson, ZONE } from '../../factories/cohorts'
import { makeAdmin, makeAgency, refreshed } from '../../factories/people'

let admin: Actor
beforeAll(async () => {
  await aCohort()
  admin = await makeAdmin()
})

const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000)

const asked = (cohort: string, agency: string, more: object = {}) => ({
  ...{ cohort, agency, quantity: 12, mutationId: randomUUID() },
  ...more,
})

async function placed(...given: Parameters<typeof buySeats>) {
  const bought = await buySeats(...given)
  if (!bought.ok) throw new Error(JSON.stringify(bought))
  return bought.orderId
}

const pay = (actor: Actor, orderId: string) =>
  payInSandbox(actor, { orderId, outcome: SANDBOX_PAY, mutationId: randomUUID() })

const totalOf = async (orderId: string) =>
  (await db().seatOrder.findUniqueOrThrow({ where: { id: orderId } })).totalMinor

let codes = 0
async function aCode(more: Partial<Parameters<typeof makeCode>[1]> = {}): Promise<string> {
  codes += 1
  const code = `SAVE-${codes}`
  const made = await makeCode(admin, {
    ...{ intent: 'make-code', mutationId: randomUUID(), code, off: { offBp: 1_000 } },
    ...{ currency: 'USD', scope: 'all', ...more },
  })
  if (!made.ok) throw new Error(made.text)
  return code
}

const usesOf = async (code: string) =>
  (await listCodes(admin, { search: code, page: 1 })).codes.find((one) => one.code === code)?.uses

test('a code takes off no more decimals than its currency has', async () => {
  const made = (amount: string) =>
    makeCode(admin, {
      ...{ intent: 'make-code', mutationId: randomUUID(), code: `YEN-${amount.length}` },
      ...{ off: { amount }, currency: 'JPY', scope: 'all' },
    })
  expect(await made('50.5')).toMatchObject({ ok: false, field: 'off' })
  expect(await made('50')).toEqual({ ok: true })
})

describe('the amount of an order', () => {
  test('is counted from every rule of the cohort, and kept with its lines when prices change', async () => {
    const { slug, cohortId, startsOn } = await aCohort({ startsIn: 30, capacity: 100 })
    const { agencyId, lead } = await anAgency()
    await db().cohort.update({
      where: { id: cohortId },
      data: {
        ...{ earlyBirdPriceMinor: 115_000, earlyBirdUntil: dayToDb(addDays(startsOn, -5)) },
        ...{ taxName: 'Sales tax', taxBp: 825 },
        volumeSteps: { create: [{ fromSeats: 10, offBp: 500 }] },
      },
    })
    const code = await aCode({ off: { amount: '100.00' } })
    const orderId = await placed(lead, asked(slug, agencyId, { code: ` ${code.toLowerCase()} ` }))
    await db().cohort.update({ where: { id: cohortId }, data: { seatPriceMinor: 1 } })
    await endCode(admin, {
      ...{ intent: 'end-code', mutationId: randomUUID() },
      code: (await db().discountCode.findUniqueOrThrow({ where: { code } })).id,
    })
    const order = await getCheckoutOrder(lead, orderId)
    expect(order.lines.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['seats', 1_500_000],
      ['early_bird', -120_000],
      ['volume', -69_000],
      ['code', -10_000],
      ['tax', 107_333],
    ])
    expect(order.totalMinor).toBe(1_408_333)
    expect(await pay(lead, orderId)).toMatchObject({ ok: true })
    const cash = await db().ledgerEntry.aggregate({
      where: { orderId, account: 'cash' },
      _sum: { amountMinor: true },
    })
    expect(cash._sum.amountMinor).toBe(1_408_333)
  })

  test('has the early-bird price to the end of its last day in the cohort’s zone', async () => {
    const { slug, cohortId } = await aCohort({ startsIn: 30 })
    const today = dayOf(now(), ZONE)
    await db().cohort.update({
      where: { id: cohortId },
      data: { earlyBirdOffBp: 1_000, earlyBirdUntil: dayToDb(today) },
    })
    expect((await getCheckout(null, slug)).rules.earlyBird).toEqual({ offBp: 1_000 })
    const tomorrow = later(24 * 60)
    expect((await atTime(tomorrow, () => getCheckout(null, slug))).rules.earlyBird).toBeNull()
  })

  test('has no tax for an agency with its exemption number, which the next checkout knows', async () => {
    const { slug, cohortId } = await aCohort()
    const { agencyId, lead } = await anAgency()
    await db().cohort.update({ where: { id: cohortId }, data: { taxName: 'VAT', taxBp: 1_900 } })
    const input = asked(slug, agencyId, { quantity: 1, taxExemptNumber: 'TX-77' })
    expect(await totalOf(await placed(lead, input))).toBe(125_000)
    expect((await getCheckout(lead, slug)).agencies).toEqual([
      expect.objectContaining({ id: agencyId, taxExemptNumber: 'TX-77' }),
    ])
    const own = await aPerson()
    const self = asked(slug, SELF, { quantity: 1, taxExemptNumber: 'TX-77' })
    expect(await totalOf(await placed(own, self))).toBe(148_750)
  })

  test('that changed since the page was opened is asked about, and never another’s', async () => {
    const { slug, cohortId } = await aCohort()
    const { agencyId, lead } = await anAgency()
    const { mark } = await getCheckout(lead, slug)
    await db().cohort.update({ where: { id: cohortId }, data: { seatPriceMinor: 130_000 } })
    const before = await db().seatOrder.count()
    const input = asked(slug, agencyId, { quantity: 2, rules: mark })
    expect(await buySeats(lead, input)).toEqual({
      ...{ ok: false, reason: 'price-changed', totalMinor: 260_000, currency: 'USD' },
    })
    expect(await db().seatOrder.count()).toBe(before)
    const { mark: fresh } = await getCheckout(lead, slug)
    const again = { ...input, rules: fresh, mutationId: randomUUID(), unitPriceMinor: 1 }
    expect(await totalOf(await placed(lead, again))).toBe(260_000)
  })
})

test('quantities that are none are refused by the form', () => {
  const form = { mutationId: randomUUID(), agency: NEW_AGENCY, agencyName: 'Alder' }
  for (const quantity of [-1, 0, 1.5, 1e9, Number.NaN])
    expect(buySeatsSchema.safeParse({ ...form, quantity }).success).toBe(false)
  expect(buySeatsSchema.safeParse({ ...form, quantity: MAX_SEATS }).success).toBe(true)
  expect(buySeatsSchema.safeParse({ ...form, quantity: MAX_SEATS + 1 }).success).toBe(false)
})

test('an order of more than 50 seats is placed as a quote and as an order, up to the places that are left', async () => {
  const { slug } = await aCohort({ capacity: 120 })
  const { agencyId, lead } = await anAgency()
  const ask = (quantity: number) => buySeats(lead, asked(slug, agencyId, { quantity }))
  expect(await ask(121)).toEqual({ ok: false, reason: 'sold-out', placesLeft: 120 })
  const quoted = await askQuote(lead, asked(slug, agencyId, { quantity: 120 }))
  expect(quoted).toMatchObject({ ok: true })
  const bought = await ask(120)
  const where = { id: bought.ok ? bought.orderId : '' }
  expect(await db().seatOrder.findFirst({ where })).toMatchObject({ quantity: 120 })
})

test('an order of more money than a provider takes at once is refused in words', async () => {
  const { slug, cohortId } = await aCohort({ capacity: 500 })
  await db().cohort.update({ where: { id: cohortId }, data: { seatPriceMinor: 50_000_000 } })
  const { agencyId, lead } = await anAgency()
  const bought = await buySeats(lead, asked(slug, agencyId, { quantity: 500 }))
  expect(bought).toMatchObject({ ok: false, reason: 'too-much' })
  if (!bought.ok) expect(refusalWords(bought)).toContain(formatMoney(MAX_TOTAL_MINOR, 'USD'))
})

describe('a discount code', () => {
  const refusal = async (actor: Actor, slug: string, agency: string, code: string) => {
    const bought = await buySeats(actor, asked(slug, agency, { quantity: 1, code }))
    return bought.ok ? null : bought
  }

  test('is refused in words where it is unknown, ended, expired, or another cohort’s', async () => {
    const { slug, cohortId } = await aCohort()
    const other = await aCohort()
    const { agencyId, lead } = await anAgency()
    const tomorrow = addDays(dayOf(now(), admin.timeZone), 1)
    const elsewhere = await aCode({ scope: `cohort:${other.slug}` })
    const expiring = await aCode({ until: tomorrow })
    const inEuros = await aCode({ off: { amount: '5.00' }, currency: 'EUR' })
    const unknown = { ok: false, reason: 'code', why: 'unknown' }
    const before = await db().seatOrder.count()
    for (const code of ['NO-SUCH', elsewhere, inEuros])
      expect(await refusal(lead, slug, agencyId, code)).toEqual(unknown)
    const late = atTime(later(3 * 24 * 60), () => refusal(lead, slug, agencyId, expiring))
    expect(await late).toEqual({ ok: false, reason: 'code', why: 'ended' })
    expect(await db().seatOrder.count()).toBe(before)
    expect(await refusal(lead, other.slug, agencyId, elsewhere)).toBeNull()
    expect(cohortId).not.toBe(other.cohortId)
  })

  test('is never used more often than it may be, however many press at once', async () => {
    const { slug } = await aCohort({ capacity: 60 })
    const code = await aCode({ maxUses: 3 })
    const buyers = await Promise.all(Array.from({ length: 20 }, () => aPerson()))
    const answers = await Promise.all(
      buyers.map((buyer) => buySeats(buyer, asked(slug, SELF, { code }))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    for (const answer of answers)
      if (!answer.ok) expect(answer).toEqual({ ok: false, reason: 'code', why: 'used-up' })
    expect(await usesOf(code)).toBe(3)
  })

  test('is used once by one buyer who presses 20 times, in tabs and twice', async () => {
    const { slug } = await aCohort()
    const code = await aCode({ maxUses: 5 })
    const buyer = await aPerson()
    await Promise.all(
      Array.from({ length: 20 }, () => buySeats(buyer, asked(slug, SELF, { code }))),
    )
    expect(await usesOf(code)).toBe(1)
    const open = { boughtById: buyer.personId, paidAt: null, canceledAt: null }
    expect(await db().seatOrder.count({ where: open })).toBe(1)
  })

  test('comes free when its order is replaced or lapses, and counts once it is paid', async () => {
    const { slug } = await aCohort()
    const code = await aCode({ maxUses: 1 })
    const [one, two, three] = [await aPerson(), await aPerson(), await aPerson()]
    const first = await placed(one, asked(slug, SELF, { code }))
    expect((await checkCode(two, { cohort: slug, code })).refusal).toBe('used-up')
    // The buyer's own open order will be replaced, so their use is theirs again.
    expect((await checkCode(one, { cohort: slug, code, agency: SELF })).refusal).toBeNull()
    await placed(one, asked(slug, SELF, {}))
    expect(await usesOf(code)).toBe(0)
    const second = await placed(two, asked(slug, SELF, { code }))
    expect(await atTime(later(91), () => usesOf(code))).toBe(0)
    const third = await atTime(later(91), () => placed(three, asked(slug, SELF, { code })))
    // Money for the second order that comes now buys no seat at a price that is someone else's.
    expect(await atTime(later(92), () => pay(two, second))).toEqual({
      ...{ ok: false, reason: 'not-pending' },
    })
    expect(await atTime(later(93), () => pay(three, third))).toMatchObject({ ok: true })
    expect(await usesOf(code)).toBe(1)
    expect(first).not.toBe(second)
  })

  test('is taken while the money of its order is on its way, and staff read so', async () => {
    const { slug } = await aCohort()
    const code = await aCode({ maxUses: 1 })
    const [one, two] = [await aPerson(), await aPerson()]
    const id = await placed(one, asked(slug, SELF, { code }))
    await db().seatOrder.update({ where: { id }, data: { processingAt: now() } })
    await atTime(later(91), async () => {
      expect((await checkCode(two, { cohort: slug, code })).refusal).toBe('used-up')
      expect(await usesOf(code)).toBe(1)
    })
  })

  test('comes free when its paid order is refunded in full', async () => {
    const { slug } = await aCohort()
    const code = await aCode({ maxUses: 1 })
    const buyer = await aPerson()
    const orderId = await placed(buyer, asked(slug, SELF, { code }))
    expect(await pay(buyer, orderId)).toMatchObject({ ok: true })
    expect(await usesOf(code)).toBe(1)
    const chosen = { what: 'full' as const, seats: [], amount: undefined }
    const planned = await previewRefund(admin, orderId, chosen)
    if (!planned.ok) throw new Error(planned.reason)
    const refund = { ...chosen, intent: MAKE_REFUND, reason: 'left', mutationId: randomUUID() }
    const seen = { seenMinor: planned.plan.amountMinor }
    expect(await refundOrder(admin, orderId, { ...refund, ...seen } as never)).toMatchObject({
      ok: true,
    })
    expect(await usesOf(code)).toBe(0)
  })

  test('is used at most so often by one agency', async () => {
    const { slug } = await aCohort()
    const code = await aCode({ maxPerBuyer: 1 })
    const { agencyId, lead } = await anAgency()
    await pay(lead, await placed(lead, asked(slug, agencyId, { quantity: 1, code })))
    expect(await refusal(lead, slug, agencyId, code)).toMatchObject({ why: 'used-by-you' })
    expect(await refusal(await aPerson(), slug, SELF, code)).toBeNull()
  })

  test('counts the person who buys, through which agency ever, and the agency, whoever of it buys', async () => {
    const { slug } = await aCohort()
    const code = await aCode({ maxPerBuyer: 1 })
    const { agencyId, lead } = await anAgency()
    const { id: second } = await makeAgency({ lead })
    await pay(lead, await placed(lead, asked(slug, agencyId, { quantity: 1, code })))
    const used = { why: 'used-by-you' }
    expect(await refusal(lead, slug, second, code)).toMatchObject(used)
    expect(await refusal(lead, slug, SELF, code)).toMatchObject(used)
    // Another agency that is made for it is no way around it.
    const made = asked(slug, NEW_AGENCY, { quantity: 1, code, agencyName: 'One More' })
    expect(await buySeats(lead, made)).toMatchObject({ ok: false, reason: 'code', ...used })
    const other = await aPerson()
    await db().agencyMembership.create({
      data: {
        ...{ id: randomUUID(), agencyId, personId: other.personId },
        ...{ role: 'lead', startedAt: now() },
      },
    })
    expect(await refusal(await refreshed(other), slug, agencyId, code)).toMatchObject(used)
    const self = await placed(other, asked(slug, SELF, { code }))
    expect(await pay(other, self)).toMatchObject({ ok: true })
  })

  test('is counted once more by the database, by person and by agency', async () => {
    const { slug } = await aCohort()
    const code = await aCode({ maxPerBuyer: 1 })
    const { agencyId, lead } = await anAgency()
    const { id: second } = await makeAgency({ lead })
    await pay(lead, await placed(lead, asked(slug, agencyId, { quantity: 1, code })))
    const orderId = await placed(lead, asked(slug, second, { quantity: 1 }))
    const { id: codeId } = await db().discountCode.findUniqueOrThrow({ where: { code } })
    const use = { id: randomUUID(), codeId, orderId, usedAt: now() }
    await expect(db().codeUse.create({ data: use })).rejects.toThrow('at most so often')
  })

  test('is made, seen and ended by program staff alone, and is audited', async () => {
    const { lead } = await anAgency()
    const code = await aCode()
    const { id } = await db().discountCode.findUniqueOrThrow({ where: { code } })
    await expect(listCodes(lead)).rejects.toThrow(NotFound)
    const ending = { intent: 'end-code' as const, mutationId: randomUUID(), code: id }
    await expect(endCode(lead, ending)).rejects.toThrow(NotFound)
    await endCode(admin, { ...ending, mutationId: randomUUID() })
    await endCode(admin, { ...ending, mutationId: randomUUID() })
    const entries = await db().auditEntry.findMany({ where: { subjectId: id } })
    expect(entries.map(({ action }) => action).sort()).toEqual(['code.ended', 'code.made'])
    await expect(aCode({ scope: 'cohort:nowhere' })).rejects.toThrow('Choose where')
  })
})
