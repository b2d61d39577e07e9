import type { Checkout } from '~/features/billing/contract'
import { findLastBought, findLed, ledMark } from '~/features/billing/index.server'
import { readCards, readPricing } from '~/features/cohorts/index.server'
import { rulesAt, rulesMark } from '~/features/pricing/index.server'
import { ownSeatRefusal } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { payments } from '~/platform/payments/payments.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

/**
 * The checkout shows the cohort and its price as they are now to everyone, and to a buyer the agencies that they lead.
 * @throws NotFound for a cohort that was never opened
 */
export async function getCheckout(actor: Actor | null, slug: string): Promise<Checkout> {
  const at = now()
  const [[card], last, terms] = await Promise.all([
    readCards(at, slug, actor?.personId),
    actor && findLastBought(db(), actor, slug),
    db().cohort.findUnique({ where: { slug }, select: { invoiceDays: true, seatsFrom: true } }),
  ])
  if (!card) throw new NotFound()
  const { id, program: _program, ...cohort } = card
  const rules = rulesAt(await readPricing(db(), { id }), at)
  return {
    cohort,
    ...(actor ? await agenciesOf(actor) : { agencies: [], ledMark: ledMark([]) }),
    rules,
    mark: rulesMark(rules),
    own: actor && (await ownSeatRefusal(db(), id, actor.personId)),
    payable: cohort.seatPriceMinor === 0 || payments() !== null,
    invoice: cohort.seatPriceMinor === 0 ? null : terms,
    lastBought: last?.id ?? null,
  }
}

async function agenciesOf(actor: Actor): Promise<Pick<Checkout, 'agencies' | 'ledMark'>> {
  const named = membershipsOf(actor, 'agency-lead')
  const led = named.length > 0 ? await findLed(db(), actor) : []
  const numbers = new Map(led.map(({ id, taxExemptNumber }) => [id, taxExemptNumber]))
  const agencies = named.map(({ agencyId: id, agencyName: name }) => ({
    ...{ id, name, taxExemptNumber: numbers.get(id) ?? null },
  }))
  return { agencies, ledMark: ledMark(led) }
}
