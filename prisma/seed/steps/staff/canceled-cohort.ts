import { SANDBOX_PAY } from '~/features/billing/contract'
import { buySeats, payInSandbox } from '~/features/billing/index.server'
import { type NewCohortForm, SAVE_COHORT } from '~/features/cohorts/contract'
import { createCohort } from '~/features/cohorts/index.server'
import { CANCEL_COHORT } from '~/features/moves/contract'
import {
  cancelCohort,
  getCancelPage,
  getMovePage,
  moveSeatToCohort,
  settleChoices,
} from '~/features/moves/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { minutesAfter, OFFICE } from '../../calendar'
import { staff } from '../../cast/people'
import type { Step } from '../../timeline'
import { done, PROGRAM, step, type World } from '../../world'

/** In days from the day of loading to its first day. */
const AHEAD = 40
const SLUG = 'weekend-cohort'
const TITLE = 'Weekend cohort'

const termsOf = ({ calendar }: World): Omit<NewCohortForm, 'intent' | 'mutationId' | 'save'> => ({
  ...{ slug: SLUG, title: TITLE, anchor: calendar.workday(-AHEAD), timeZone: OFFICE },
  ...{ program: PROGRAM, late: 'yes', enrollDays: 14, capacity: 20, visibility: 'open' },
  ...{ locks: 'program', price: '1250.00', currency: 'USD', steps: [], invoiceDays: 30 },
  ...{ seatsFrom: 'payment', holidays: [], lead: staff.linda.email },
})

async function buyTwo(lead: Actor, agency: string): Promise<void> {
  const input = { cohort: SLUG, agency, quantity: 2, mutationId: newId() }
  const { orderId } = done(await buySeats(lead, input))
  await atTime(minutesAfter(now(), 3), async () => {
    done(await payInSandbox(lead, { orderId, outcome: SANDBOX_PAY, mutationId: newId() }))
  })
}

/** One of the two goes to the cohort that is sold ahead, before the other one is canceled. */
async function moveOne(lead: Actor): Promise<void> {
  const seat = await db().seat.findFirstOrThrow({
    where: { cohort: { slug: SLUG } },
    orderBy: { number: 'desc' },
  })
  const { targets } = await getMovePage(lead, seat.id, null)
  // The last to begin is the one that is sold ahead.
  const target = targets.filter(({ refusal }) => refusal === null).at(-1)
  if (!target || target.cost.payMinor > 0)
    throw new Error('there is no cohort to which the seat can move')
  const { payMinor: seenPayMinor, refundMinor: seenRefundMinor } = target.cost
  const form = { mutationId: newId(), to: target.slug, seenPayMinor, seenRefundMinor, seenWho: '' }
  done(await moveSeatToCohort(lead, seat.id, form))
}

async function cancel(admin: Actor): Promise<void> {
  const { cohort } = await getCancelPage(admin, SLUG)
  const terms = { reason: 'too-few', days: 14, version: cohort.version } as const
  const form = { intent: CANCEL_COHORT, mutationId: newId(), ...terms } as const
  done(await cancelCohort(admin, SLUG, form))
}

/** A cohort that does not take place: one seat has left it before, and its agency has not chosen yet for the other. */
export const canceledCohortSteps = (world: World): Step[] => [
  step(
    world,
    { who: 'priya', ago: 30, time: '10', name: 'open a cohort on weekends' },
    async (admin) => {
      const form = { intent: SAVE_COHORT, mutationId: newId(), save: true } as const
      const made = await createCohort(admin, { ...form, ...termsOf(world) })
      if (!made.ok) throw new Error(JSON.stringify(made.problems))
      world.forget('linda')
    },
  ),
  step(world, { who: 'elena', ago: 20, time: '13', name: 'order on weekends' }, (lead) =>
    buyTwo(lead, world.agencies.of('northway')),
  ),
  step(world, { who: 'elena', ago: 4, time: '16', name: 'move a seat' }, moveOne),
  step(world, { who: 'priya', ago: 3, time: '09', name: 'cancel a cohort' }, cancel),
  step(
    world,
    { who: 'priya', ago: 1, time: '12', name: 'tell of a canceled cohort' },
    settleChoices,
  ),
]
