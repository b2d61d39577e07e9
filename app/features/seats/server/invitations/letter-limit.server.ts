import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { MS_PER_DAY } from '~/platform/shared/time'
import { LETTERS_A_DAY } from '../../domain/reminders'

/**
 * Whether an address has had as many invitations of an agency within a day as anyone should get: a button that is
 * pressed again and again must not fill a stranger's mailbox. Call it with the cohort locked.
 */
export const hasReachedLetterLimit = async (
  tx: Tx,
  agencyId: string,
  email: string,
): Promise<boolean> =>
  (await tx.invitation.count({
    where: {
      email,
      createdAt: { gt: new Date(now().getTime() - MS_PER_DAY) },
      seat: { agencyId },
    },
  })) >= LETTERS_A_DAY
