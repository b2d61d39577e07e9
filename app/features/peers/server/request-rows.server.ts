import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { RequestState } from '../contract'

const at = () => Prisma.sql`${now().toISOString()}::timestamptz`

/**
 * SQL: how a request `r` stands at this moment.
 * @param mayKnow SQL condition: the reader may know that it is done
 */
export const stateOf = (mayKnow = Prisma.sql`true`): Prisma.Sql => Prisma.sql`CASE
  WHEN r.withdrawn_at IS NOT NULL THEN 'canceled'
  WHEN r.observation_id IS NOT NULL AND ${mayKnow} THEN 'done'
  WHEN r.accepted IS FALSE THEN 'declined'
  WHEN r.expires_at <= ${at()} THEN 'expired'
  WHEN r.accepted THEN 'accepted' ELSE 'waiting' END`

export const OPEN: readonly RequestState[] = ['waiting', 'accepted']

/** SQL: the enrollments of the coaches whose request this person has accepted, while it is neither done nor expired. */
export const coachesWhoAsked = ({ personId }: Pick<Actor, 'personId'>): Prisma.Sql => Prisma.sql`
  SELECT r.enrollment_id FROM peer_request r JOIN enrollment pe ON pe.id = r.peer_enrollment_id
   WHERE pe.person_id = ${personId}::uuid AND pe.withdrawn_at IS NULL AND ${stateOf()} = 'accepted'`
