import { createHash } from 'node:crypto'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'

/** The token is 256 random bits, so a plain hash of it is enough. */
export const hashGiftToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

/** Prisma filter: gifts that no one has answered, and that staff have not canceled; they may have expired. */
export const OPEN_GIFT = { acceptedAt: null, declinedAt: null, canceledAt: null }

/** The gift to which a link leads, that of a reminder, too; null for a link of another kind. */
export const findGift = (token: string, tx: Pick<Tx, 'seatGift'> = db()) =>
  tx.seatGift.findFirst({
    where: {
      OR: [
        { tokenHash: hashGiftToken(token) },
        { reminders: { some: { tokenHash: hashGiftToken(token) } } },
      ],
    },
  })

/** Whether a seat was given to this address (in normal form), and it can still be taken. */
export const isGifted = async (tx: Tx, email: string): Promise<boolean> =>
  (await tx.seatGift.count({ where: { email, ...OPEN_GIFT, expiresAt: { gt: now() } } })) > 0
