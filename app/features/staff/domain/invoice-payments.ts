import type { OrderFact } from '../contract'

interface Paid {
  /** Each time a part was paid, the first one first: so much was paid in all by then. */
  parts: readonly { at: Date; paidMinor: number }[]
  invoice: {
    number: string | null
    paidMinor: number
    outsideMinor: number
    /** When it was paid in full. */
    paidAt: Date | null
  }
  currency: string
}

/** The payments of an invoice, of which a provider tells the sum: each is what was paid since the one before. */
export function invoicePayments({ parts, invoice, currency }: Paid): OrderFact[] {
  const { number, paidMinor, outsideMinor, paidAt } = invoice
  const steps = paidAt ? [...parts, { at: paidAt, paidMinor }] : parts
  const kind: OrderFact['kind'] =
    outsideMinor === 0 ? 'invoice' : outsideMinor < paidMinor ? 'mixed' : 'outside'
  return steps.flatMap(({ at, paidMinor: sum }, index) => {
    const amountMinor = sum - (steps[index - 1]?.paidMinor ?? 0)
    if (amountMinor <= 0) return []
    return [
      {
        ...{ kind, reference: number ?? '', amountMinor, currency },
        ...{ state: 'succeeded', createdAt: at, ours: false },
      },
    ]
  })
}
