import { getCohortFor, listCohortPeople } from '~/features/cohorts/index.server'
import { pathsOf, readLogs } from '~/features/transfer/index.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { CohortPractice } from '../contract'

/** How many coaches one page shows: the paths of each are computed from all their events. */
const PAGE = 12

/**
 * The coaches of a cohort with the skills that are under way, for its facilitators, a page at a time: the same
 * statements for five people and for fifty. Throws NotFound for everyone else.
 */
export async function getCohortPractice(
  actor: Actor,
  slug: string,
  asked = 1,
): Promise<CohortPractice> {
  const cohort = await getCohortFor(actor, slug, 'cohort.practice.read')
  const coaches = (await listCohortPeople(actor, slug)).flatMap(({ enrollmentId, ...person }) =>
    enrollmentId ? [{ ...person, enrollmentId }] : [],
  )
  const pages = Math.max(1, Math.ceil(coaches.length / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const shown = coaches.slice((page - 1) * PAGE, page * PAGE)
  const ids = shown.map(({ enrollmentId }) => enrollmentId)
  const logs = await readLogs(
    Prisma.sql`e.id = ANY(${ids}::uuid[]) AND e.cohort_id = ${cohort.id}::uuid`,
  )
  const byEnrollment = new Map(logs.map((log) => [log.enrollmentId, log]))
  return {
    cohort: {
      slug: cohort.slug,
      title: cohort.title,
      timeZone: cohort.timeZone,
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
    },
    page,
    pages,
    coaches: shown.flatMap(({ enrollmentId, name, agencyName }) => {
      const log = byEnrollment.get(enrollmentId)
      if (!log) return []
      const paths = pathsOf(log, cohort.program).filter(({ path }) => path.peak > 0)
      return [{ enrollmentId, name, agencyName: agencyName ?? '', paths }]
    }),
  }
}
