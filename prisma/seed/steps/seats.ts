import { SANDBOX_DECLINE, SANDBOX_PAY } from '~/features/billing/contract'
import { buySeats, payInSandbox, playSandboxInvoice } from '~/features/billing/index.server'
import { askQuote, giveSeat, remindGifted } from '~/features/checkout/index.server'
import { ALL_COHORTS, MAKE_CODE } from '~/features/pricing/contract'
import { makeCode } from '~/features/pricing/index.server'
import {
  acceptInvitation,
  freeSeat,
  getAgencySeats,
  inviteToSeat,
  revokeInvitation,
} from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { noteReturned } from '~/platform/mail/suppression.server'
import type { Actor } from '~/platform/shared/actor'
import { type CohortKey, minutesAfter } from '../calendar'
import { type CoachKey, coaches, coachKeys } from '../cast/coaches'
import { type AgencyKey, agencies } from '../cast/people'
import type { Step } from '../timeline'
import { done, step, type World } from '../world'
import { meet } from './house'

const MINUTES_PER_DAY = 24 * 60

interface Order {
  agency: AgencyKey
  cohort: CohortKey
  ago: number
  quantity: number
  purchaseOrder?: string
  /** declined: the card was refused and the order ran out. left: no one came back to pay. */
  outcome?: 'declined' | 'left'
  /** By invoice; paid: after so many days. */
  invoice?: { paidAfter?: number }
}

const ORDERS: readonly Order[] = [
  { agency: 'riverbend', cohort: 'finished', ago: 240, quantity: 10, purchaseOrder: 'RFS-2210' },
  { agency: 'northway', cohort: 'finished', ago: 231, quantity: 1 },
  { agency: 'riverbend', cohort: 'finished', ago: 231, quantity: 2, purchaseOrder: 'RFS-2231' },
  { agency: 'harbor', cohort: 'finished', ago: 227, quantity: 1, outcome: 'declined' },
  { agency: 'harbor', cohort: 'finished', ago: 226, quantity: 1 },
  { agency: 'riverbend', cohort: 'running', ago: 80, quantity: 5, purchaseOrder: 'RFS-2388' },
  { agency: 'northway', cohort: 'running', ago: 73, quantity: 6, purchaseOrder: 'NW 71-04' },
  { agency: 'harbor', cohort: 'running', ago: 70, quantity: 2 },
  { agency: 'riverbend', cohort: 'starting', ago: 12, quantity: 4, purchaseOrder: 'RFS-2447' },
  { agency: 'northway', cohort: 'starting', ago: 5, quantity: 3, outcome: 'left' },
  // One invoice of each kind: paid, overdue by ten days, open.
  {
    ...{ agency: 'riverbend', cohort: 'running', ago: 78, quantity: 1, purchaseOrder: 'RFS-2391' },
    invoice: { paidAfter: 20 },
  },
  {
    ...{ agency: 'riverbend', cohort: 'starting', ago: 40, quantity: 2, purchaseOrder: 'RFS-2431' },
    invoice: {},
  },
  {
    ...{ agency: 'riverbend', cohort: 'starting', ago: 6, quantity: 3, purchaseOrder: 'RFS-2466' },
    invoice: {},
  },
]

/** The county pays for the agency. */
const COUNTY = {
  ...{ organization: 'Riverbend County Auditor', line1: '200 Courthouse Square', line2: 'Room 4' },
  ...{ city: 'Riverbend', region: 'IA', postalCode: '52001', country: 'US' },
  emails: 'payables@riverbend.example, finance@riverbend.example',
} as const

async function payInvoice(lead: Actor, orderId: string, { paidAfter }: { paidAfter?: number }) {
  if (paidAfter === undefined) return
  await atTime(minutesAfter(now(), paidAfter * MINUTES_PER_DAY), async () => {
    done(await playSandboxInvoice(lead, { orderId, act: 'paid' }))
  })
}

async function place(lead: Actor, order: Order, world: World): Promise<void> {
  const { agency, cohort, quantity, purchaseOrder, outcome, invoice } = order
  const { orderId } = done(
    await buySeats(lead, {
      cohort: world.cohort(cohort).slug,
      agency: world.agencies.of(agency),
      quantity,
      purchaseOrder,
      ...(invoice && { method: 'invoice', ...COUNTY }),
      mutationId: newId(),
    }),
  )
  if (invoice) return payInvoice(lead, orderId, invoice)
  if (outcome === 'left') return
  await atTime(minutesAfter(now(), 4), async () => {
    const pressed = outcome === 'declined' ? SANDBOX_DECLINE : SANDBOX_PAY
    const paid = await payInSandbox(lead, { orderId, outcome: pressed, mutationId: newId() })
    if (!outcome) done(paid)
  })
}

const orderSteps = (world: World): Step[] =>
  ORDERS.map((order, index) => {
    const { agency, cohort, ago } = order
    const name = `order ${index + 1}: ${agency}, ${cohort}`
    return step(world, { who: agencies[agency].lead, ago, time: '14', name }, (lead) =>
      place(lead, order, world),
    )
  })

const inviteTo = async (
  lead: Actor,
  world: World,
  email: string,
  agency: AgencyKey,
  to: CohortKey,
) =>
  done(
    await inviteToSeat(lead, {
      agencyId: world.agencies.of(agency),
      cohort: world.cohort(to).slug,
      email,
      mutationId: newId(),
    }),
  ).invitationId

/** Someone opens the letter with their seat and takes the link's token from it. */
async function tokenFromLetter(email: string): Promise<string> {
  const letter = await db().outgoingMail.findFirst({
    where: { toEmail: email, template: 'invitation' },
    orderBy: { queuedAt: 'desc' },
    select: { text: true },
  })
  const token = letter?.text.match(/\/join\/([\w-]+)/)?.[1]
  if (!token) throw new Error(`no letter with a seat for ${email}`)
  return token
}

function coachSteps(world: World, key: CoachKey): Step[] {
  const coach = coaches[key]
  const { agency, cohort, email, invited, accepted } = coach
  const { lead } = agencies[agency]
  return [
    step(world, { who: lead, ago: invited, time: '16', name: `invite ${key}` }, async (actor) => {
      await inviteTo(actor, world, email, agency, cohort)
    }),
    {
      ...step(
        world,
        { who: key, ago: accepted, time: '19', name: `${key} takes the seat` },
        async () => {},
      ),
      run: async () => {
        await meet(world, key, coach)
        const token = await tokenFromLetter(email)
        const actor = await world.actor(key)
        const taken = done(await acceptInvitation(actor, { token, mutationId: newId() }))
        world.enrollments.keep(key, taken.enrollmentId)
        world.forget(key)
      },
    },
  ]
}

/** The agency's seats in one cohort that someone of this address holds, as its lead sees them. */
async function seatsOf(
  lead: Actor,
  world: World,
  { agency, cohort, email }: { agency: AgencyKey; cohort: CohortKey; email: string },
) {
  const find = { search: email, page: 1 }
  const { cohorts } = await getAgencySeats(lead, world.agencies.of(agency), find)
  const { slug } = world.cohort(cohort)
  return cohorts.find((one) => one.cohort.slug === slug)?.seats ?? []
}

const withdrawal = (world: World, key: CoachKey, ago: number): Step => {
  const { agency, cohort, email } = coaches[key]
  const name = `${key} leaves`
  return step(world, { who: agencies[agency].lead, ago, time: '09', name }, async (lead) => {
    const seats = await seatsOf(lead, world, { agency, cohort, email })
    const seat = seats.find(({ holder }) => holder?.email === email)
    if (!seat) throw new Error(`${key} holds no seat`)
    await freeSeat(lead, { seatId: seat.id, reason: 'left-agency', mutationId: newId() })
    world.forget(key)
  })
}

/** Offers that came to nothing, or are still open. */
const offers = (world: World): Step[] => [
  step(
    world,
    { who: 'marcus', ago: 60, time: '11', name: 'offer a seat that no one took' },
    async (lead) => {
      await inviteTo(lead, world, 'lou.ames@riverbend.example', 'riverbend', 'running')
    },
  ),
  step(
    world,
    { who: 'elena', ago: 63, time: '12:05', name: 'offer a seat to the wrong address' },
    async (lead) => {
      const sent = await inviteTo(lead, world, 'n.beckett@northway.example', 'northway', 'running')
      await atTime(minutesAfter(now(), 26), async () => {
        done(await revokeInvitation(lead, { invitationId: sent, mutationId: newId() }))
      })
    },
  ),
  step(
    world,
    { who: 'marcus', ago: 3, time: '15', name: 'offer a seat that is still open' },
    async (lead) => {
      const to = ['jules.okoro@riverbend.example']
      await inviteTo(lead, world, to[0] ?? '', 'riverbend', 'starting')
      // There is no such mailbox: staff read why, and the lead that the letter cannot be delivered.
      await atTime(minutesAfter(now(), 2), () =>
        inTransaction((tx) =>
          noteReturned(tx, { kind: 'email.bounced', letter: 'demo', to, final: true }),
        ),
      )
    },
  ),
]

/** A code for agencies of the state association, and a quote that a lead takes to a director. */
const priceSteps = (world: World): Step[] => [
  step(
    world,
    { who: 'priya', ago: 30, time: '10', name: 'make a discount code' },
    async (admin) => {
      const made = await makeCode(admin, {
        ...{ intent: MAKE_CODE, mutationId: newId(), code: 'ASSOCIATION-10' },
        ...{ off: { offBp: 1_000 }, currency: 'USD', scope: ALL_COHORTS, maxUses: 40 },
      })
      if (!made.ok) throw new Error(made.text)
    },
  ),
  step(world, { who: 'marcus', ago: 9, time: '11', name: 'ask for a quote' }, async (lead) => {
    done(
      await askQuote(lead, {
        cohort: world.cohort('starting').slug,
        agency: world.agencies.of('riverbend'),
        ...{ quantity: 6, code: 'ASSOCIATION-10', mutationId: newId() },
        ...{ method: 'invoice', purchaseOrder: 'RFS-2470', ...COUNTY },
      }),
    )
  }),
]

/** A free seat for someone who has never signed in, and who has been reminded of it once. */
const giftSteps = (world: World): Step[] => [
  step(world, { who: 'priya', ago: 5, time: '09', name: 'give a seat for free' }, async (admin) => {
    const gift = { email: 'sam.rivera@tribal-council.example', reason: 'scholarship' } as const
    const form = { ...gift, mutationId: newId() }
    const given = await giveSeat(admin, world.cohort('starting').slug, form)
    if (!given.ok) throw new Error(given.text)
  }),
  step(world, { who: 'priya', ago: 1, time: '10', name: 'remind of the free seat' }, remindGifted),
]

/** Orders, invitations and who took their seat. */
export const seatSteps = (world: World): Step[] => [
  ...orderSteps(world),
  ...priceSteps(world),
  ...giftSteps(world),
  ...coachKeys.flatMap((key) => coachSteps(world, key)),
  ...offers(world),
  ...coachKeys.flatMap((key) => {
    const { withdrawn } = coaches[key]
    return withdrawn === undefined ? [] : [withdrawal(world, key, withdrawn)]
  }),
]
