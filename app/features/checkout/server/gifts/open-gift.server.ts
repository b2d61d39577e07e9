import { createHash } from 'node:crypto'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'

/** The token is 256 random bits, so a plain hash of it is enough. */
export const hashOf = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

/** Prisma filter: gifts that no one has answered, and that were not taken back; they may have run out. */
export const OPEN = { acceptedAt: null, declinedAt: null, canceledAt: null }

/** The gift to which a link leads, that of a reminder, too; null for a link of another kind. */
export const findGift = (token: string, tx: Pick<Tx, 'seatGift'> = db()) =>
  tx.seatGift.findFirst({
    where: {
      OR: [{ tokenHash: hashOf(token) }, { reminders: { some: { tokenHash: hashOf(token) } } }],
    },
  })

/** Whether a seat was given to this address (in normal form), and it can still be taken. */
export const isGifted = async (tx: Tx, email: string): Promise<boolean> =>
  (await tx.seatGift.count({ where: { email, ...OPEN, expiresAt: { gt: now() } } })) > 0
