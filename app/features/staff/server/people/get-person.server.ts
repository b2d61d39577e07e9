import {
  adminSince,
  facilitatesIn,
  heldRoles,
  recordAccess,
  scope,
} from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { MS_PER_DAY } from '~/platform/shared/time'
import type { PersonDesk } from '../../contract/people'

/** So far back it is shown which codes were asked for. */
const CODES_MS = 7 * MS_PER_DAY
const CODES = 10
const LETTERS = 10

type Stored = Omit<PersonDesk, 'self'>

const list = (columns: Prisma.Sql, order: Prisma.Sql) =>
  Prisma.sql`coalesce(json_agg(json_build_object(${columns}) ORDER BY ${order}), '[]')`

const PERSON = Prisma.sql`p.id`

const ENROLLED = Prisma.sql`
  (SELECT ${list(
    Prisma.sql`'cohortSlug', c.slug, 'cohortTitle', c.title, 'agencyName', a.name, 'since', e.enrolled_at,
      'leftAt', e.withdrawn_at`,
    Prisma.sql`e.enrolled_at DESC`,
  )} FROM enrollment e JOIN cohort c ON c.id = e.cohort_id LEFT JOIN agency a ON a.id = e.agency_id
    WHERE e.person_id = p.id)`

const ORDERS = Prisma.sql`
  (SELECT json_build_object('placed', count(*), 'paid', count(*) FILTER (WHERE o.paid_at IS NOT NULL),
      'seats', coalesce(sum(o.quantity) FILTER (WHERE o.paid_at IS NOT NULL AND o.refunded_at IS NULL), 0))
    FROM seat_order o WHERE o.bought_by_id = p.id)`

const signIn = (at: Date) => Prisma.sql`
  (SELECT json_build_object('count', count(*), 'lastSeenAt', max(s.last_seen_at)) FROM session s
    WHERE s.person_id = p.id AND s.revoked_at IS NULL AND s.expires_at > ${at}) AS devices,
  (SELECT json_build_object('reason', x.reason, 'at', x.at) FROM mail_suppression x WHERE x.email = p.email) AS blocked,
  (SELECT json_build_object('email', h.to_email, 'askedAt', h.asked_at, 'until', h.expires_at) FROM address_change h
    WHERE h.person_id = p.id AND h.confirmed_at IS NULL AND h.canceled_at IS NULL AND h.expires_at > ${at}) AS correction,
  (SELECT ${list(
    Prisma.sql`'id', k.id, 'askedAt', k.created_at, 'mailed', k.mailed, 'usedAt', k.used_at, 'expiresAt', k.expires_at,
      'tries', k.tries`,
    Prisma.sql`k.created_at DESC`,
  )} FROM (SELECT * FROM sign_in_code k WHERE k.email = p.email AND k.created_at > ${new Date(at.getTime() - CODES_MS)}
      ORDER BY k.created_at DESC LIMIT ${CODES}) k) AS codes,
  (SELECT ${list(
    Prisma.sql`'id', l.id, 'template', l.template, 'queuedAt', l.queued_at, 'sentAt', l.sent_at,
      'failedAt', l.failed_at, 'canceledAt', l.canceled_at, 'error', l.last_error`,
    Prisma.sql`l.queued_at DESC`,
  )} FROM (SELECT * FROM outgoing_mail l WHERE l.to_email = p.email
      ORDER BY l.queued_at DESC LIMIT ${LETTERS}) l) AS letters`

/** Cohorts that are over are out of the way. */
const COHORTS = Prisma.sql`
  (SELECT ${list(Prisma.sql`'slug', c.slug, 'title', c.title`, Prisma.sql`c.starts_on DESC, c.slug`)}
    FROM cohort c WHERE c.visibility <> 'archived' AND NOT ${facilitatesIn(PERSON, Prisma.sql`c.id`)}) AS cohorts`

/**
 * Reads one account for program staff: what it belongs to and how signing in goes, never what anyone wrote or
 * scored. One statement, and one more that notes the look where the person is or was a coach. Throws NotFound.
 */
export async function getPerson(actor: Actor, personId: string): Promise<PersonDesk> {
  const at = now()
  const [person] = await readRows<Stored>(Prisma.sql`
    SELECT p.id AS "personId", p.name, p.email, p.time_zone AS "timeZone", p.created_at AS since,
      (SELECT coalesce(json_agg(m.email ORDER BY m.email), '[]') FROM person m WHERE m.merged_into_id = p.id) AS "alsoSignsInWith",
      ${adminSince(PERSON)} AS admin,
      ${heldRoles(PERSON)} AS roles, ${ENROLLED} AS enrolled, ${ORDERS} AS orders, ${signIn(at)}, ${COHORTS}
    FROM person p
    WHERE p.id = ${personId}::uuid AND p.anonymised_at IS NULL AND p.merged_into_id IS NULL
      AND ${scope(actor, 'people.help', {})}`)
  if (!person) throw new NotFound()
  if (person.enrolled.length > 0) await recordAccess(db(), lookOf(actor, personId))
  return { ...person, self: personId === actor.personId }
}

const lookOf = (actor: Actor, subjectId: string) => ({
  ...{ viewerId: actor.personId, subjectId, thingKind: 'account', thingId: subjectId },
})
