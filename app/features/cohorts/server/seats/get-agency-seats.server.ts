import { nameApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE, type Find } from '~/platform/shared/find'
import type { AgencyCohort, AgencySeats, SeatView } from '../../contract'
import { seatState } from '../../domain/seats'
import { countAgencySeats } from './count-agency-seats.server'

/** Seats on one page. */
const PER_PAGE = 30

interface Row {
  id: string
  slug: string
  holderName: string | null
  holderEmail: string | null
  heldSince: Date | null
  invitationId: string | null
  invitedEmail: string | null
  expiresAt: Date | null
  total: number
}

/**
 * An agency's seats by cohort, the cohort that started last first: all of their counts, and one page of the
 * seats that somebody holds (by name), was offered, or was offered until the offer ran out. Two statements,
 * which read no more than the page shows.
 * Nobody but a lead of the agency sees any.
 */
export async function getAgencySeats(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
  find: Find = FIRST_PAGE,
): Promise<AgencySeats> {
  const [counts, rows] = await Promise.all([
    countAgencySeats(actor, agencyId),
    readPage(actor, agencyId, find),
  ])
  const at = now()
  const seatsIn = (slug: string) =>
    rows.filter((row) => row.slug === slug).map((row) => toSeat(row, at))
  const cohorts = counts.map((cohort) => ({ ...cohort, seats: seatsIn(cohort.cohort.slug) }))
  const total = rows[0]?.total ?? 0
  return { cohorts: shown(cohorts, find), counts, total, pages: Math.ceil(total / PER_PAGE) }
}

/** A search and a later page show only the cohorts that they have seats of. */
const shown = (cohorts: AgencyCohort[], { search, page }: Find): AgencyCohort[] =>
  search === '' && page === 1 ? cohorts : cohorts.filter(({ seats }) => seats.length > 0)

function readPage(actor: Pick<Actor, 'personId'>, agencyId: string, { search, page }: Find) {
  const words = search.toLowerCase()
  const found = Prisma.sql`(${words} = '' OR strpos(name_key(p.name), name_key(${search})) > 0
    OR position(${words} IN p.email) > 0 OR position(${words} IN i.email) > 0)`
  return db().$queryRaw<Row[]>`
    SELECT s.id, c.slug, CASE WHEN p.id IS NOT NULL THEN ${nameApart(Prisma.sql`p`, actor)} END AS "holderName", p.email AS "holderEmail",
      a.assigned_at AS "heldSince", i.id AS "invitationId", i.email AS "invitedEmail",
      i.expires_at AS "expiresAt", count(*) OVER ()::int AS total
    FROM seat s JOIN cohort c ON c.id = s.cohort_id
    LEFT JOIN seat_assignment a ON a.seat_id = s.id AND a.ended_at IS NULL
    LEFT JOIN enrolment e ON e.id = a.enrolment_id
    LEFT JOIN person p ON p.id = e.person_id
    LEFT JOIN invitation i ON i.seat_id = s.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL
    WHERE s.agency_id = ${agencyId}::uuid AND s.cancelled_at IS NULL
      AND (a.id IS NOT NULL OR i.id IS NOT NULL) AND ${found}
      AND ${scope(actor, 'agency.seats.read', { agency: Prisma.sql`s.agency_id` })}
    ORDER BY c.starts_on DESC, c.slug, a.id IS NULL, i.expires_at <= ${now()}, p.name, i.email, s.id
    LIMIT ${PER_PAGE}::int OFFSET ${(page - 1) * PER_PAGE}::int`
}

function toSeat(row: Row, at: Date): SeatView {
  const { id, holderName, holderEmail, heldSince, invitationId, invitedEmail, expiresAt } = row
  const offer = expiresAt && { acceptedAt: null, revokedAt: null, expiresAt }
  const state = seatState(heldSince !== null, offer, at)
  return {
    id,
    state,
    holder:
      heldSince === null
        ? null
        : { name: holderName ?? '', email: holderEmail ?? '', since: heldSince },
    invitation:
      invitationId && invitedEmail && expiresAt
        ? {
            id: invitationId,
            email: invitedEmail,
            expiresAt,
            state: state === 'offered' ? 'open' : 'expired',
          }
        : null,
  }
}
