import { namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { Day } from '~/platform/shared/time'
import type { SeatEvent, SeatEventKind, SeatHistory } from '../../contract'
import { readReassigning } from './reassigning.server'

interface Seat {
  id: string
  number: number
  agencyId: string
  held: boolean
  offered: boolean
  cohort: SeatHistory['cohort'] & { id: string; startsOn: Day }
}

interface Row {
  kind: SeatEventKind
  at: Date
  byId: string | null
  personId: string | null
  email: string | null
  reassigned: boolean
}

/**
 * A seat and everything that has happened to it, by whom and when, read from the rows themselves. Two seats of the
 * same instant stand in the order in which one follows from the other.
 * @throws NotFound unless the actor leads its agency
 */
export async function getSeatHistory(
  actor: Actor,
  seatId: string,
): Promise<SeatHistory & { agencyId: string }> {
  const [seat] = await readRows<Seat>(Prisma.sql`
    SELECT s.id, s.number, s.agency_id AS "agencyId",
      EXISTS (SELECT FROM seat_assignment a WHERE a.seat_id = s.id AND a.ended_at IS NULL) AS held,
      EXISTS (SELECT FROM invitation i WHERE i.seat_id = s.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL
         AND i.expires_at > ${now()}) AS offered,
      json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'timeZone', c.time_zone,
        'startsOn', c.starts_on) AS cohort
      FROM seat s JOIN cohort c ON c.id = s.cohort_id
     WHERE s.id = ${seatId}::uuid AND s.agency_id IS NOT NULL
       AND ${scope(actor, 'agency.seats.read', { agency: Prisma.sql`s.agency_id` })}`)
  if (!seat) throw new NotFound()
  const rows = await readRows<Row>(historyOf(seatId))
  const nameOf = await namesApart(
    actor,
    rows.flatMap(({ byId, personId }) => [byId, personId]),
  )
  const events = rows.map(({ kind, at, byId, personId, email, reassigned }): SeatEvent => {
    const name = personId && nameOf(personId)
    const about = name && email && name !== email ? `${name} (${email})` : (name ?? email)
    return { kind, at, by: byId && nameOf(byId), about, reassigned }
  })
  const { id, number, agencyId, held, offered } = seat
  const { slug, title, timeZone } = seat.cohort
  const { left } = await readReassigning(db(), seat.cohort, agencyId)
  return {
    ...{ id, number, agencyId, events, cohort: { slug, title, timeZone }, stays: left === 0 },
    state: held ? 'held' : offered ? 'offered' : 'free',
  }
}

/** Freeing a seat has no column for who did it: the audit says so. */
const historyOf = (seatId: string) => {
  const seat = Prisma.sql`${seatId}::uuid`
  const none = Prisma.sql`NULL::uuid`
  return Prisma.sql`
    SELECT * FROM (
      SELECT 'bought' AS kind, s.created_at AS at, o.bought_by_id AS "byId", ${none} AS "personId",
        NULL::text AS email, false AS reassigned, 0 AS rank
        FROM seat s JOIN seat_order o ON o.id = s.order_id WHERE s.id = ${seat}
      UNION ALL
      SELECT 'invited', created_at, invited_by_id, NULL, email, replaces_id IS NOT NULL, 3
        FROM invitation WHERE seat_id = ${seat}
      UNION ALL
      SELECT 'reminded', r.reminded_at, r.reminded_by_id, NULL, i.email, false, 4
        FROM invitation_reminder r JOIN invitation i ON i.id = r.invitation_id WHERE i.seat_id = ${seat}
      UNION ALL
      SELECT CASE WHEN declined_at IS NULL THEN 'canceled' ELSE 'declined' END, revoked_at,
        (SELECT a.actor_id FROM audit_entry a WHERE a.subject_kind = 'seat' AND a.subject_id = i.seat_id::text
           AND a.action = 'seat.offer-revoked' AND a.old ->> 'invitationId' = i.id::text ORDER BY a.at DESC LIMIT 1),
        NULL, email, false, 2
        FROM invitation i WHERE seat_id = ${seat} AND revoked_at IS NOT NULL
      UNION ALL
      SELECT 'claimed', a.assigned_at, ${none}, e.person_id, p.email, false, 5
        FROM seat_assignment a JOIN enrollment e ON e.id = a.enrollment_id JOIN person p ON p.id = e.person_id
       WHERE a.seat_id = ${seat}
      UNION ALL
      SELECT 'moved', m.moved_at, m.moved_by_id, NULL, f.title || ' → ' || t.title, false, 1.5
        FROM seat_move m JOIN cohort f ON f.id = m.from_cohort_id JOIN cohort t ON t.id = m.to_cohort_id WHERE m.seat_id = ${seat}
      UNION ALL
      SELECT 'freed', a.ended_at,
        (SELECT t.actor_id FROM audit_entry t WHERE t.subject_kind = 'seat' AND t.subject_id = a.seat_id::text
           AND t.action = 'seat.freed' AND t.old ->> 'enrollmentId' = a.enrollment_id::text
           AND t.at BETWEEN a.ended_at - interval '5 seconds' AND a.ended_at + interval '5 seconds' LIMIT 1),
        e.person_id, p.email, false, 1
        FROM seat_assignment a JOIN enrollment e ON e.id = a.enrollment_id JOIN person p ON p.id = e.person_id
       WHERE a.seat_id = ${seat} AND a.ended_at IS NOT NULL) h
    ORDER BY at DESC, rank DESC LIMIT 200`
}
