import { may } from '~/features/identity/contract'
import type { Actor } from '~/platform/shared/actor'
import type { AgencyHead } from '../contract'

/**
 * The agency to show: the one asked for, else the one chosen last, else the first by name.
 * @returns null when an agency is asked for that this person may not see, or when they may see none
 */
export function chooseAgency(
  actor: Actor,
  wanted: string | null,
): Omit<AgencyHead, 'pages'> | null {
  const seen = actor.memberships
    .flatMap((m) => ('agencyName' in m ? [{ id: m.agencyId, name: m.agencyName }] : []))
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
    .filter(({ id }) => may(actor, 'agency.read', { agency: id }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const asked = seen.find(({ id }) => id === wanted)
  const chosen = wanted ? asked : (seen.find(({ id }) => id === actor.chosenAgencyId) ?? seen[0])
  return chosen ? { ...chosen, others: seen.filter(({ id }) => id !== chosen.id) } : null
}
