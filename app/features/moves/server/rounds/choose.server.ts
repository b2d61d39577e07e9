import { lockOrder, mayPay, sendCreditsAndRefunds } from '~/features/billing/index.server'
import { isForSale, placesLeft } from '~/features/cohorts/contract'
import {
  countPlaces,
  type LockedCohort,
  lockCohorts,
  readPricings,
} from '~/features/cohorts/index.server'
import { offerPlaces } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { ChooseForm, ChooseRefusal } from '../../contract'
import { type PlannedChoice, planChoiceMoves, planChoiceRefund } from './plan-choice.server'
import { readSeatsOfChoice, type SeatOfChoice } from './seats-of-choice.server'
import { settleChoice } from './settle-choice.server'

type Decided = { ok: true; refunds: string[] } | { ok: false; reason: ChooseRefusal }
type Chosen = { ok: true } | { ok: false; reason: ChooseRefusal }

/** The newest choice that an order was given, by whoever may pay it. Throws NotFound without one. */
export async function findChoice(
  tx: Pick<Tx, 'orderChoice'>,
  actor: Pick<Actor, 'personId'>,
  orderId: string,
) {
  const choice = await tx.orderChoice.findFirst({
    where: { orderId, order: mayPay(actor) },
    orderBy: { round: { decidedAt: 'desc' } },
    include: {
      round: { include: { cohort: { select: { slug: true, title: true, timeZone: true } } } },
      order: {
        select: {
          number: true,
          agencyId: true,
          currency: true,
          boughtById: true,
          disputeState: true,
        },
      },
      to: { select: { title: true } },
    },
  })
  if (!choice) throw new NotFound()
  return choice
}

/**
 * Chooses for all seats of an order in a cohort that was canceled or moved: to another cohort, where nothing more is to
 * be paid, or their money back. The same form twice is one choice.
 * @throws NotFound for whoever may not pay the order, and where there is nothing to choose
 */
export async function chooseForOrder(
  actor: Actor,
  orderId: string,
  form: ChooseForm,
): Promise<Chosen> {
  const decided = await once(actor, form.mutationId, 'choose', (tx) =>
    decide(tx, actor, orderId, form),
  )
  if (!decided.ok) return decided
  for (const id of decided.refunds) await sendCreditsAndRefunds(id)
  return { ok: true }
}

async function decide(tx: Tx, actor: Actor, orderId: string, form: ChooseForm): Promise<Decided> {
  const { round } = await findChoice(tx, actor, orderId)
  if (form.choice === 'stay' && round.kind === 'canceled') throw new NotFound()
  const target = form.choice === 'move' ? await findTarget(tx, form.to ?? '') : null
  const locked = await lockOrder(tx, orderId, [round.cohortId, ...(target ? [target.id] : [])])
  const choice = await findChoice(tx, actor, orderId)
  if (!locked || choice.chosen) return { ok: false, reason: 'chosen' }
  const cohorts = await lockCohorts(tx, [round.cohortId, ...(target ? [target.id] : [])])
  const cohort = cohorts.find(({ id }) => id === round.cohortId)
  const to = target ? (cohorts.find(({ id }) => id === target.id) ?? null) : null
  if (!cohort || (to && (to.program !== cohort.program || to.id === cohort.id)))
    throw new NotFound()
  const seats = form.choice === 'stay' ? [] : await readSeatsOfChoice(tx, orderId, cohort.id)
  const dispute = disputeAbout(seats)
  if (dispute) return { ok: false, reason: dispute === 'open' ? 'frozen' : 'lost' }
  const planned = await planFor(tx, { seats, to, currency: choice.order.currency })
  if (!planned.ok) return planned
  const { plan } = planned
  const { sumMinor, offMinor } = plan.purse
  const seen = form.seenMinor === sumMinor && (form.seenOffMinor ?? 0) === offMinor
  if (form.choice !== 'stay' && !seen) return { ok: false, reason: 'changed' }
  const refunds = await settleChoice(tx, {
    ...{ round, orderId, cohort, chosen: form.choice, to, plan, actorId: actor.personId },
  })
  return { ok: true, refunds }
}

/**
 * Money that a bank holds cannot go back as well, and while it may come back nothing is settled. Once it is lost there is
 * nothing to choose. An invoice that waits to be paid holds no choice up.
 */
export const disputeAbout = (seats: readonly SeatOfChoice[]): 'open' | 'lost' | null =>
  (['open', 'lost'] as const).find((state) => seats.some(({ value }) => value.dispute === state)) ??
  null

async function findTarget(tx: Tx, slug: string) {
  const target = await tx.cohort.findFirst({
    where: { slug, visibility: { not: 'draft' } },
    select: { id: true },
  })
  if (!target) throw new NotFound()
  return target
}

interface Asked {
  seats: SeatOfChoice[]
  to: LockedCohort | null
  currency: string
}

async function planFor(
  tx: Tx,
  { seats, to, currency }: Asked,
): Promise<{ ok: true; plan: PlannedChoice } | { ok: false; reason: ChooseRefusal }> {
  if (!to) return { ok: true, plan: await planChoiceRefund(tx, seats) }
  if (!isForSale(to, now())) return { ok: false, reason: 'closed' }
  if (to.currency !== currency) return { ok: false, reason: 'currency' }
  const pricing = (await readPricings(tx, [to.id])).get(to.id)
  if (!pricing) throw new NotFound()
  await offerPlaces(tx, to)
  const plan = await planChoiceMoves(tx, seats, { id: to.id, pricing })
  const moving = plan.seats.filter(({ settled }) => settled !== null).length
  if (placesLeft(await countPlaces(tx, to.id, now())) < moving) return { ok: false, reason: 'full' }
  return { ok: true, plan }
}
