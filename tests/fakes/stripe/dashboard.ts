import { giveBack } from './refunds'
import {
  type Charge,
  type Dispute,
  type DisputeStatus,
  newStripeId,
  type Refund,
  refundedOf,
  type Session,
  seconds,
  type World,
} from './world'

/** Things happen at Stripe without a request of ours: buyers pay there, banks decide, and staff press buttons. */
export interface Dashboard {
  /** The buyer pays on the hosted page. */
  pay(sessionId: string, paidAt?: Date): void
  /** The buyer pays in a way that takes days. */
  payLater(sessionId: string): void
  /** The money that takes days has come. */
  arrive(sessionId: string, paidAt?: Date): void
  /** It does not come. */
  fail(sessionId: string): void
  /** The hosted page's time runs out. */
  expire(sessionId: string): void
  /** All that is left of a payment is given back, or an amount. By a page, an invoice (its first payment) or a charge. */
  refund(sessionId: string, amount?: number, status?: Refund['status']): Refund
  /** A refund that was on its way arrives, or comes back. */
  moveRefund(id: string, status: Refund['status']): void
  /** The buyer's bank disputes the payment. */
  dispute(sessionId: string, amount?: number, status?: DisputeStatus): Dispute
  moveDispute(id: string, status: DisputeStatus): void
  refundsOf(sessionId: string): Refund[]
  chargeOf(sessionId: string): Charge
  /** The account has so much of a payment: charged, less refunds, less disputes that are open or lost. */
  balanceOf(sessionId: string): number
}

export function dashboardOf(world: World): Dashboard {
  const session = (id: string): Session => {
    const found = world.sessions.get(id)
    if (!found) throw new Error(`no session ${id}`)
    return found
  }
  const intentOf = (id: string) => `pi_${id}`
  const chargeOf = (id: string): Charge => {
    const itself = world.charges.get(id)
    if (itself) return itself
    const onInvoice = [...world.invoicePayments.values()].find(({ invoice }) => invoice === id)
    const intent = onInvoice?.payment.payment_intent ?? intentOf(id)
    const { latest_charge } = world.intents.get(intent) ?? {}
    const charge = world.charges.get(latest_charge ?? '')
    if (!charge) throw new Error(`session ${id} has no charge`)
    return charge
  }
  const begin = (id: string, status: Charge['status'], at: Date) => {
    const opened = session(id)
    if (opened.status !== 'open') throw new Error(`session ${id} is ${opened.status}`)
    const payment_intent = intentOf(id)
    const { amount_total: amount, currency } = opened
    const created = seconds(at)
    const charge = `ch_${id}`
    world.charges.set(charge, {
      ...{ id: charge, object: 'charge', created, status, amount, currency, payment_intent },
      ...{ amount_refunded: 0, disputed: false },
    })
    world.intents.set(payment_intent, {
      ...{ id: payment_intent, object: 'payment_intent', created, amount, currency },
      ...{ status: status === 'pending' ? 'processing' : 'succeeded', latest_charge: charge },
    })
    const payment_status = status === 'succeeded' ? 'paid' : 'unpaid'
    Object.assign(opened, { status: 'complete', payment_status, payment_intent, url: null })
  }
  const change = <T extends object>(all: Map<string, T>, id: string, to: Partial<T>) => {
    const one = all.get(id)
    if (!one) throw new Error(`nothing is called ${id}`)
    return Object.assign(one, to)
  }
  return {
    pay: (id, paidAt = new Date()) => begin(id, 'succeeded', paidAt),
    payLater: (id) => begin(id, 'pending', new Date()),
    arrive(id, paidAt = new Date()) {
      Object.assign(chargeOf(id), { status: 'succeeded', created: seconds(paidAt) })
      change(world.intents, intentOf(id), { status: 'succeeded' })
      session(id).payment_status = 'paid'
    },
    fail(id) {
      chargeOf(id).status = 'failed'
      change(world.intents, intentOf(id), { status: 'requires_payment_method' })
    },
    expire(id) {
      Object.assign(session(id), { status: 'expired', url: null })
    },
    refund(id, amount, status) {
      const refund = giveBack(world, { charge: chargeOf(id).id, amount: amount ?? null, status })
      if (!('id' in refund)) throw new Error('there is not so much left to refund')
      return refund
    },
    moveRefund(id, status) {
      const { charge } = change(world.refunds, id, { status })
      change(world.charges, charge, { amount_refunded: refundedOf(world, charge) })
    },
    dispute(id, amount, status = 'needs_response') {
      const charge = chargeOf(id)
      const dispute: Dispute = {
        ...{ id: newStripeId('dp'), object: 'dispute', created: seconds(new Date()), status },
        ...{ amount: amount ?? charge.amount, currency: charge.currency, charge: charge.id },
        ...{ payment_intent: charge.payment_intent, reason: 'general' },
      }
      world.disputes.set(dispute.id, dispute)
      charge.disputed = true
      return dispute
    },
    moveDispute: (id, status) => void change(world.disputes, id, { status }),
    refundsOf: (id) =>
      [...world.refunds.values()].filter(({ payment_intent }) => payment_intent === intentOf(id)),
    chargeOf,
    balanceOf(id) {
      const { id: charge, amount, status } = chargeOf(id)
      const away = [...world.disputes.values()].filter(
        (one) => one.charge === charge && /^(needs_response|under_review|lost)$/.test(one.status),
      )
      const held = away.reduce((sum, one) => sum + one.amount, 0)
      return (status === 'succeeded' ? amount : 0) - refundedOf(world, charge) - held
    },
  }
}
