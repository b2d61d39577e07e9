import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { OwnCoaching } from '../../contract'
import { awayUntil, readFacts, rhythmOf } from '../read-facts.server'

/** No more of one's own contacts stand on the page. */
const NEWEST = 5

/** The coach's own contacts, how often they meet their facilitator, and when next: two statements. Null where they are no coach. */
export async function getOwnCoaching(
  actor: Actor,
  slug: string | undefined,
): Promise<OwnCoaching | null> {
  if (!slug) return null
  const mine = Prisma.sql`c.slug = ${slug} AND ${scope(actor, 'practice.read', { owner: Prisma.sql`e.person_id` })}`
  const [facts] = await readFacts(Prisma.sql`${mine} AND e.withdrawn_at IS NULL`)
  if (!facts) return null
  const contacts = await readRows<OwnCoaching['contacts'][number]>(Prisma.sql`
    SELECT k.id, k.held_on::text AS "heldOn", k.minutes, k.kind, k.observed, w.name AS by
    FROM contact k JOIN person w ON w.id = k.recorded_by_id
    WHERE k.enrollment_id = ${facts.enrollmentId}::uuid AND k.undone_at IS NULL
    ORDER BY k.held_on DESC, k.recorded_at DESC, k.id LIMIT ${NEWEST}`)
  const { asked } = facts
  return { cohort: slug, rhythm: rhythmOf(facts), asked, awayUntil: awayUntil(facts), contacts }
}
