import { scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { NextSession } from '../contract'
import { isSessionOff, readSessions } from './session-rows.server'

/** Sessions that are not over, and none that is canceled. */
const ahead = (): Prisma.Sql => Prisma.sql`
  NOT ${isSessionOff} AND c.visibility <> 'draft' AND s.meets_at + make_interval(mins => c.meeting_minutes) > ${now()}`

/** The next session of a cohort that the reader is inside of; null where there is none. */
export async function getNextSession(
  actor: Pick<Actor, 'personId'>,
  slug: string,
): Promise<NextSession | null> {
  const inside = scope(actor, 'lesson.read', { cohort: Prisma.sql`c.id` })
  const condition = Prisma.sql`c.slug = ${slug} AND ${inside} AND ${ahead()}`
  const [next] = await readSessions(actor, condition, 1)
  return next ?? null
}

/** The next session of each cohort that someone facilitates, the soonest first. */
export async function listNextSessions(actor: Pick<Actor, 'personId'>): Promise<NextSession[]> {
  const mine = scope(actor, 'cohort.facilitate', { cohort: Prisma.sql`c.id` })
  const all = await readSessions(actor, Prisma.sql`${mine} AND ${ahead()}`)
  const slugs = new Set<string>()
  return all.filter(({ cohort: { slug } }) => !slugs.has(slug) && slugs.add(slug))
}
