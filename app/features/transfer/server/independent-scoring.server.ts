import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** The reader of a page about other people's skills. */
export type Reader = Pick<Actor, 'personId'>

/**
 * Two observers of one occasion score it independently. SQL: the ids of the occasions that the reader scores, or is asked to score, and has not
 * signed. Until then they read nothing of what another observer has signed there, neither its words nor what it moves.
 */
export const occasionsHiddenFrom = ({ personId }: Reader): Prisma.Sql => {
  const me = Prisma.sql`${personId}::uuid`
  return Prisma.sql`(SELECT apart.id FROM (
      SELECT d.occasion_id AS id FROM observation_draft d WHERE d.observer_id = ${me} AND d.occasion_id IS NOT NULL
      UNION SELECT r.occasion_id FROM second_look_request r WHERE r.invited_id = ${me} AND r.withdrawn_at IS NULL
        AND r.observation_id IS NULL AND r.accepted IS NOT FALSE
        AND r.expires_at > ${now().toISOString()}::timestamptz) apart
    WHERE NOT EXISTS (SELECT FROM observation own
      WHERE own.occasion_id = apart.id AND own.observer_id = ${me} AND own.signed_at IS NOT NULL))`
}

/** SQL condition on an event `s` of a log: the reader may see it, because it is no score of an occasion hidden from them. */
export const isEventVisibleTo = (
  reader: Reader,
): Prisma.Sql => Prisma.sql`NOT (s.source_kind = 'observation' AND s.source_id IN (
  SELECT o.id::text FROM observation o WHERE o.occasion_id IN ${occasionsHiddenFrom(reader)}))`

/** SQL condition on an enrollment's id: its log has events that the reader may not see yet. */
export const hasEventsHiddenFrom = (
  reader: Reader,
  enrollmentId: Prisma.Sql,
): Prisma.Sql => Prisma.sql`${enrollmentId} IN (
  SELECT oc.enrollment_id FROM observation_occasion oc
   WHERE oc.id IN ${occasionsHiddenFrom(reader)} AND EXISTS (SELECT FROM observation o WHERE o.occasion_id = oc.id))`
