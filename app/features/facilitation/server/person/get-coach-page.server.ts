import { getProgram, getSkills } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import {
  NAME_OF_AGENCY,
  type Named,
  named,
  namesApart,
  recordAccess,
} from '~/features/identity/index.server'
import { pathOfStanding, readStates, type StoredState } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { CoachPage } from '../../contract'
import { toCell } from '../../domain/cell'
import { reasonsOfCoach } from '../cohort/reasons-of.server'
import { readTimeline } from './read-timeline.server'

interface Person {
  who: Named
  agencyName: string
  enrollmentId: string
  timeZone: string
}

/**
 * One coach of a cohort, for its facilitators: what to do next, each skill's path, and a page of what happened. Six
 * statements, whatever the coach has done; one more while the sweep of states is late. The look is recorded, and the
 * coach sees it. Throws NotFound for everyone else, and for whoever is no coach there now.
 */
export async function getCoachPage(
  actor: Actor,
  { cohort: slug, person: personId, page = 1 }: { cohort: string; person: string; page?: number },
): Promise<CoachPage> {
  const cohort = await getCohortFor(actor, slug, 'cohort.practice.read')
  const [person] = await readRows<Person>(Prisma.sql`
    SELECT ${named(Prisma.sql`e.person_id`)} AS who, ${NAME_OF_AGENCY} AS "agencyName", e.id AS "enrollmentId",
      p.time_zone AS "timeZone"
    FROM enrollment e JOIN person p ON p.id = e.person_id LEFT JOIN agency a ON a.id = e.agency_id
    WHERE e.cohort_id = ${cohort.id}::uuid AND e.person_id = ${personId}::uuid AND e.withdrawn_at IS NULL`)
  if (!person) throw new NotFound()
  const { enrollmentId, agencyName, timeZone, who } = person
  const states = await readStates(Prisma.sql`e.id = ${enrollmentId}::uuid`, actor)
  const titles = getSkills(cohort.program).map(({ id, title }) => ({ id, title }))
  const where = { cohortId: cohort.id, enrollmentId }
  const standing = await reasonsOfCoach(where, states, titles)
  const timeline = await readTimeline(actor, cohort, enrollmentId, page)
  await recordAccess(db(), {
    ...{ viewerId: actor.personId, subjectId: personId },
    ...{ thingKind: 'progress', thingId: enrollmentId },
  })
  const nameOf = await namesApart(actor, [who])
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    person: { id: personId, name: nameOf(who), agencyName, enrollmentId },
    ...standing,
    skills: skillsOf(cohort.program, titles, states, timeZone),
    ...timeline,
  }
}

/** The skills that coaches are taught here, and those that this one has anything on record of. */
function skillsOf(
  program: string,
  titles: readonly { id: string; title: string }[],
  states: readonly StoredState[],
  timeZone: string,
): CoachPage['skills'] {
  const today = dayOf(now(), timeZone)
  const taught = new Set(getProgram(program).modules.flatMap((module) => module.skills))
  const found = new Map(states.map((state) => [state.skillId, state]))
  return titles
    .filter(({ id }) => taught.has(id) || found.has(id))
    .map(({ id, title }) => {
      const standing = found.get(id) ?? UNBEGUN
      return { id, path: pathOfStanding(title, standing, today), words: toCell(standing).words }
    })
}

const UNBEGUN = {
  peak: 0,
  current: 0,
  entered: {},
  since: null,
  tier: 0,
  flags: [],
} as const satisfies Partial<StoredState>
