import { may, rememberChoice } from '~/features/identity/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { AgencyHead, AgencyPage } from '../contract'
import { chooseAgency } from '../domain/choose-agency'

const RIGHT_TO = {
  seats: 'agency.seats.read',
  people: 'agency.people.read',
  transfer: 'agency.transfer.read',
  barriers: 'agency.barriers.read',
  figures: 'agency.figures.read',
  orders: 'agency.orders.read',
} as const satisfies Record<AgencyPage, string>

/**
 * The agency that `?agency=` names, or the one chosen last on this device; what is asked for is remembered.
 * @throws NotFound unless the actor may see it
 */
export async function getAgencyHead(actor: Actor, wanted: string | null): Promise<AgencyHead> {
  const agency = chooseAgency(actor, wanted)
  if (!agency) throw new NotFound()
  if (wanted) await rememberChoice(actor, { agencyId: agency.id })
  const pages = (Object.keys(RIGHT_TO) as AgencyPage[]).filter((page) =>
    may(actor, RIGHT_TO[page], { agency: agency.id }),
  )
  return { ...agency, pages }
}
