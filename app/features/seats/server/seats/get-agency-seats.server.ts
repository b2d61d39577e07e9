import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import {
  type AgencyCohortCounts,
  type AgencySeats,
  INVITATION_LETTER,
  type SeatView,
} from '../../contract'
import { pageOfGroups } from '../../domain/page-of-groups'
import { remindFrom } from '../../domain/reminders'
import { seatState } from '../../domain/seats'
import { countAgencySeats } from './count-agency-seats.server'
import { frozenSql } from './is-free.server'

/** Seats on one page. */
const PER_PAGE = 20

interface Row {
  id: string
  slug: string
  holderName: string | null
  holderEmail: string | null
  heldSince: Date | null
  invitationId: string | null
  invitedEmail: string | null
  expiresAt: Date | null
  invitedAt: Date | null
  unreachable: boolean
  lost: boolean
  frozen: boolean
  reminded: Date[]
  claimedFrom: string | null
  total: number
}

/**
 * An agency's seats by cohort, the cohort that started last first: all of their counts, and one page of the
 * seats that someone holds (by name), was offered, or was offered until the offer ran out. Two statements:
 * the counts tell which cohorts stand on the page, and of these alone the seats are read.
 * No one but a lead of the agency sees any.
 */
export async function getAgencySeats(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
  find: Find = FIRST_PAGE,
): Promise<AgencySeats> {
  const counts = await countAgencySeats(actor, agencyId)
  const found = find.search === '' ? await readPage(actor, agencyId, counts, find.page) : null
  return { counts, ...(found ?? (await search(actor, agencyId, counts, find))) }
}

type Counts = AgencyCohortCounts
type Page = Omit<AgencySeats, 'counts'>

/** Seats that someone has or was offered. */
const taken = ({ held, offered, free, frozen, unused, untouched }: Counts) =>
  held + offered + free + frozen + unused - untouched

async function readPage(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
  counts: Counts[],
  asked: number,
): Promise<Page> {
  const { parts, ...shown } = pageOfGroups(counts, taken, { page: asked, perPage: PER_PAGE })
  const slugs = parts.map(({ group }) => group.cohort.slug)
  const rows = await readSeats(actor, agencyId, {
    found: Prisma.sql`c.slug = ANY(${slugs}::text[])`,
    limit: parts.reduce((sum, { from, to }) => sum + to - from, 0),
    offset: Prisma.sql`${parts[0]?.from ?? 0}::int`,
  })
  const cohorts = parts.map(({ group, from }) => ({
    ...group,
    // The seats that no one has are told once, where their cohort begins.
    untouched: from > 0 ? 0 : group.untouched,
    seats: seatsIn(rows, group),
  }))
  return { cohorts, total: counts.reduce((sum, one) => sum + taken(one), 0), ...shown }
}

/** A search shows only the cohorts in which it found a seat. */
async function search(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
  counts: Counts[],
  find: Find,
): Promise<Page> {
  const words = find.search.toLowerCase()
  const rows = await readSeats(actor, agencyId, {
    found: Prisma.sql`(strpos(name_key(p.name), name_key(${find.search})) > 0
      OR position(${words} IN p.email) > 0 OR position(${words} IN i.email) > 0)`,
    limit: PER_PAGE,
    offset: offsetOf(find.page, PER_PAGE),
  })
  const total = rows[0]?.total ?? 0
  const pages = Math.ceil(total / PER_PAGE)
  const cohorts = counts
    .map((cohort) => ({ ...cohort, untouched: 0, seats: seatsIn(rows, cohort) }))
    .filter(({ seats }) => seats.length > 0)
  return { cohorts, total, page: Math.min(find.page, Math.max(1, pages)), pages }
}

function seatsIn(rows: Row[], { cohort }: Counts): SeatView[] {
  const at = now()
  return rows.filter(({ slug }) => slug === cohort.slug).map((row) => toSeat(row, at))
}

async function readSeats(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
  { found, limit, offset }: { found: Prisma.Sql; limit: number; offset: Prisma.Sql },
) {
  const these = Prisma.sql`
    FROM seat s JOIN cohort c ON c.id = s.cohort_id JOIN seat_order o ON o.id = s.order_id
    LEFT JOIN seat_assignment a ON a.seat_id = s.id AND a.ended_at IS NULL
    LEFT JOIN enrollment e ON e.id = a.enrollment_id
    LEFT JOIN person p ON p.id = e.person_id
    LEFT JOIN invitation i ON i.seat_id = s.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL
    WHERE s.agency_id = ${agencyId}::uuid AND s.canceled_at IS NULL
      AND (a.id IS NOT NULL OR i.id IS NOT NULL) AND ${found}
      AND ${scope(actor, 'agency.seats.read', { agency: Prisma.sql`${agencyId}::uuid` })}`
  const rows = await readRows<Omit<Row, 'holderName'> & { holder: Named | null }>(Prisma.sql`
    WITH found AS NOT MATERIALIZED (SELECT 1 ${these})
    SELECT s.id, c.slug, ${named(Prisma.sql`p.id`)} AS holder, p.email AS "holderEmail",
      a.assigned_at AS "heldSince", i.id AS "invitationId", i.email AS "invitedEmail",
      i.expires_at AS "expiresAt", i.created_at AS "invitedAt",
      EXISTS (SELECT 1 FROM mail_suppression x WHERE x.email = i.email) AS unreachable,
      EXISTS (SELECT 1 FROM outgoing_mail l WHERE l.key = ${INVITATION_LETTER} || i.id::text
        AND l.last_error IS NOT NULL AND (l.sent_at IS NOT NULL OR l.failed_at IS NOT NULL)) AS lost,
      a.id IS NULL AND ${frozenSql} AS frozen,
      ARRAY(SELECT r.reminded_at FROM invitation_reminder r WHERE r.invitation_id = i.id ORDER BY r.number) AS reminded,
      (SELECT t.email FROM invitation t WHERE t.seat_id = s.id AND t.accepted_by_id = p.id
        ORDER BY t.accepted_at DESC LIMIT 1) AS "claimedFrom", count(*) OVER ()::int AS total
    ${these}
    ORDER BY c.starts_on DESC, c.slug, a.id IS NULL, i.expires_at <= ${now()}, p.name, i.email, s.id
    LIMIT ${limit}::int OFFSET ${offset}::int`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ holder }) => holder),
  )
  return rows.map(({ holder, ...row }) => ({ ...row, holderName: holder && nameOf(holder) }))
}

function toSeat(row: Row, at: Date): SeatView {
  const { id, holderName, holderEmail, heldSince, invitationId, invitedEmail, expiresAt } = row
  const { invitedAt, reminded, claimedFrom } = row
  const offer = expiresAt && { acceptedAt: null, revokedAt: null, expiresAt }
  const state = seatState(heldSince !== null, offer, at)
  return {
    id,
    state,
    frozen: row.frozen,
    holder:
      heldSince === null
        ? null
        : {
            name: holderName ?? '',
            email: holderEmail ?? '',
            since: heldSince,
            invitedAs: claimedFrom === holderEmail ? null : claimedFrom,
          },
    invitation:
      invitationId && invitedEmail && expiresAt
        ? {
            id: invitationId,
            email: invitedEmail,
            expiresAt,
            state: state === 'offered' ? 'open' : 'expired',
            reminders: reminded.length,
            unreachable: row.unreachable,
            lost: row.lost,
            remindFrom: remindFrom({ createdAt: invitedAt ?? at, reminders: reminded }),
          }
        : null,
  }
}
