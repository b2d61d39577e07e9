import { mayPaySql } from '~/features/billing/index.server'
import { readCards, readPricings } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import {
  type CancelReason,
  type Choice,
  type ChoicePage,
  type ChoiceTarget,
  MOVE,
  type Picked,
  REFUND,
  STAY,
} from '../../contract'
import { targetRefusal } from '../../domain/targets'
import { disputeAbout, findChoice } from './choose.server'
import { planChoiceMoves, planChoiceRefund } from './plan-choice.server'
import { readSeatsOfChoice } from './seats-of-choice.server'

/**
 * The choice of an order, with what each way would do; once it was made, what came of it.
 * @param asked the way that the reader wants to see before they choose it
 * @throws NotFound for whoever may not pay the order, and where there is nothing to choose
 */
export const getChoicePage = (
  actor: Actor,
  orderId: string,
  asked: { choice: string | null; to: string | null } = { choice: null, to: null },
): Promise<ChoicePage> =>
  inTransaction(async (tx) => {
    const choice = await findChoice(tx, actor, orderId)
    const { round, order, to } = choice
    const { number, agencyId, currency } = order
    if (!round.chooseUntil) throw new NotFound()
    const seats = choice.chosen ? [] : await readSeatsOfChoice(tx, orderId, round.cohortId)
    const refund = await planChoiceRefund(tx, seats)
    const dispute = disputeAbout(seats)
    const program = await tx.cohort.findUniqueOrThrow({
      where: { id: round.cohortId },
      select: { program: true },
    })
    const cards = choice.chosen
      ? []
      : (await readCards(now())).filter(
          (card) =>
            card.program === program.program &&
            card.id !== round.cohortId &&
            (card.enrollment === 'open' || card.enrollment === 'full'),
        )
    const pricings = await readPricings(
      tx,
      cards.map(({ id }) => id),
    )
    const targets: ChoiceTarget[] = []
    for (const { id, slug, title, startsOn, endsOn, timeZone, ...card } of cards) {
      const pricing = pricings.get(id)
      if (!pricing) continue
      const plan = await planChoiceMoves(tx, seats, { id, pricing })
      const movedSeats = plan.seats.filter(({ settled }) => settled !== null).length
      const refusal =
        movedSeats === 0
          ? 'taken'
          : targetRefusal({
              ...{ forSale: true, standing: undefined },
              placesLeft: card.placesLeft - movedSeats + 1,
              sameCurrency: card.currency === currency,
            })
      targets.push({
        ...{ slug, title, startsOn, endsOn, timeZone, refusal, movedSeats },
        ...{ endedSeats: seats.length - movedSeats, refundMinor: plan.purse.sumMinor },
        offMinor: plan.purse.offMinor,
      })
    }
    return {
      ...{ orderId, number, agencyId, cohort: round.cohort, chooseUntil: round.chooseUntil },
      kind: round.kind as ChoicePage['kind'],
      reason: round.reason as CancelReason | null,
      seats: seats.length,
      held: seats.filter(({ seat }) => seat.holder !== null).length,
      ...{ currency, refundMinor: refund.purse.sumMinor, offMinor: refund.purse.offMinor },
      ...{ owedMinor: seats[0]?.value.order.owedMinor ?? 0 },
      frozen: dispute && (dispute === 'open' ? 'frozen' : 'lost'),
      targets,
      picked: pick(round.kind, targets, asked),
      made: {
        chosen: choice.chosen as Choice | null,
        byDispute: choice.chosenById === null && order.disputeState === 'lost',
        toTitle: to?.title ?? null,
        ...{ movedSeats: choice.movedSeats, endedSeats: choice.endedSeats },
        ...{ refundMinor: choice.refundMinor, offMinor: choice.offMinor, currency },
      },
    }
  })

function pick(
  kind: string,
  targets: readonly ChoiceTarget[],
  { choice, to }: { choice: string | null; to: string | null },
): Picked | null {
  if (choice === REFUND || (choice === STAY && kind === 'redated')) return { choice, target: null }
  const target = targets.find(({ slug, refusal }) => slug === to && refusal === null)
  return choice === MOVE && target ? { choice, target } : null
}

interface OpenChoice {
  until: Date
  cohortTitle: string
  kind: 'canceled' | 'redated'
}

/** Until when the choice of an order waits; null where there is none. One statement. */
export async function findOpenChoice(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<OpenChoice | null> {
  const [open] = await readRows<Omit<OpenChoice, 'until'> & { until: Date | null }>(Prisma.sql`
    SELECT r.choose_until AS until, r.kind, c.title AS "cohortTitle"
      FROM order_choice h JOIN choice_round r ON r.id = h.round_id JOIN cohort c ON c.id = r.cohort_id
      JOIN seat_order o ON o.id = h.order_id
     WHERE h.order_id = ${orderId}::uuid AND h.chosen IS NULL AND ${mayPaySql(actor)}
     ORDER BY r.decided_at DESC LIMIT 1`)
  return open?.until ? { ...open, until: open.until } : null
}
