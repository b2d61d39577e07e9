import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { keyedHash } from '~/platform/http/secret.server'
import type { Actor, Membership } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { agenciesApart } from '../../domain/agencies-apart'
import { isWorthNoting, sessionEnd } from '../../domain/sessions'

/** Only its hash is in the database: a stolen copy opens no session. */
export const hashSessionToken = (token: string): string => keyedHash('session', token)

/** An actor without a session has this id in its place. */
const NO_SESSION = '00000000-0000-0000-0000-000000000000'

const person = Prisma.sql`
  p.id AS "personId", p.name, p.email, p.time_zone AS "timeZone",
  (SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
      'kind', m.kind, 'enrollmentId', m.enrollment_id, 'cohortId', m.cohort_id,
      'cohortSlug', m.cohort_slug, 'cohortTitle', m.cohort_title, 'agencyId', m.agency_id,
      'agencyName', CASE WHEN m.kind <> 'coach' THEN m.agency_name END,
      'lead', CASE WHEN m.kind = 'facilitator' THEN m.lead END
    )) ORDER BY m.kind, m.cohort_title, m.agency_name, m.cohort_id, m.agency_id), '[]')
   FROM membership m WHERE m.person_id = p.id) AS memberships`

type Row = Actor & { memberships: Membership[]; lastSeenAt: Date; createdAt: Date }

/** Reads the holder of a session token, with all memberships of this moment, in one statement; else null. */
export async function readActor(token: string): Promise<Actor | null> {
  const at = now()
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", s.created_at AS "createdAt",
      s.chosen_cohort_id AS "chosenCohortId", s.chosen_agency_id AS "chosenAgencyId", ${person}
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.token_hash = ${hashSessionToken(token)} AND s.revoked_at IS NULL AND s.expires_at > ${at}
      AND p.anonymised_at IS NULL AND p.merged_into_id IS NULL`)
  if (!row) return null
  const { lastSeenAt, createdAt, ...actor } = row
  if (isWorthNoting(lastSeenAt, at))
    await db().session.updateMany({
      where: { id: actor.sessionId, lastSeenAt },
      data: { lastSeenAt: at, expiresAt: sessionEnd(at, createdAt) },
    })
  return { ...actor, memberships: agenciesApart(actor.memberships) }
}

/** The same without a session, for work that no one asked for in a browser: the demo, jobs, tests. */
export async function actorFor(personId: string): Promise<Actor> {
  const [row] = await readRows<Actor>(Prisma.sql`
    SELECT ${NO_SESSION} AS "sessionId", NULL AS "chosenCohortId", NULL AS "chosenAgencyId", ${person}
    FROM person p WHERE p.id = ${personId}::uuid AND p.anonymised_at IS NULL`)
  if (!row) throw new NotFound()
  return { ...row, memberships: agenciesApart(row.memberships) }
}
