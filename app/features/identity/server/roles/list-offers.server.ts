import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'

/** Newer ones come first; a list of more is no list that someone reads. */
const MOST_LISTED = 100

/**
 * SQL: the offers of a role that wait for an answer, the oldest first, as a JSON array of `OpenOffer`.
 * @param which a condition on `o` (role_offer)
 */
export const openOffers = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'email', o.email, 'kind', o.kind, 'leads', o.leads,
      'where', coalesce((SELECT a.name FROM agency a WHERE a.id = o.agency_id),
        (SELECT c.title FROM cohort c WHERE c.id = o.cohort_id)),
      'offeredAt', o.offered_at, 'expiresAt', o.expires_at) ORDER BY o.offered_at, o.id), '[]')
    FROM (SELECT * FROM role_offer o
   WHERE o.accepted_at IS NULL AND o.declined_at IS NULL AND o.canceled_at IS NULL
     AND o.expires_at > ${now()} AND ${which}
   ORDER BY o.offered_at DESC LIMIT ${MOST_LISTED}) o)`
