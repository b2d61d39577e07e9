import { scope } from '~/features/identity/index.server'
import { readStates } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { readSigns } from './read-signs.server'
import {
  groupByCoach,
  reasonsOf,
  STEP_COLUMNS,
  type StoredStep,
  skillsForNeeds,
} from './reasons-of.server'

/** So long after a cohort's end its coaches are still followed. */
const FOLLOWED_DAYS = 180

interface CohortRow {
  id: string
  slug: string
  program: string
}

/**
 * How many coaches of each of these cohorts may need a hand, by slug: of those that have begun and are still followed
 * and whose coaches the actor may see. Three statements, however many they are.
 */
export async function countCoachesInNeed(
  actor: Pick<Actor, 'personId'>,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const today = Prisma.sql`(${now().toISOString()}::timestamptz AT TIME ZONE c.time_zone)::date`
  const cohorts = await readRows<CohortRow>(Prisma.sql`
    SELECT c.id, c.slug, c.program FROM cohort c
    WHERE c.slug = ANY(${slugs}::text[]) AND ${scope(actor, 'cohort.practice.read', { cohort: Prisma.sql`c.id` })}
      AND c.starts_on <= ${today} AND c.ends_on + ${FOLLOWED_DAYS}::int >= ${today}`)
  if (cohorts.length === 0) return new Map()
  const ids = cohorts.map(({ id }) => id)
  const inThem = Prisma.sql`e.cohort_id = ANY(${ids}::uuid[]) AND e.withdrawn_at IS NULL`
  const states = await readStates<StoredStep>(inThem, actor, STEP_COLUMNS)
  const statesOf = groupByCoach(states)
  const signs = [...(await readSigns(ids, Prisma.sql`true`))]
  const hands = ({ id, program }: CohortRow): number => {
    const skills = skillsForNeeds(program, states)
    return signs.filter(([enrollmentId, seen]) => {
      if (seen.cohortId !== id) return false
      return reasonsOf([...(statesOf.get(enrollmentId)?.values() ?? [])], seen, skills).length > 0
    }).length
  }
  return new Map(cohorts.map((cohort) => [cohort.slug, hands(cohort)]))
}
