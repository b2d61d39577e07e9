import { readCards } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { payments } from '~/platform/payments/payments.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { Checkout } from '../../contract'
import { findLastBought } from './find-last-bought.server'

/** The checkout shows the cohort as it is now, and the agencies that the buyer leads. */
export async function getCheckout(actor: Actor, slug: string): Promise<Checkout> {
  const [[card], last, terms] = await Promise.all([
    readCards(now(), slug),
    findLastBought(db(), actor, slug),
    db().cohort.findUnique({
      where: { slug },
      select: { invoiceDays: true, seatsFrom: true },
    }),
  ])
  if (!card) throw new NotFound()
  const { id: _id, program: _program, ...cohort } = card
  const agencies = membershipsOf(actor, 'agency-lead')
  return {
    cohort,
    agencies: agencies.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName })),
    payable: cohort.seatPriceMinor === 0 || payments() !== null,
    invoice: cohort.seatPriceMinor === 0 ? null : terms,
    lastBought: last?.id ?? null,
  }
}
