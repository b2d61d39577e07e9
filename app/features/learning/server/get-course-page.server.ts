import { getProgram } from '~/features/catalog/index.server'
import { facilitatorsOf, getCohortFor } from '~/features/cohorts/index.server'
import { type Named, namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { type Day, dayOf } from '~/platform/shared/time'
import type { CoursePage } from '../contract'
import { focusByModule } from '../domain/focus'
import { headOf, modulesOf } from './course.server'
import {
  type CourseProgressRow,
  courseProgressColumns,
  courseProgressFrom,
} from './course-progress.server'
import { skillsInFocus } from './focus/focus-in.server'

type Row = CourseProgressRow & { coaches: number; facilitators: Named[] }

/** A cohort's course for its coaches and facilitators, in two statements. Throws NotFound. */
export async function getCoursePage(actor: Actor, slug: string): Promise<CoursePage> {
  const cohort = await getCohortFor(actor, slug, 'lesson.read')
  const today = dayOf(now(), actor.timeZone)
  const row = await readCourse(cohort.id, cohort.enrollmentId, today)
  const { coaches, facilitators } = row
  const nameOf = await namesApart(actor, facilitators)
  const { modules } = getProgram(cohort.program)
  return {
    cohort: headOf(cohort),
    modules: modulesOf(cohort, courseProgressFrom(row)),
    focus: focusByModule(skillsInFocus(cohort.program, row.focus), modules),
    people: { coaches, facilitators: facilitators.map(nameOf) },
  }
}

async function readCourse(cohortId: string, enrollmentId: string | null, today: Day): Promise<Row> {
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM enrollment
             WHERE cohort_id = ${cohortId}::uuid AND withdrawn_at IS NULL) AS coaches,
           ${facilitatorsOf(Prisma.sql`${cohortId}::uuid`)} AS facilitators,
           ${courseProgressColumns(enrollmentId, today)}`)
  if (!row) throw new Error('the course answered nothing')
  return row
}
