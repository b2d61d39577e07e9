import { randomUUID } from 'node:crypto'
import { SANDBOX_PAY } from '~/features/billing/contract'
import { buySeats, payInSandbox } from '~/features/billing/index.server'
import type { Meeting } from '~/features/cohorts/contract'
import { openCohort } from '~/features/cohorts/index.server'
import { seatEvents } from '~/features/seats/contract'
import { acceptInvitation, inviteToSeat } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { inside } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { addDays, dayOf } from '~/platform/shared/time'
import { openCourse } from './open-course'
import { makeAdmin, makeAgency, makePerson, refreshed } from './people'
import { writeBoughtSeats, writeCoach } from './rows/quick-seats'
import { PROGRAM } from './sample-course'

/** Zones without summer time, for whose names Node and the browser have the same words. */
const WITHOUT_SUMMER_TIME = [
  'Pacific/Honolulu',
  'America/Phoenix',
  'America/Bogota',
  'America/Montevideo',
  'Africa/Lagos',
  'Africa/Nairobi',
  'Asia/Kolkata',
  'Asia/Bangkok',
  'Asia/Tokyo',
  'Pacific/Guadalcanal',
]
const hourIn = (timeZone: string) =>
  Number(now().toLocaleString('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }))
const fromNoon = (zone: string) => Math.abs(hourIn(zone) - 12)

/**
 * Where it is about noon. Tests step minutes and hours back from the clock, and a cohort that begins today had
 * not begun yesterday: near midnight they would fail, or be about something else.
 */
export const ZONE = WITHOUT_SUMMER_TIME.reduce((best, zone) =>
  fromNoon(zone) < fromNoon(best) ? zone : best,
)

/** Each week on the weekday that it is today, from midnight: the first session of a cohort that begins today has begun. */
export const meetsToday = (place: string | null = null): Meeting => ({
  weekday: (new Date(`${dayOf(now(), ZONE)}T00:00:00Z`).getUTCDay() + 6) % 7,
  ...{ time: '00:00', minutes: 75, place },
})

let count = 0
const next = () => String(++count)

const addressOf = (name: string) =>
  `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org`

/** A person; the same address is the same person. */
export const aPerson = (name = `Person ${next()}`, email = addressOf(name)): Promise<Actor> =>
  makePerson({ name, email, timeZone: ZONE })

interface CohortOptions {
  /** A program that is open already; without it the sample course is opened. */
  program?: string
  slug?: string
  title?: string
  /** Name of its lead facilitator. */
  facilitator?: string
  capacity?: number
  priceMinor?: number
  /** Days from today to its first day. */
  startsIn?: number
  /** When it meets; without it, as its program says. */
  meeting?: Meeting | undefined
  /** Days from its first day for which enrollment stays open. */
  late?: number
}

/** A cohort that is open for sale, with its admin and its lead facilitator. */
export async function aCohort(options: CohortOptions = {}) {
  const { capacity = 24, priceMinor = 125_000, startsIn = 0, late = 21 } = options
  if (!options.program) await openCourse()
  const admin = await makeAdmin()
  const lead = await aPerson(options.facilitator ?? `Facilitator ${next()}`)
  const startsOn = addDays(dayOf(now(), ZONE), startsIn)
  const opened = await openCohort(admin, {
    mutationId: randomUUID(),
    slug: options.slug ?? `cohort-${next()}`,
    program: options.program ?? PROGRAM,
    title: options.title ?? `Cohort ${count}`,
    timeZone: ZONE,
    startsOn,
    enrollUntil: addDays(startsOn, late),
    capacity,
    seatPriceMinor: priceMinor,
    currency: 'USD',
    ...(options.meeting && { meeting: options.meeting }),
    facilitators: [{ personId: lead.personId, lead: true }],
  })
  if (!opened.ok) throw new Error(opened.reason)
  const { slug, cohortId } = opened
  return { slug, cohortId, startsOn, admin, facilitator: await refreshed(lead) }
}

/** An agency and its lead. */
export async function anAgency(name = `Agency ${next()}`) {
  const { id, lead } = await makeAgency({ name, lead: await aPerson(`Lead of ${name}`) })
  return { agencyId: id, lead }
}

interface SeatsOptions {
  cohort: string
  agencyId: string
  quantity?: number
}

/** Seats that are ordered and paid in the sandbox. */
export async function boughtSeats(lead: Actor, seats: SeatsOptions): Promise<string> {
  const { quantity = 1 } = seats
  return (await writeBoughtSeats(lead, { ...seats, quantity })) ?? buyByVerbs(lead, seats)
}

/** The same in the two steps of a buyer. */
export async function buyByVerbs(lead: Actor, { cohort, agencyId, quantity = 1 }: SeatsOptions) {
  const order = { cohort, agency: agencyId, quantity, mutationId: randomUUID() }
  const bought = await buySeats(lead, order)
  if (!bought.ok) throw new Error(bought.reason)
  const { orderId } = bought
  const paid = await payInSandbox(lead, { orderId, outcome: SANDBOX_PAY, mutationId: randomUUID() })
  if (!paid.ok) throw new Error(paid.reason)
  return orderId
}

const tokens = new Map<string, string>()
let watching = false

/** The links are in no table: they are caught as they leave. */
export function watchInvitations(): void {
  if (watching) return
  watching = true
  inside(seatEvents['seat.invited'], async (_tx, { invitationId, token }) => {
    tokens.set(invitationId, token)
  })
}

export const tokenOf = (invitationId: string): string => tokens.get(invitationId) ?? ''

/** An open invitation, and its link's token. */
export async function anInvitation(
  lead: Actor,
  { cohort, agencyId, email }: { cohort: string; agencyId: string; email: string },
) {
  watchInvitations()
  const invited = await inviteToSeat(lead, { cohort, agencyId, email, mutationId: randomUUID() })
  if (!invited.ok) throw new Error(invited.reason)
  const { invitationId } = invited
  return { invitationId, token: tokenOf(invitationId) }
}

interface Seated {
  cohort: string
  agencyId: string
  name?: string
}

/** A coach on a seat of the agency; it must have a free one. */
export async function aCoach(lead: Actor, { cohort, agencyId, name }: Seated) {
  const person = await aPerson(name ?? `Coach ${next()}`)
  const place = { cohort, agencyId }
  const enrollmentId =
    (await writeCoach(lead, person, place)) ?? (await enrollByVerbs(lead, person, place))
  return { coach: await refreshed(person), enrollmentId }
}

/** The same by an invitation that is accepted. Gives the enrollment's id. */
export async function enrollByVerbs(lead: Actor, person: Actor, place: Omit<Seated, 'name'>) {
  const { token } = await anInvitation(lead, { ...place, email: person.email })
  const accepted = await acceptInvitation(person, { token, mutationId: randomUUID() })
  if (!accepted.ok) throw new Error(accepted.reason)
  return accepted.enrollmentId
}
