import { lockCohort } from '~/features/cohorts/index.server'
import { namesApart, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction, Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newSecret } from '~/platform/ids.server'
import { notifyInBatches } from '~/platform/jobs/notify-in-batches.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb } from '~/platform/shared/time'
import { type RemindRefusal, seatEvents } from '../../contract'
import { isReminderDue, remindFrom } from '../../domain/reminders'
import { invitationState } from '../../domain/seats'
import { frozenSql, isFrozen } from '../seats/is-free.server'
import { canTakeUpOffer } from '../seats/reassigning.server'
import { findFormerEmails, hashToken } from './offer-seat.server'
import { takeInvitation } from './take-invitation.server'

interface Input {
  invitationId: string
  mutationId: string
}

type Reminded = { ok: true } | { ok: false; reason: RemindRefusal }

/** A lead has someone asked once more. Its link is a new one; those of earlier letters go on working. */
export const remindInvited = (actor: Actor, { invitationId, mutationId }: Input) =>
  once(actor, mutationId, 'remind', async (tx): Promise<Reminded> => {
    const { invitation, cohort } = await takeInvitation(tx, actor, invitationId)
    const state = invitationState(invitation, now())
    if (state !== 'open') return { ok: false, reason: state }
    if (!(await canTakeUpOffer(tx, cohort, invitation))) return { ok: false, reason: 'closed' }
    if (await isFrozen(tx, invitation.seatId)) return { ok: false, reason: 'frozen' }
    const reminders = await sentFor(tx, invitationId)
    const from = remindFrom({ createdAt: invitation.createdAt, reminders })
    if (!from) return { ok: false, reason: 'enough' }
    if (from > now()) return { ok: false, reason: 'soon' }
    await remind(tx, invitationId, { number: reminders.length + 1, byId: actor.personId })
    return { ok: true }
  })

const sentFor = async (tx: Tx, invitationId: string): Promise<Date[]> =>
  (
    await tx.invitationReminder.findMany({
      where: { invitationId },
      orderBy: { number: 'asc' },
      select: { remindedAt: true },
    })
  ).map(({ remindedAt }) => remindedAt)

/** Writes the reminder and tells who sends it. */
async function remind(
  tx: Tx,
  invitationId: string,
  { number, byId }: { number: number; byId: string | null },
): Promise<void> {
  const token = newSecret()
  await tx.invitationReminder.create({
    data: {
      ...{ invitationId, number, remindedAt: now(), remindedById: byId },
      tokenHash: hashToken(token),
    },
  })
  const invitation = await tx.invitation.findUniqueOrThrow({
    where: { id: invitationId },
    include: { seat: { select: { cohort: true, agency: { select: { id: true, name: true } } } } },
  })
  const { seat, email, expiresAt, note, invitedById, seatId } = invitation
  const { agency, cohort } = seat
  if (!agency) throw new Error('a seat that is offered has an agency')
  const nameOf = await namesApart(null, [invitedById], tx)
  const returning = await findFormerEmails(tx, cohort.id, [email])
  await publish(tx, seatEvents['seat.reminded'], {
    ...{ invitationId, number, email, token, expiresAt, returning: returning.has(email) },
    ...(note && { note }),
    ...{ timeZone: cohort.timeZone, cohortSlug: cohort.slug, cohortTitle: cohort.title },
    startsOn: dayFromDb(cohort.startsOn),
    ...{ agencyId: agency.id, agencyName: agency.name, inviterName: nameOf(invitedById) },
  })
  await recordAudit(tx, {
    actorId: byId,
    action: 'seat.reminded',
    subjectKind: 'seat',
    subjectId: seatId,
    new: { invitationId, number },
  })
}

interface Waiting {
  id: string
  cohortId: string
}

/** No day of the list of automatic reminders is earlier than this one. */
const FIRST_AFTER = '4 days'

/** Reminds everyone whose invitation has been open for long enough; it ends by itself with the invitation. */
export async function remindDue(): Promise<void> {
  const at = now()
  // No letter comes at night, as the zone of the cohort counts hours.
  const waiting = await readRows<Waiting>(Prisma.sql`
    SELECT i.id, s.cohort_id AS "cohortId" FROM invitation i JOIN seat s ON s.id = i.seat_id
      JOIN seat_order o ON o.id = s.order_id JOIN cohort c ON c.id = s.cohort_id
    WHERE i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${at}
      AND i.created_at <= ${at}::timestamptz - ${FIRST_AFTER}::interval
      AND c.starts_on > (${at}::timestamptz AT TIME ZONE c.time_zone)::date
      AND c.visibility IN ('open', 'by_invitation') AND NOT ${frozenSql}
      AND extract(hour FROM ${at}::timestamptz AT TIME ZONE c.time_zone) BETWEEN 6 AND 20
      AND (SELECT count(*) FROM invitation_reminder r WHERE r.invitation_id = i.id)
        < CASE WHEN i.created_at <= ${at}::timestamptz - interval '12 days' THEN 3
               WHEN i.created_at <= ${at}::timestamptz - interval '8 days' THEN 2 ELSE 1 END
    ORDER BY s.cohort_id, i.created_at, i.id`)
  await notifyInBatches(waiting, remindSome)
}

const remindSome = (some: Waiting[]): Promise<void> =>
  inTransaction(async (tx) => {
    for (const { id, cohortId } of some) {
      const cohort = await lockCohort(tx, { id: cohortId })
      const invitation = await tx.invitation.findUniqueOrThrow({ where: { id } })
      if (invitationState(invitation, now()) !== 'open') continue
      const reminders = await sentFor(tx, id)
      const due = isReminderDue({ createdAt: invitation.createdAt, reminders }, cohort, now())
      if (due) await remind(tx, id, { number: reminders.length + 1, byId: null })
    }
  })
