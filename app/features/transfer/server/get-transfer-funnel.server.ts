import { may } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { TransferFunnel } from '../contract'
import { hourlyReach } from './agency-reach.server'

/**
 * How far the skills of an agency's coaches have come: reach, peak and current, under the rules for small
 * numbers. Holds no figure that must not be shown, and is at most an hour old. Throws NotFound for anyone
 * but a lead of the agency. Source: metric 1 of the transfer rules.
 */
export async function getTransferFunnel(actor: Actor, agencyId: string): Promise<TransferFunnel> {
  if (!may(actor, 'agency.transfer.read', { agency: agencyId })) throw new NotFound()
  return hourlyReach(agencyId, now())
}
