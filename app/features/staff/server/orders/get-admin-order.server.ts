import type { AlertKind } from '~/features/billing/contract'
import { eventsOf, readAccount } from '~/features/billing/index.server'
import { agencyNamesApart, may, namesApart } from '~/features/identity/index.server'
import { db } from '~/platform/db/client.server'
import { payments, providerOf } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { AdminOrderPage, LedgerLine, OrderSeat } from '../../contract'
import { ledgerWords } from '../../domain/ledger-words'

const OPEN_OFFER = { where: { acceptedAt: null, revokedAt: null }, select: { id: true } }

const readOrder = (id: string) =>
  db().seatOrder.findUnique({
    where: { id },
    include: {
      buyer: { select: { id: true, email: true } },
      cohort: { select: { title: true } },
      agency: { select: { id: true, name: true } },
      lines: { orderBy: { position: 'asc' } },
      entries: { orderBy: { seq: 'asc' } },
      alerts: { orderBy: [{ noticedAt: 'desc' }, { id: 'asc' }] },
      seats: {
        orderBy: { number: 'asc' },
        include: {
          cohort: { select: { title: true } },
          invitations: OPEN_OFFER,
          assignments: {
            where: { endedAt: null },
            select: { enrollment: { select: { personId: true } } },
          },
        },
      },
    },
  })

type Row = NonNullable<Awaited<ReturnType<typeof readOrder>>>

/**
 * Everything about one order: what was ordered, its seats, every fact about its money, the ledger in words, and what
 * staff must look at.
 * @throws NotFound for anyone but program staff
 */
export async function getAdminOrder(actor: Actor, orderId: string): Promise<AdminOrderPage> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  const [order, account, story] = await Promise.all([
    readOrder(orderId),
    readAccount(orderId),
    db().auditEntry.findMany({
      where: { subjectKind: 'seat-order', subjectId: orderId },
      orderBy: [{ at: 'asc' }, { seq: 'asc' }],
    }),
  ])
  if (!order || !account) throw new NotFound()
  const people = order.seats.flatMap(({ assignments: [held] }) =>
    held ? [held.enrollment.personId] : [],
  )
  const agency = order.agency && ([order.agency.id, order.agency.name, true] as const)
  const [nameOf, agencyOf] = await Promise.all([
    namesApart(actor, [
      order.buyer.id,
      ...people,
      ...story.flatMap(({ actorId }) => actorId ?? []),
    ]),
    agencyNamesApart([agency]),
  ])
  const { chargedMinor, refundedMinor, waitingMinor, leftMinor, facts, state } = account
  const { id, number, provider, method, purchaseOrder, quantity, totalMinor, currency } = order
  return {
    ...{ id, number, provider, method, purchaseOrder, quantity, totalMinor, currency },
    state,
    cohortTitle: order.cohort.title,
    agencyName: agency && agencyOf(agency),
    buyerName: nameOf(order.buyer.id),
    buyerEmail: order.buyer.email,
    lines: order.lines.map(({ label, amountMinor }) => ({ label, amountMinor })),
    createdAt: order.createdAt,
    paidAt: order.paidAt,
    ...{ chargedMinor, refundedMinor, waitingMinor, leftMinor },
    balanceMinor: order.entries
      .filter(({ account }) => account === 'cash')
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    seats: order.seats.map((seat) => ({
      ...seatOf(seat, order.frozenFor.length > 0, nameOf),
      movedTo: seat.cohortId === order.cohortId ? null : seat.cohort.title,
    })),
    events: eventsOf(story, currency, nameOf),
    facts: facts.map(({ requestId, ...fact }) => ({ ...fact, ours: requestId !== null })),
    ledger: linesOf(order.entries),
    alerts: order.alerts.map((one) => ({ ...one, kind: one.kind as AlertKind })),
    refundable: leftMinor > 0 && providerOf(provider) !== null,
    playable: leftMinor > 0 && provider === 'sandbox' && payments()?.name === 'sandbox',
  }
}

function seatOf(
  { number, canceledAt, assignments: [held], invitations }: Row['seats'][number],
  frozen: boolean,
  nameOf: (id: string) => string,
): Omit<OrderSeat, 'movedTo'> {
  if (canceledAt) return { number, state: 'canceled', holderName: null }
  if (held) return { number, state: 'held', holderName: nameOf(held.enrollment.personId) }
  if (frozen) return { number, state: 'frozen', holderName: null }
  return { number, state: invitations.length > 0 ? 'offered' : 'free', holderName: null }
}

/** The entries of one transaction are one line. */
function linesOf(entries: Row['entries']): LedgerLine[] {
  const transactions = [...new Set(entries.map(({ transaction }) => transaction))]
  return transactions.map((transaction) => {
    const mine = entries.filter((one) => one.transaction === transaction)
    const sumOf = (of: typeof mine) => of.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    const [first] = mine
    return {
      reference: first?.reference ?? '',
      words: ledgerWords(first?.reference ?? ''),
      at: first?.at ?? new Date(0),
      amountMinor: sumOf(mine.filter(({ amountMinor }) => amountMinor > 0)),
      cashMinor: sumOf(mine.filter(({ account }) => account === 'cash')),
    }
  })
}
