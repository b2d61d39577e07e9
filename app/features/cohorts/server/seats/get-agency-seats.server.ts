import { now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { Day } from '~/platform/shared/time'
import type { AgencyCohortSeats, SeatView } from '../../contract'
import { isEnrolling } from '../../domain/places'
import { countSeats, seatState } from '../../domain/seats'
import { leads } from '../scope.server'

interface Row {
  id: string
  slug: string
  title: string
  timeZone: string
  startsOn: Day
  endsOn: Day
  enrolUntil: Day
  openedAt: Date | null
  holderName: string | null
  holderEmail: string | null
  heldSince: Date | null
  invitationId: string | null
  invitedEmail: string | null
  expiresAt: Date | null
}

/**
 * An agency's seats by cohort, the cohort that started last first; held seats, then offered, then free. One statement.
 * Nobody but a lead of the agency sees any.
 */
export async function getAgencySeats(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<AgencyCohortSeats[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT s.id, c.slug, c.title, c.time_zone AS "timeZone", c.starts_on::text AS "startsOn",
      c.ends_on::text AS "endsOn", c.enrol_until::text AS "enrolUntil", c.opened_at AS "openedAt",
      p.name AS "holderName", p.email AS "holderEmail", a.assigned_at AS "heldSince",
      i.id AS "invitationId", i.email AS "invitedEmail", i.expires_at AS "expiresAt"
    FROM seat s JOIN cohort c ON c.id = s.cohort_id
    LEFT JOIN seat_assignment a ON a.seat_id = s.id AND a.ended_at IS NULL
    LEFT JOIN enrolment e ON e.id = a.enrolment_id
    LEFT JOIN person p ON p.id = e.person_id
    LEFT JOIN invitation i ON i.seat_id = s.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL
    WHERE s.agency_id = ${agencyId}::uuid AND s.cancelled_at IS NULL
      AND ${leads(actor, Prisma.sql`s.agency_id`)}
    ORDER BY c.starts_on DESC, c.slug, p.name, i.email, s.created_at, s.number`
  const at = now()
  const bySlug = new Map<string, Row[]>()
  for (const row of rows) bySlug.set(row.slug, [...(bySlug.get(row.slug) ?? []), row])
  return [...bySlug.values()].map((seats) => toCohort(seats, at))
}

function toCohort(rows: Row[], at: Date): AgencyCohortSeats {
  const [first] = rows
  if (!first) throw new Error('a cohort without seats')
  const { slug, title, startsOn, endsOn, enrolUntil } = first
  const seats = rows.map((row) => toSeat(row, at)).sort((a, b) => rank(a) - rank(b))
  return {
    cohort: { slug, title, startsOn, endsOn, enrolUntil },
    enrolling: isEnrolling(first, at),
    ...countSeats(seats),
    seats,
  }
}

const ORDER = ['held', 'offered', 'free'] as const
const rank = ({ state }: SeatView) => ORDER.indexOf(state)

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
