import { getSkills } from '~/features/catalog/index.server'
import { type Named, named, namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRow, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayOf } from '~/platform/shared/time'
import type { DuePlan, PlanPage } from '../contract'
import { duePlans, PLAN_COLUMNS, type PlanRowJson, toDuePlan } from './plan-columns.server'
import { cohortOfPlan } from './plan-rows.server'

const titlesOf = (program: string) =>
  new Map(getSkills(program).map(({ id, title }) => [id, title]))

const seenAs = (program: string, plan: PlanRowJson, actor: Actor): DuePlan => {
  const skillTitle = titlesOf(program).get(plan.skillId) ?? plan.skillId
  return toDuePlan({ ...plan, skillTitle }, dayOf(now(), actor.timeZone))
}

/** The open plans of an enrollment of the actor's own whose first day has come where they live. */
export async function listDuePlans(
  actor: Actor,
  { enrollmentId, program }: { enrollmentId: string; program: string },
): Promise<DuePlan[]> {
  const { plans } = await readRow<{ plans: PlanRowJson[] }>(
    Prisma.sql`SELECT ${duePlans(enrollmentId, dayOf(now(), actor.timeZone))} AS plans`,
  )
  return plans.map((plan) => seenAs(program, plan, actor))
}

interface Seen {
  observationId: string
  happenedOn: Day
  by: Named
}

/** One plan of the actor's own, open or closed. Throws NotFound. */
export async function getPlan(actor: Actor, planId: string): Promise<PlanPage> {
  const { slug, title, program } = await cohortOfPlan(actor, planId)
  const [row] = await readRows<{ plan: PlanRowJson; seen: Seen | null }>(Prisma.sql`
    SELECT to_json(x) AS plan, (
      SELECT json_build_object('observationId', o.id, 'happenedOn', oc.happened_on, 'by', ${named(Prisma.sql`o.observer_id`)})
      FROM observation o JOIN observation_occasion oc ON oc.id = o.occasion_id WHERE o.id = x."observationId") AS seen
    FROM (SELECT ${PLAN_COLUMNS} FROM commitment c WHERE c.id = ${planId}::uuid) x`)
  if (!row) throw new NotFound()
  const { plan, seen } = row
  const nameOf = await namesApart(actor, seen ? [seen.by] : [])
  return {
    cohort: { slug, title },
    plan: seenAs(program, plan, actor),
    debriefed: seen && {
      observationId: seen.observationId,
      happenedOn: seen.happenedOn,
      observerName: nameOf(seen.by),
    },
  }
}
