import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** The reader of a page about other people's skills. */
export type Reader = Pick<Actor, 'personId'>

/**
 * SQL: the ids of the occasions that someone scores, or is asked to score, and has not signed. Until then they read
 * nothing of what another observer has signed there, neither its words nor what it moves.
 */
export const occasionsApartFrom = ({ personId }: Reader): Prisma.Sql => {
  const me = Prisma.sql`${personId}::uuid`
  return Prisma.sql`(SELECT apart.id FROM (
      SELECT d.occasion_id AS id FROM observation_draft d WHERE d.observer_id = ${me} AND d.occasion_id IS NOT NULL
      UNION SELECT r.occasion_id FROM second_look_request r WHERE r.invited_id = ${me} AND r.withdrawn_at IS NULL
        AND r.observation_id IS NULL AND r.accepted IS NOT FALSE
        AND r.expires_at > ${now().toISOString()}::timestamptz) apart
    WHERE NOT EXISTS (SELECT FROM observation own
      WHERE own.occasion_id = apart.id AND own.observer_id = ${me} AND own.signed_at IS NOT NULL))`
}

/** SQL condition on an event `s` of a log: it is not what another observer said of an occasion that the reader scores. */
export const toldTo = (
  reader: Reader,
): Prisma.Sql => Prisma.sql`NOT (s.source_kind = 'observation' AND s.source_id IN (
  SELECT o.id::text FROM observation o WHERE o.occasion_id IN ${occasionsApartFrom(reader)}))`

/** SQL condition on an enrollment's id: something in its log is kept from the reader. */
export const isKeptFrom = (
  reader: Reader,
  enrollmentId: Prisma.Sql,
): Prisma.Sql => Prisma.sql`${enrollmentId} IN (
  SELECT oc.enrollment_id FROM observation_occasion oc
   WHERE oc.id IN ${occasionsApartFrom(reader)} AND EXISTS (SELECT FROM observation o WHERE o.occasion_id = oc.id))`
