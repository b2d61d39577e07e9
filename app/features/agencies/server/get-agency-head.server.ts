import { rememberChoice } from '~/features/identity/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { AgencyHead } from '../contract'
import { chooseAgency } from '../domain/choose-agency'

/**
 * The agency that `?agency=` names, or the one chosen last on this device; what is asked for is remembered.
 * @throws NotFound unless the actor leads it
 */
export async function getAgencyHead(actor: Actor, wanted: string | null): Promise<AgencyHead> {
  const agency = chooseAgency(actor, wanted)
  if (!agency) throw new NotFound()
  if (wanted) await rememberChoice(actor, { agencyId: agency.id })
  return agency
}
