import { createHash } from 'node:crypto'
import { INVITATION_DAYS } from '~/features/cohorts/contract'
import type { LockedCohort } from '~/features/cohorts/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newId, newSecret } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY } from '~/platform/shared/time'
import { seatEvents } from '../../contract'

/** The token is 256 random bits, so a plain hash of it is enough. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

interface Offer {
  cohort: LockedCohort
  agency: { id: string; name: string }
  seatId: string
  email: string
}

/**
 * Offers a seat to an address and tells who sends the link. The caller holds the cohort's lock and has
 * made sure that the seat is free; an invitation of it that ran out is closed here.
 * @returns the invitation's id
 */
export async function offerSeat(tx: Tx, actor: Actor, offer: Offer, at = now()): Promise<string> {
  const { cohort, agency, seatId, email } = offer
  const id = newId()
  const token = newSecret()
  const expiresAt = new Date(at.getTime() + INVITATION_DAYS * MS_PER_DAY)
  await tx.invitation.updateMany({
    where: { seatId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
  })
  await tx.invitation.create({
    data: {
      id,
      seatId,
      email,
      tokenHash: hashToken(token),
      invitedById: actor.personId,
      createdAt: at,
      expiresAt,
    },
  })
  const nameOf = await namesApart(null, [actor.personId], tx)
  await publish(tx, seatEvents['seat.invited'], {
    invitationId: id,
    email,
    token,
    expiresAt,
    timeZone: cohort.timeZone,
    cohortSlug: cohort.slug,
    cohortTitle: cohort.title,
    startsOn: cohort.startsOn,
    agencyId: agency.id,
    agencyName: agency.name,
    inviterName: nameOf(actor.personId),
    returning: await wasIn(tx, cohort.id, email),
  })
  return id
}

/** Whether this person was in the cohort before. */
/** The person whose address it is, also since another account with this address was merged into theirs. */
const withAddress = (email: string) => ({ OR: [{ email }, { merged: { some: { email } } }] })

const wasIn = async (tx: Tx, cohortId: string, email: string): Promise<boolean> =>
  (await tx.enrollment.count({ where: { cohortId, person: withAddress(email) } })) > 0

/** Whether someone has a seat or an open invitation in the cohort; an invitation that ran out does not count. */
export async function isTaken(tx: Tx, cohortId: string, email: string): Promise<boolean> {
  const at = now()
  const [found] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM enrollment e JOIN person ON person.id = e.person_id
       WHERE e.cohort_id = ${cohortId}::uuid AND e.withdrawn_at IS NULL
         AND ${email} IN (SELECT m.email FROM person m WHERE m.id = person.id OR m.merged_into_id = person.id)
      UNION ALL
      SELECT 1 FROM invitation i JOIN seat ON seat.id = i.seat_id
       WHERE seat.cohort_id = ${cohortId}::uuid AND i.email = ${email}
         AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${at}) AS taken`
  return found?.taken ?? false
}
