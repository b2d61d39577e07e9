import { accountsOfLeads, type Named, named } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { betweenDays } from '~/platform/db/days.server'
import type { AuditFilter } from '../contract/log'

export interface AuditRow {
  seq: string
  at: Date
  by: Named | null
  whom: Named | null
  action: string
  subjectKind: string
  /** The name of the thing; null where it has none. */
  subject: string | null
  old: Record<string, unknown> | null
  new: Record<string, unknown> | null
  reason: string | null
  /** The currency of the order or cohort that it is about. */
  currency: string | null
  /** "seat 2 of order FB-2026-0011" */
  place: string | null
  /** The address to which a seat was offered. */
  offeredTo: string | null
  /** The titles of the cohorts that it names by their addresses; null where it names none. */
  cohorts: Record<string, string> | null
}

const UUID = Prisma.sql`'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`

const uuidIn = (text: Prisma.Sql) =>
  Prisma.sql`CASE WHEN ${text} ~ ${UUID} THEN (${text})::uuid END`

/** An id that an entry names, by its key. */
const idOf = (key: string) => uuidIn(Prisma.sql`coalesce(a.new ->> ${key}, a.old ->> ${key})`)

/** The cohort in which a seat was at that time: by whoever had it, or where it went. It may have moved since. */
const COHORT_OF_SEAT = Prisma.sql`coalesce(
    (SELECT e.cohort_id FROM enrollment e WHERE e.id = ${idOf('enrollmentId')}),
    (SELECT n.id FROM cohort n WHERE n.slug = a.new ->> 'cohort'), t.cohort_id)`

/** The name of the thing that an entry is about, for the kinds that have one. */
const SUBJECT = Prisma.sql`CASE a.subject_kind
    WHEN 'cohort' THEN (SELECT c.title FROM cohort c WHERE c.id = s.id)
    WHEN 'agency' THEN (SELECT g.name FROM agency g WHERE g.id = s.id)
    WHEN 'person' THEN (SELECT p.name FROM person p WHERE p.id = s.id)
    WHEN 'seat-order' THEN (SELECT 'order ' || o.number || ' for ' || c.title FROM seat_order o
        JOIN cohort c ON c.id = o.cohort_id WHERE o.id = s.id)
    WHEN 'seat' THEN (SELECT 'a seat of ' || coalesce(g.name || ' in ', '') || c.title FROM seat t
        JOIN cohort c ON c.id = ${COHORT_OF_SEAT} LEFT JOIN agency g ON g.id = t.agency_id WHERE t.id = s.id)
    WHEN 'enrollment' THEN (SELECT c.title FROM enrollment e JOIN cohort c ON c.id = e.cohort_id WHERE e.id = s.id)
    WHEN 'quote' THEN (SELECT 'quote ' || q.number || ' for ' || c.title FROM quote q
        JOIN cohort c ON c.id = q.cohort_id WHERE q.id = s.id)
    WHEN 'discount-code' THEN (SELECT 'the discount code ' || d.code FROM discount_code d WHERE d.id = s.id)
    WHEN 'seat_import' THEN (SELECT g.name || ' in ' || c.title FROM seat_import i
        JOIN cohort c ON c.id = i.cohort_id JOIN agency g ON g.id = i.agency_id WHERE i.id = s.id)
    WHEN 'job' THEN replace(a.subject_id, '-', ' ') END`

/** The other person whom an entry is about: named, enrolled, asked by, or the holder before. */
const WHOM = Prisma.sql`coalesce(
    ${idOf('personId')}, ${idOf('askedById')}, ${uuidIn(Prisma.sql`a.old ->> 'holder'`)},
    (SELECT e.person_id FROM enrollment e
      WHERE e.id = coalesce(${idOf('enrollmentId')}, CASE a.subject_kind WHEN 'enrollment' THEN s.id END)))`

/** The seat that an entry is about: its own, or the one that someone was enrolled on. */
const PLACE = Prisma.sql`(SELECT 'seat ' || t.number || ' of order ' || o.number FROM seat t JOIN seat_order o ON o.id = t.order_id
    WHERE t.id = coalesce(${idOf('seatId')}, CASE a.subject_kind WHEN 'seat' THEN s.id END))`

/** The people whom the filter means. Accounts that were merged count as one. */
const foundPeople = (who: string) => Prisma.sql`
  WITH found_person AS MATERIALIZED (
    SELECT p.id FROM person p LEFT JOIN person k ON k.id = p.merged_into_id
     WHERE strpos(p.name_key, name_key(${who})) > 0 OR strpos(p.email, lower(${who})) > 0
        OR strpos(k.name_key, name_key(${who})) > 0 OR strpos(k.email, lower(${who})) > 0
        OR p.id IN (SELECT m.merged_into_id FROM person m WHERE strpos(m.email, lower(${who})) > 0))`

/**
 * They did it, it was done to them, or it names them. With IN the people are hashed once; a word that thousands of names
 * have would be compared with each entry one by one as an array.
 */
const ABOUT = Prisma.sql`AND (a.actor_id IN (SELECT id FROM found_person)
    OR (a.subject_kind = 'person' AND a.subject_id IN (SELECT id::text FROM found_person))
    OR a.new ->> 'personId' IN (SELECT id::text FROM found_person)
    OR a.old ->> 'personId' IN (SELECT id::text FROM found_person))`

/** The things of a cohort or an agency, by the condition on its id. */
const things = (kind: 'cohort' | 'agency', ids: Prisma.Sql) => {
  const column = kind === 'cohort' ? Prisma.sql`x.cohort_id` : Prisma.sql`x.agency_id`
  return Prisma.sql`AND (
    (a.subject_kind = ${kind} AND a.subject_id IN (SELECT i.id::text FROM (${ids}) i))
    OR (a.subject_kind = 'seat' AND a.subject_id IN (SELECT x.id::text FROM seat x WHERE ${column} IN (${ids})))
    OR (a.subject_kind = 'seat-order' AND a.subject_id IN (SELECT x.id::text FROM seat_order x WHERE ${column} IN (${ids})))
    OR (a.subject_kind = 'quote' AND a.subject_id IN (SELECT x.id::text FROM quote x WHERE ${column} IN (${ids})))
    OR (a.subject_kind = 'seat_import' AND a.subject_id IN (SELECT x.id::text FROM seat_import x WHERE ${column} IN (${ids})))
    OR (a.subject_kind = 'enrollment' AND a.subject_id IN (SELECT x.id::text FROM enrollment x WHERE ${column} IN (${ids}))))`
}

const conditions = (filter: AuditFilter, zone: string) => [
  filter.who ? ABOUT : Prisma.empty,
  filter.kind ? Prisma.sql`AND a.action LIKE ${`${filter.kind}.%`}` : Prisma.empty,
  filter.cohort
    ? things('cohort', Prisma.sql`SELECT c.id FROM cohort c WHERE c.slug = ${filter.cohort}`)
    : Prisma.empty,
  filter.agency
    ? things(
        'agency',
        Prisma.sql`SELECT g.id FROM agency g WHERE strpos(g.name_key, name_key(${filter.agency})) > 0`,
      )
    : Prisma.empty,
  betweenDays(Prisma.sql`a.at`, filter, zone),
]

interface Part {
  before: bigint
  limit: number
}

/** Entries of the log, the newest first, in one statement. The caller has asked whether the reader may. */
export const readAudit = (
  filter: AuditFilter,
  { zone, ...part }: Part & { zone: string },
): Promise<AuditRow[]> =>
  readEntries(
    Prisma.join(conditions(filter, zone), ' '),
    part,
    filter.who ? foundPeople(filter.who) : Prisma.empty,
  )

/** Entries of these actions that leads of this agency, also former ones, caused for it; the newest first, in one statement. */
export const readLeadActs = (
  agency: Prisma.Sql,
  { actions, allowed, ...part }: Part & { actions: readonly string[]; allowed: Prisma.Sql },
): Promise<AuditRow[]> =>
  readEntries(
    Prisma.sql`AND ${allowed} AND a.action = ANY(${[...actions]}) ${things('agency', agency)}
      AND a.actor_id IN (${accountsOfLeads(agency)})`,
    part,
  )

const readEntries = (which: Prisma.Sql, { before, limit }: Part, people = Prisma.empty) =>
  readRows<AuditRow>(Prisma.sql`${people}
    SELECT a.seq::text AS seq, a.at, ${named(Prisma.sql`a.actor_id`)} AS by, ${named(WHOM)} AS whom,
      a.action, a.subject_kind AS "subjectKind", ${SUBJECT} AS subject, a.old, a.new, a.reason,
      (SELECT json_object_agg(c.slug, c.title) FROM cohort c
        WHERE c.slug IN (a.old ->> 'cohort', a.new ->> 'cohort')) AS cohorts, ${PLACE} AS place, coalesce(
        (SELECT i.email FROM invitation i WHERE i.id = ${idOf('invitationId')}),
        (SELECT f.email FROM role_offer f WHERE f.id = ${idOf('offerId')})) AS "offeredTo",
      CASE a.subject_kind WHEN 'seat-order' THEN (SELECT o.currency::text FROM seat_order o WHERE o.id = s.id)
        WHEN 'cohort' THEN (SELECT c.currency::text FROM cohort c WHERE c.id = s.id) END AS currency
    FROM (SELECT * FROM audit_entry a WHERE a.seq < ${before} ${which}
           ORDER BY a.seq DESC LIMIT ${limit}) a
    CROSS JOIN LATERAL (SELECT ${uuidIn(Prisma.sql`a.subject_id`)} AS id) s
    ORDER BY a.seq DESC`)
