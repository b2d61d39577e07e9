import { createHash } from 'node:crypto'
import { INVITATION_DAYS } from '~/features/cohorts/contract'
import type { LockedCohort } from '~/features/cohorts/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publishAll } from '~/platform/events/events.server'
import { newId, newSecret } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY } from '~/platform/shared/time'
import { seatEvents } from '../../contract'

/** The token is 256 random bits, so a plain hash of it is enough. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

interface Where {
  cohort: LockedCohort
  agency: { id: string; name: string }
}

interface SeatFor {
  seatId: string
  email: string
  /** A plain line of the lead's own. */
  note?: string | null | undefined
  /** The time on the seat that it takes the place of, in a cohort that runs. */
  replacesId?: string | null | undefined
}

/** Offers one seat; see `offerSeats`. */
export async function offerSeat(
  tx: Tx,
  actor: Pick<Actor, 'personId'>,
  { cohort, agency, ...offer }: Where & SeatFor,
  at = now(),
): Promise<string> {
  const [id] = await offerSeats(tx, actor, { cohort, agency }, [offer], at)
  if (!id) throw new Error('no invitation was made')
  return id
}

/**
 * Offers seats to addresses and tells who sends the links, in a few statements however many they are. The caller
 * holds the cohort's lock and has made sure that the seats are free; invitations of them that ran out are closed here.
 * @returns the invitations' ids, in the same order
 */
export async function offerSeats(
  tx: Tx,
  actor: Pick<Actor, 'personId'>,
  { cohort, agency }: Where,
  offers: readonly SeatFor[],
  at = now(),
): Promise<string[]> {
  if (offers.length === 0) return []
  const expiresAt = new Date(at.getTime() + INVITATION_DAYS * MS_PER_DAY)
  const made = offers.map((offer) => ({ ...offer, id: newId(), token: newSecret() }))
  await tx.invitation.updateMany({
    where: { seatId: { in: made.map(({ seatId }) => seatId) }, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
  })
  await tx.invitation.createMany({
    data: made.map(({ id, token, seatId, email, note, replacesId }) => ({
      ...{ id, seatId, email, expiresAt },
      ...{ note: note ?? null, replacesId: replacesId ?? null },
      tokenHash: hashToken(token),
      invitedById: actor.personId,
      createdAt: at,
    })),
  })
  const nameOf = await namesApart(null, [actor.personId], tx)
  const returning = await findFormerEmails(
    tx,
    cohort.id,
    made.map(({ email }) => email),
  )
  await publishAll(
    tx,
    seatEvents['seat.invited'],
    made.map(({ id, token, email, note }) => ({
      invitationId: id,
      ...{ email, token, expiresAt },
      ...(note && { note }),
      timeZone: cohort.timeZone,
      cohortSlug: cohort.slug,
      cohortTitle: cohort.title,
      startsOn: cohort.startsOn,
      agencyId: agency.id,
      agencyName: agency.name,
      inviterName: nameOf(actor.personId),
      returning: returning.has(email),
    })),
  )
  return made.map(({ id }) => id)
}

/**
 * Those of these addresses whose people were in the cohort before. The address of an account that was merged into
 * another is that person's, too.
 */
export async function findFormerEmails(
  tx: Tx,
  cohortId: string,
  emails: string[],
): Promise<Set<string>> {
  const people = await tx.$queryRaw<{ email: string }[]>`
    SELECT p.email FROM person p WHERE p.email = ANY(${emails}::text[]) AND EXISTS (SELECT 1 FROM enrollment e
      WHERE e.cohort_id = ${cohortId}::uuid AND e.person_id = coalesce(p.merged_into_id, p.id))`
  return new Set(people.map(({ email }) => email))
}
