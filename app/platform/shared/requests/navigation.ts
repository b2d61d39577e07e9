import { type Actor, isA, meantEnrollment, membershipsOf } from '../actor'
import { paths } from '../paths'

/** The signs of `public/icons.svg`. */
export type IconName =
  | 'learn'
  | 'practice'
  | 'facilitate'
  | 'queue'
  | 'observe'
  | 'agency'
  | 'seats'
  | 'people'
  | 'transfer'
  | 'orders'
  | 'program'
  | 'content'

export interface Place {
  to: string
  label: string
  icon: IconName
  /** True where pages below this address are places of their own. */
  end?: boolean
}

/** The thumb reaches this many places on a phone. */
const PLACES_AT_MOST = 5

const COACH: Place[] = [
  { to: paths.learn(), label: 'Learn', icon: 'learn' },
  { to: paths.practice(), label: 'Practice', icon: 'practice' },
]
const OBSERVE: Place = { to: paths.newObservation(), label: 'Observe', icon: 'observe' }
const FACILITATE: Place = { to: paths.facilitate(), label: 'Facilitate', icon: 'facilitate' }
const QUEUE: Place = { to: paths.queue(), label: 'Queue', icon: 'queue' }
const AGENCY: Place = { to: paths.agency(), label: 'Agency', icon: 'agency' }
const AGENCY_PLACES: Place[] = [
  { to: paths.agencySeats(), label: 'Seats', icon: 'seats' },
  { to: paths.agencyPeople(), label: 'People', icon: 'people' },
  { to: paths.agencyTransfer(), label: 'Transfer', icon: 'transfer' },
  { to: paths.agencyOrders(), label: 'Orders', icon: 'orders' },
]
const PROGRAM: Place = { to: paths.admin(), label: 'Program', icon: 'program' }
const CONTENT: Place = { to: paths.adminContent(), label: 'Content', icon: 'content' }

/** A role's home first, then its pages; where there is no room for all, the homes stay. */
export function navigationOf(actor: Actor): Place[] {
  const homes: Place[] = []
  const more: Place[] = []
  if (isA(actor, 'coach')) homes.push(...COACH)
  if (isA(actor, 'facilitator')) {
    homes.push(FACILITATE)
    more.push(QUEUE)
  }
  if (isA(actor, 'facilitator') || isA(actor, 'observer')) more.push(OBSERVE)
  if (isA(actor, 'agency-lead')) {
    homes.push(AGENCY)
    more.push(...AGENCY_PLACES)
  }
  if (isA(actor, 'admin')) {
    homes.push(PROGRAM)
    more.push(CONTENT)
  }
  const places =
    homes.length + more.length <= PLACES_AT_MOST ? [...homes, ...more] : withRoom(homes, more)
  return places.map((place) => {
    const below = places.some(({ to }) => to.startsWith(`${place.to}/`))
    return below ? { ...place, end: true } : place
  })
}

const withRoom = (homes: Place[], more: Place[]) =>
  [...homes, ...more.filter(({ icon }) => icon === 'observe')].slice(0, PLACES_AT_MOST)

/** Where this person searches from a page of no cohort: the cohort they mean, or the first that they lead. */
export function searchOf(actor: Actor): string | null {
  const slug =
    meantEnrollment(actor)?.cohortSlug ?? membershipsOf(actor, 'facilitator')[0]?.cohortSlug
  return slug ? paths.search(slug) : null
}
