import { type Actor, isA, meantEnrollment, membershipsOf } from '../actor'
import { paths } from '../paths'
import { type NavPlace, ROLES, type RoleName } from '../roles'

/** The thumb reaches this many places on a phone. */
const PLACES_AT_MOST = 5

const NAMES = Object.keys(ROLES) as RoleName[]

/** A role's home first, then its pages; where there is no room for all, the homes stay. */
export function navigationOf(actor: Actor): NavPlace[] {
  const mine = NAMES.filter((name) => isA(actor, name)).map((name) => ROLES[name])
  const homes: NavPlace[] = mine.flatMap((role) => [...role.homes])
  // Two roles may share a place.
  const more = [...new Set<NavPlace>(mine.flatMap((role) => [...role.more]))]
  const places =
    homes.length + more.length <= PLACES_AT_MOST ? [...homes, ...more] : withRoom(homes, more)
  return places.map((place) => {
    const below = places.some(({ to }) => to.startsWith(`${place.to}/`))
    return below ? { ...place, end: true } : place
  })
}

const withRoom = (homes: NavPlace[], more: NavPlace[]) =>
  [...homes, ...more.filter(({ icon }) => icon === 'observe')].slice(0, PLACES_AT_MOST)

/** Where this person searches from a page of no cohort: the cohort they mean, or the first that they lead. */
export function searchOf(actor: Actor): string | null {
  const slug =
    meantEnrollment(actor)?.cohortSlug ?? membershipsOf(actor, 'facilitator')[0]?.cohortSlug
  return slug ? paths.search(slug) : null
}
