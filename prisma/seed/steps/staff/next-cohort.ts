import { SANDBOX_PAY, SELF } from '~/features/billing/contract'
import {
  buySeats,
  payInSandbox,
  playProvider,
  previewRefund,
  refundOrder,
} from '~/features/billing/index.server'
import { type NewCohortForm, SAVE_COHORT } from '~/features/cohorts/contract'
import { createCohort } from '~/features/cohorts/index.server'
import { actorFor, findOrCreatePerson } from '~/features/identity/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { cohortName, minutesAfter, OFFICE } from '../../calendar'
import { NEW_YORK, staff } from '../../cast/people'
import type { Step } from '../../timeline'
import { done, PROGRAM, step, type World } from '../../world'

/** In days from the day of loading to its first day. */
const AHEAD = 84
/** Half of them are left of the lower price. */
const EARLY_BIRD_DAYS = 42
const ALONE = { name: 'Nadia Brandt', email: 'nadia.brandt@families.example', timeZone: NEW_YORK }
const SEATS = 5

type Terms = Omit<NewCohortForm, 'intent' | 'mutationId' | 'save'>

/** It is made like the cohort that begins on the day of loading, and its price has rules. */
const termsOf = ({ calendar }: World): Terms => {
  const anchor = calendar.workday(-AHEAD)
  return {
    ...{ ...cohortName(anchor), anchor, timeZone: OFFICE, program: PROGRAM },
    ...{ late: 'yes', enrollDays: 14, capacity: 20, visibility: 'open', locks: 'program' },
    ...{ price: '1450.00', currency: 'USD', earlyBird: { price: '1250.00' } },
    steps: [
      { fromSeats: 5, offBp: 500 },
      { fromSeats: 10, offBp: 1_000 },
    ],
    ...{ earlyBirdDays: EARLY_BIRD_DAYS, invoiceDays: 30, seatsFrom: 'payment', holidays: [] },
    lead: staff.linda.email,
  }
}

async function buy(buyer: Actor, world: World, agency: string, quantity: number): Promise<string> {
  const cohort = termsOf(world).slug
  const { orderId } = done(await buySeats(buyer, { cohort, agency, quantity, mutationId: newId() }))
  await atTime(minutesAfter(now(), 3), async () => {
    done(await payInSandbox(buyer, { orderId, outcome: SANDBOX_PAY, mutationId: newId() }))
  })
  return orderId
}

/** Someone gives half of it back on the provider's own pages, so staff have something to look at. */
async function refundOutside(admin: Actor, world: World): Promise<void> {
  const where = { cohort: { slug: termsOf(world).slug }, agencyId: null }
  const { id } = await db().seatOrder.findFirstOrThrow({ where })
  done(await playProvider(admin, id, { move: 'refund-half', mutationId: newId() }))
}

/** One coach of the five will not come after all. */
async function refundOne(admin: Actor, world: World): Promise<void> {
  const { id } = await db().seatOrder.findFirstOrThrow({
    where: { cohort: { slug: termsOf(world).slug }, quantity: SEATS },
  })
  const chosen = { what: 'seats' as const, seats: [SEATS] }
  const { plan } = done(await previewRefund(admin, id, chosen))
  const seen = { seenMinor: plan.amountMinor, reason: 'asked' as const, mutationId: newId() }
  done(await refundOrder(admin, id, { intent: 'refund', ...chosen, ...seen }))
}

/** The cohort that is sold ahead: an agency, and a coach for herself, buy at the early-bird price. */
export const nextCohortSteps = (world: World): Step[] => [
  step(world, { who: 'priya', ago: 8, time: '10', name: 'open the next cohort' }, async (admin) => {
    const form = { intent: SAVE_COHORT, mutationId: newId(), save: true } as const
    const made = await createCohort(admin, { ...form, ...termsOf(world) })
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    world.forget('linda')
  }),
  step(world, { who: 'elena', ago: 4, time: '14', name: 'order ahead' }, async (lead) => {
    await buy(lead, world, world.agencies.of('northway'), SEATS)
  }),
  step(world, { who: 'priya', ago: 3, time: '15', name: 'a coach buys her own seat' }, async () => {
    const { id } = await inTransaction((tx) => findOrCreatePerson(tx, ALONE))
    await buy(await actorFor(id), world, SELF, 1)
  }),
  step(world, { who: 'priya', ago: 2, time: '11', name: 'refund a seat' }, (admin) =>
    refundOne(admin, world),
  ),
  step(world, { who: 'priya', ago: 1, time: '10', name: 'refund at the provider' }, (admin) =>
    refundOutside(admin, world),
  ),
]
