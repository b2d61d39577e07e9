import { randomUUID } from 'node:crypto'
import { MAKE_REFUND, type RefundInput } from '~/features/billing/contract'
import { buySeats, confirmOrder, previewRefund, refundOrder } from '~/features/billing/index.server'
import { confirmOrderPage } from '~/features/checkout/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { Random } from '~/platform/shared/statistics/seeded'
import { aCoach, aCohort, anAgency } from '../../factories/cohorts'
import type { SignedEvent } from '../../fakes/stripe/events'
import { actOnInvoice, creditInvoice, payOnInvoice } from '../../fakes/stripe/invoices'
import type { StripeFake } from '../../fakes/stripe/stripe-fake'
import type { Charge, DisputeStatus } from '../../fakes/stripe/world'
import { invoiceForm } from '../billing/invoice-room'
import { receive } from '../billing/stripe-room'

const PLACES = 24
const STEPS = 14

/** One order, and everything that happens to its money on both sides. */
export interface History {
  stripe: StripeFake
  admin: Actor
  lead: Actor
  slug: string
  agencyId: string
  orderId: string
  /** The payment page or the invoice. */
  place: string
  byInvoice: boolean
  /** Messages that Stripe has not sent yet. */
  waiting: SignedEvent[]
  random: Random
}

const upTo = ({ random }: Pick<History, 'random'>, n: number) => Math.floor(random() * n)
const oneOf = <T>(history: Pick<History, 'random'>, all: readonly T[]): T | undefined =>
  all[upTo(history, all.length)]
/** A part of what is left, or all of it. */
const some = (history: History, left: number) =>
  history.random() < 0.3 ? left : 1 + upTo(history, left)

/** The charges of an order at Stripe that took money. */
export const chargesOf = ({ stripe: { world }, place }: Pick<History, 'stripe' | 'place'>) => {
  const intents = [
    world.sessions.get(place)?.payment_intent,
    ...[...world.invoicePayments.values()]
      .filter(({ invoice }) => invoice === place)
      .map(({ payment }) => payment.payment_intent),
  ]
  return [...world.charges.values()].filter(
    ({ payment_intent, status }) => status === 'succeeded' && intents.includes(payment_intent),
  )
}

const refundsOf = (history: History) => {
  const charges = chargesOf(history).map(({ id }) => id)
  return [...history.stripe.world.refunds.values()].filter(({ charge }) => charges.includes(charge))
}
export const disputesOf = (history: History) => {
  const charges = chargesOf(history).map(({ id }) => id)
  return [...history.stripe.world.disputes.values()].filter(({ charge }) =>
    charges.includes(charge),
  )
}

/** Stripe has word of something; it may be sent twice, late or never. */
function tell(history: History, type: string, id: string, about?: string) {
  const event = history.stripe.event(type, id, about ? { about } : {})
  const times = oneOf(history, [0, 1, 1, 1, 2]) ?? 1
  for (let time = 0; time < times; time++) history.waiting.push(event)
}

type Step = (history: History) => unknown

/** The page at Stripe: paid at once, later, never, or of another amount than was ordered. */
const atThePage: Step[] = [
  (history) => {
    const { stripe, place } = history
    if (stripe.sessions.get(place)?.status !== 'open') return
    if (history.random() < 0.1) Object.assign(stripe.sessions.get(place) ?? {}, { amount_total: 7 })
    const later = history.random() < 0.3
    later ? stripe.payLater(place) : stripe.pay(place)
    tell(history, 'checkout.session.completed', place)
  },
  (history) => {
    const { stripe, place } = history
    const session = stripe.sessions.get(place)
    const charge = session?.payment_intent ? stripe.chargeOf(place) : null
    if (charge?.status !== 'pending') return
    const came = history.random() < 0.8
    came ? stripe.arrive(place) : stripe.fail(place)
    tell(history, `checkout.session.async_payment_${came ? 'succeeded' : 'failed'}`, place)
  },
  (history) => {
    const { stripe, place } = history
    if (history.random() > 0.1 || stripe.sessions.get(place)?.status !== 'open') return
    stripe.expire(place)
    tell(history, 'checkout.session.expired', place)
  },
  // The places are gone, so that money which comes now goes back; or there are some again.
  async ({ slug, random }) =>
    db().cohort.updateMany({ where: { slug }, data: { capacity: random() < 0.3 ? 1 : PLACES } }),
  (history) => history.random() < 0.2 && buyAgain(history),
]

async function buyAgain({ lead, slug, agencyId }: History) {
  await buySeats(lead, { cohort: slug, agency: agencyId, quantity: 1, mutationId: randomUUID() })
}

/** The invoice: money in parts, in and outside of Stripe, credit notes, given up, taken back. */
const onTheInvoice: Step[] = [
  (history) => {
    const { stripe, place } = history
    const invoice = stripe.world.invoices.get(place)
    if (invoice?.status !== 'open' && invoice?.status !== 'uncollectible') return
    const outside = history.random() < 0.2
    payOnInvoice(stripe.world, place, { amount: some(history, invoice.amount_remaining), outside })
    tell(history, 'invoice.payment_succeeded', place)
  },
  (history) => {
    const { stripe, place } = history
    const invoice = stripe.world.invoices.get(place)
    if (invoice?.status !== 'open' || history.random() > 0.4) return
    creditInvoice(stripe.world, place, some(history, invoice.amount_remaining))
    tell(history, 'credit_note.created', [...stripe.world.creditNotes.keys()].at(-1) ?? '')
  },
  (history) => {
    const { stripe, place } = history
    const { status, amount_paid: paid } = stripe.world.invoices.get(place) ?? {}
    if (status !== 'open' || paid !== 0 || history.random() > 0.15) return
    const act = oneOf(history, ['void', 'mark_uncollectible'] as const) ?? 'void'
    actOnInvoice(stripe.world, place, act)
    tell(history, act === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible', place)
  },
]

const leftOf = (history: History, { id, amount, amount_refunded }: Charge) =>
  amount -
  amount_refunded -
  disputesOf(history)
    .filter(({ charge, status }) => charge === id && status !== 'won')
    .reduce((sum, dispute) => sum + dispute.amount, 0)

const DISPUTES: DisputeStatus[] = ['warning_needs_response', 'needs_response', 'under_review']

/** Money goes back, from both sides. */
const later: Step[] = [
  (history) => {
    const charge = oneOf(history, chargesOf(history))
    if (!charge || leftOf(history, charge) <= 0) return
    const status = oneOf(history, ['succeeded', 'succeeded', 'pending'] as const) ?? 'succeeded'
    const amount = some(history, leftOf(history, charge))
    const { id } = history.stripe.refund(charge.id, amount, status)
    history.random() < 0.5
      ? tell(history, 'charge.refunded', charge.id)
      : tell(history, 'refund.created', id)
  },
  (history) => {
    const refund = oneOf(history, refundsOf(history))
    if (!refund || refund.status === 'failed' || refund.status === 'canceled') return
    const pending = ['succeeded', 'succeeded', 'failed', 'canceled'] as const
    const to = oneOf(history, refund.status === 'pending' ? pending : (['failed'] as const))
    if (!to || (refund.status === 'succeeded' && history.random() > 0.3)) return
    history.stripe.moveRefund(refund.id, to)
    tell(history, to === 'failed' ? 'refund.failed' : 'refund.updated', refund.id)
  },
  (history) => {
    const charge = oneOf(history, chargesOf(history))
    if (!charge || leftOf(history, charge) <= 0) return
    const amount = some(history, leftOf(history, charge))
    const { id } = history.stripe.dispute(charge.id, amount, oneOf(history, DISPUTES))
    tell(history, 'charge.dispute.created', id)
  },
  (history) => {
    const dispute = oneOf(history, disputesOf(history))
    if (!dispute || dispute.status === 'won' || dispute.status === 'warning_closed') return
    const asked = dispute.status === 'warning_needs_response'
    const next = asked
      ? (['warning_closed', 'needs_response'] as const)
      : (['won', 'lost', 'under_review'] as const)
    const to = dispute.status === 'lost' ? 'won' : (oneOf(history, next) ?? 'won')
    history.stripe.moveDispute(dispute.id, to)
    tell(
      history,
      to === 'won' || to === 'lost' ? 'charge.dispute.closed' : 'charge.dispute.updated',
      dispute.id,
    )
  },
  refundHere,
  refundHere,
]

/** Program staff give money back; Stripe may be down just then, or its answer may be lost. */
async function refundHere(history: History) {
  const { stripe, admin, orderId, random } = history
  const what = oneOf(history, ['full', 'amount', 'amount', 'seats'] as const) ?? 'amount'
  const amount = `${1 + upTo(history, 900)}.${10 + upTo(history, 90)}`
  const chosen = { what, amount, seats: what === 'seats' ? [1 + upTo(history, 3)] : [] }
  const planned = await previewRefund(admin, orderId, chosen)
  if (!planned.ok) return
  const input = {
    ...{ ...chosen, intent: MAKE_REFUND, mutationId: randomUUID(), reason: 'goodwill' },
    seenMinor: planned.plan.amountMinor,
  } satisfies RefundInput
  const trouble = random()
  if (trouble < 0.2) stripe.failNext(1, /POST \/v1\/refunds/)
  else if (trouble < 0.4) stripe.loseNext(/POST \/v1\/refunds/)
  await Promise.all([refundOrder(admin, orderId, input), refundOrder(admin, orderId, input)])
}

/** Some of the messages arrive, in any order and several at once, while the buyer looks at the order. */
async function post(history: History) {
  const { waiting, lead, orderId, byInvoice } = history
  const sending = waiting.splice(0).filter((event) => {
    const now = history.random() < 0.6
    if (!now) waiting.push(event)
    return now
  })
  sending.sort(() => history.random() - 0.5)
  const look = byInvoice ? confirmOrderPage(lead, orderId) : confirmOrder(lead, orderId)
  // Whatever fails here is sent again by Stripe, or found by the reconciler.
  await Promise.allSettled([...sending.map(receive), look])
}

/** Lives through one random history. Messages that are still waiting at its end are lost. */
export async function live(stripe: StripeFake, random: Random): Promise<History> {
  const { slug, admin } = await aCohort({ capacity: PLACES })
  const { agencyId, lead } = await anAgency()
  const byInvoice = random() < 0.5
  const quantity = 1 + upTo({ random }, 3)
  const form = byInvoice
    ? invoiceForm({ slug, agencyId }, { quantity })
    : { cohort: slug, agency: agencyId, quantity, mutationId: randomUUID() }
  const bought = await buySeats(lead, form)
  if (!bought.ok) throw new Error(bought.reason)
  const { orderId } = bought
  const { providerReference } = await db().seatOrder.findUniqueOrThrow({ where: { id: orderId } })
  const history: History = {
    ...{ stripe, admin, lead, slug, agencyId, orderId, byInvoice, waiting: [], random },
    place: providerReference ?? '',
  }
  const first = byInvoice ? onTheInvoice : atThePage
  for (let step = 0; step < STEPS; step++) {
    await oneOf(history, random() < 0.45 ? first : later)?.(history)
    if (random() < 0.5) await post(history)
    if (random() < 0.05) await takeSeat(history)
  }
  return history
}

/** A coach takes a seat, if there is one that no one holds. */
async function takeSeat({ lead, slug: cohort, agencyId }: History) {
  const coming = aCoach(lead, { cohort, agencyId })
  await coming.catch((error: Error) => {
    if (!/no-seat|no-free|not-/.test(error.message)) throw error
  })
}
