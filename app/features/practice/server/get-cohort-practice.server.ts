import { getCohortFor, listCohortPeople } from '~/features/cohorts/index.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { CohortPractice } from '../contract'
import { pathsOf } from './get-skill-paths.server'
import { readLogs } from './read-logs.server'

/**
 * Every coach of a cohort with the skills that are under way, for its facilitators: the same statements
 * for five people and for fifty. Throws NotFound for everybody else.
 */
export async function getCohortPractice(actor: Actor, slug: string): Promise<CohortPractice> {
  const cohort = await getCohortFor(actor, slug, 'cohort.practice.read')
  const [people, logs] = await Promise.all([
    listCohortPeople(actor, slug),
    readLogs(Prisma.sql`e.cohort_id = ${cohort.id}::uuid AND e.withdrawn_at IS NULL`),
  ])
  const byEnrolment = new Map(logs.map((log) => [log.enrolmentId, log]))
  return {
    cohort: {
      slug: cohort.slug,
      title: cohort.title,
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
    },
    coaches: people.flatMap(({ enrolmentId, name, agencyName }) => {
      const log = enrolmentId ? byEnrolment.get(enrolmentId) : undefined
      if (!enrolmentId || !log) return []
      const paths = pathsOf(log, cohort.program).filter(({ path }) => path.peak > 0)
      return [{ enrolmentId, name, agencyName: agencyName ?? '', paths }]
    }),
  }
}
