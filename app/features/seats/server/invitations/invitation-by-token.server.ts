import type { Prisma } from '~/platform/db/client.server'
import { hashToken } from './offer-seat.server'

/** Prisma filter: the invitation to which a link leads, from the first letter or from a reminder. */
export function invitationByToken(token: string): Prisma.InvitationWhereInput {
  const tokenHash = hashToken(token)
  return { OR: [{ tokenHash }, { reminders: { some: { tokenHash } } }] }
}
