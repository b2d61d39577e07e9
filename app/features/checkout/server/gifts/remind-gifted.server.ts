import { lockCohort } from '~/features/cohorts/index.server'
import { invitationState, isReminderDue } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction, Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newSecret } from '~/platform/ids.server'
import { notifyInBatches } from '~/platform/jobs/notify-in-batches.server'
import { checkoutEvents } from '../../contract/events'
import { hashGiftToken } from './open-gift.server'

interface Waiting {
  id: string
  cohortId: string
}

/**
 * Asks everyone again who was given a seat and has not answered, on the days on which the invited are: at most three
 * times, never once the cohort has begun, and never at night in its zone.
 */
export async function remindGifted(): Promise<void> {
  const at = now()
  const waiting = await readRows<Waiting>(Prisma.sql`
    SELECT g.id, g.cohort_id AS "cohortId" FROM seat_gift g JOIN cohort c ON c.id = g.cohort_id
     WHERE g.accepted_at IS NULL AND g.declined_at IS NULL AND g.canceled_at IS NULL AND g.expires_at > ${at}
       AND c.starts_on > (${at}::timestamptz AT TIME ZONE c.time_zone)::date
       AND c.visibility IN ('open', 'by_invitation')
       AND extract(hour FROM ${at}::timestamptz AT TIME ZONE c.time_zone) BETWEEN 6 AND 20
     ORDER BY g.cohort_id, g.created_at, g.id`)
  await notifyInBatches(waiting, remindSome)
}

const remindSome = (some: Waiting[]): Promise<void> =>
  inTransaction(async (tx) => {
    for (const one of some) await remind(tx, one)
  })

async function remind(tx: Tx, { id, cohortId }: Waiting): Promise<void> {
  // Whoever answers, or takes it back, does so under this lock.
  const cohort = await lockCohort(tx, { id: cohortId })
  const { reminders, ...gift } = await tx.seatGift.findUniqueOrThrow({
    where: { id },
    include: { reminders: { orderBy: { number: 'asc' } } },
  })
  const at = now()
  if (invitationState({ ...gift, revokedAt: gift.canceledAt }, at) !== 'open') return
  const sent = reminders.map(({ remindedAt }) => remindedAt)
  if (!isReminderDue({ createdAt: gift.createdAt, reminders: sent }, cohort, at)) return
  const [token, number] = [newSecret(), sent.length + 1]
  await tx.seatGiftReminder.create({
    data: { giftId: id, number, remindedAt: at, tokenHash: hashGiftToken(token) },
  })
  await publish(tx, checkoutEvents['gift.reminded'], {
    ...{ giftId: id, number, email: gift.email, token, expiresAt: gift.expiresAt },
    ...{ timeZone: cohort.timeZone, cohortTitle: cohort.title, startsOn: cohort.startsOn },
  })
}
