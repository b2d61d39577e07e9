import { type Actor, membershipsOf } from '~/platform/shared/actor'
import type { AgencyHead } from '../contract'

/**
 * The agency to show: the one asked for, else the one chosen last, else the first by name.
 * @returns null when an agency is asked for that this person does not lead, or when they lead none
 */
export function chooseAgency(actor: Actor, wanted: string | null): AgencyHead | null {
  const led = membershipsOf(actor, 'agency-lead')
    .map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const asked = led.find(({ id }) => id === wanted)
  const chosen = wanted ? asked : (led.find(({ id }) => id === actor.chosenAgencyId) ?? led[0])
  return chosen ? { ...chosen, others: led.filter(({ id }) => id !== chosen.id) } : null
}
