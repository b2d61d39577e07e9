import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLater, LIVES, type MoneyFact } from '~/platform/shared/kernel/money-facts'
import { accountOf, type Ordered } from './account'
import { missingBookings } from './ledger'

const TOTAL = 250_000
const order: Ordered = {
  ...{ totalMinor: TOTAL, currency: 'USD', sold: true, invoice: null, reference: 'cs_1' },
}
const at = (minute: number) => new Date(Date.UTC(2026, 1, 1, 12, minute))

const fact = (
  kind: MoneyFact['kind'],
  reference: string,
  state: string,
  amountMinor = TOTAL,
  requestId: string | null = null,
): MoneyFact =>
  ({
    ...{ kind, reference, state, amountMinor, requestId },
    ...{ currency: 'USD', createdAt: at(reference.length) },
  }) as MoneyFact

const charge = fact('charge', 'ch_1', 'succeeded')

/** A payment's life at the provider: each step tells one fact as it stands then. */
const anyHistory: fc.Arbitrary<MoneyFact[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('charge', 'refund', 'dispute'),
      which: fc.integer({ min: 1, max: 3 }),
      step: fc.integer({ min: 0, max: 4 }),
      amountMinor: fc.constantFrom(1, 50_000, 125_000, TOTAL),
      outside: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((steps) =>
    steps.map(({ kind, which, step, amountMinor, outside }) => {
      const life = LIVES[kind as MoneyFact['kind']]
      return {
        ...fact(
          kind as MoneyFact['kind'],
          `${kind}_${which}`,
          life[Math.min(step, life.length - 1)] ?? '',
          // The amount belongs to the thing, not to the telling.
          kind === 'charge' ? TOTAL : (amountMinor * which) % TOTAL || 1,
          kind === 'refund' && !outside ? `request ${which}` : null,
        ),
      }
    }),
  )
  .map((facts) => {
    const first = new Map<string, MoneyFact>()
    return facts.map((one) => {
      const known = first.get(one.reference) ?? one
      first.set(one.reference, known)
      return { ...known, state: one.state } as MoneyFact
    })
  })

/** The facts as they are kept: each at the latest state that was told. */
function kept(told: readonly MoneyFact[]): MoneyFact[] {
  const known = new Map<string, MoneyFact>()
  for (const one of told) {
    const was = known.get(one.reference)
    if (!was || isLater(one.kind, was.state, one.state)) known.set(one.reference, one)
  }
  return [...known.values()]
}

/** The provider's own figure, counted another way. */
function balanceAt(facts: readonly MoneyFact[]): number {
  let cash = 0
  for (const { kind, state, amountMinor } of facts) {
    if (kind === 'charge' && state === 'succeeded') cash += amountMinor
    if (kind === 'refund' && !['failed', 'canceled'].includes(state)) cash -= amountMinor
    if (kind === 'dispute' && ['open', 'lost'].includes(state)) cash -= amountMinor
  }
  return cash
}

const flat = (bookings: ReturnType<typeof missingBookings>) =>
  bookings.flatMap(({ reference, postings }) => postings.map((one) => ({ ...one, reference })))

describe('of any history', () => {
  test('the ledger holds what the provider has, and every transaction sums to zero, after each step', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), (told, sold) => {
        let booked: ReturnType<typeof flat> = []
        for (let length = 1; length <= told.length; length++) {
          const facts = kept(told.slice(0, length))
          const { bookings } = accountOf({ ...order, sold: sold && length > 2 }, facts)
          const missing = missingBookings(bookings, booked)
          for (const { postings } of missing)
            expect(postings.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(0)
          booked = [...booked, ...flat(missing)]
          const references = booked.map((one) => `${one.account} ${one.reference}`)
          expect(new Set(references).size).toBe(references.length)
          const cash = booked.filter(({ account }) => account === 'cash')
          expect(cash.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(balanceAt(facts))
          expect(missingBookings(bookings, booked)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the end is the same, in whatever order the facts are told, and told twice', () => {
    fc.assert(
      fc.property(
        anyHistory.chain((told) =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }),
          ),
        ),
        ([told, shuffled]) => {
          expect(accountOf(order, kept(shuffled))).toEqual(accountOf(order, kept(told)))
        },
      ),
      { numRuns: 500 },
    )
  })
})

test('a part that went back, and then all: only the second cancels seats, and only from outside', () => {
  const part = accountOf(order, [charge, fact('refund', 're_1', 'succeeded', 50_000)])
  expect(part).toMatchObject({ refundedMinor: 50_000, refundedAt: null, returnedOutside: false })
  expect(part.alerts).toMatchObject([{ kind: 'refund', detail: 'succeeded', foundMinor: 50_000 }])
  const all = [charge, fact('refund', 're_1', 'succeeded', 50_000)]
  const whole = accountOf(order, [...all, fact('refund', 're_22', 'succeeded', 200_000)])
  expect(whole).toMatchObject({ refundedAt: at(5), returnedOutside: true })
  const ours = accountOf(order, [charge, fact('refund', 're_1', 'succeeded', TOTAL, 'request')])
  expect(ours).toMatchObject({ refundedAt: at(4), returnedOutside: false, alerts: [] })
})

test('a refund on its way counts as gone, and cancels no seats yet; one that failed is back', () => {
  const away = accountOf(order, [charge, fact('refund', 're_1', 'pending')])
  expect(away).toMatchObject({ refundedMinor: TOTAL, refundedAt: null, returnedOutside: false })
  const failed = accountOf(order, [charge, fact('refund', 're_1', 'failed', TOTAL, 'request')])
  expect(failed).toMatchObject({ refundedMinor: 0, alerts: [{ kind: 'refund', detail: 'failed' }] })
})

test.each([
  ['inquiry', null],
  ['closed', null],
  ['open', 'open'],
  ['lost', 'lost'],
  ['won', 'won'],
] as const)('a dispute that is %s', (state, dispute) => {
  const account = accountOf(order, [charge, fact('dispute', 'dp_1', state)])
  expect(account.dispute).toBe(dispute)
  expect(account.alerts).toMatchObject([{ kind: 'dispute', detail: state }])
})

test('another amount, another currency and more back than came are told, and what is foreign is not booked', () => {
  const less = accountOf(order, [fact('charge', 'ch_1', 'succeeded', 100)])
  expect(less.alerts).toMatchObject([{ kind: 'amount', expectedMinor: TOTAL, foundMinor: 100 }])
  const twice = accountOf(order, [charge, fact('charge', 'ch_22', 'succeeded')])
  expect(twice.alerts).toMatchObject([{ kind: 'amount', foundMinor: 2 * TOTAL }])
  const euros = accountOf(order, [{ ...charge, currency: 'EUR' }])
  expect(euros).toMatchObject({ chargedMinor: 0, alerts: [{ kind: 'currency' }] })
  expect(euros.bookings.map(({ reference }) => reference)).toEqual(['sale'])
  const over = accountOf(order, [charge, fact('refund', 're_1', 'succeeded', TOTAL + 1, 'request')])
  expect(over.alerts).toMatchObject([{ kind: 'over-refunded', foundMinor: TOTAL + 1 }])
})

test('an invoice may be paid in parts, credited and taken back, and the books follow', () => {
  const invoice = { paidMinor: 100_000, creditedMinor: 10_000, isVoid: false }
  const byInvoice = { ...order, invoice, reference: 'in_1' }
  const part = accountOf(byInvoice, [])
  expect(part).toMatchObject({ chargedMinor: 100_000, alerts: [] })
  const back = accountOf({ ...byInvoice, invoice: { ...invoice, isVoid: true } }, [])
  const owed = (account: typeof part) =>
    account.bookings
      .flatMap(({ postings }) => postings)
      .filter((one) => one.account === 'receivable')
      .reduce((sum, one) => sum + one.amountMinor, 0)
  expect([owed(part), owed(back)]).toEqual([140_000, 0])
  const over = accountOf({ ...byInvoice, invoice: { ...invoice, paidMinor: TOTAL + 1 } }, [])
  expect(over.alerts).toMatchObject([{ kind: 'amount', foundMinor: TOTAL + 1 }])
})

test('a payment page stands in for its charge until the charge itself is known', () => {
  const standIn = fact('charge', 'cs_1', 'succeeded')
  expect(accountOf(order, [standIn]).chargedMinor).toBe(TOTAL)
  const { chargedMinor, bookings } = accountOf(order, [standIn, charge])
  expect(chargedMinor).toBe(TOTAL)
  expect(bookings.map(({ reference }) => reference)).toEqual(['sale', 'payment:ch_1'])
})
