import {
  type Named,
  named,
  namesApart,
  recordAccessToMany,
  scope,
} from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SupportTaskView } from '../../contract'

const SHOWN = 20
const PLACE = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`e.cohort_id` }
const FROM = Prisma.sql`support_task s JOIN check_in k ON k.id = s.check_in_id
  JOIN enrollment e ON e.id = k.enrollment_id JOIN cohort c ON c.id = e.cohort_id`

/**
 * The wishes for support that no one has settled yet, the oldest first. Their coaches can read that someone saw them.
 * @param slug of one cohort; null for all that the actor facilitates
 */
export async function listSupportTasks(
  actor: Actor,
  slug: string | null = null,
): Promise<SupportTaskView[]> {
  const rows = await readRows<
    Omit<SupportTaskView, 'coachId' | 'coachName'> & { who: Named }
  >(Prisma.sql`
    SELECT s.id, ${named(PLACE.owner)} AS who, json_build_object('slug', c.slug, 'title', c.title) AS cohort,
      k.day, s.wish, s.asked_at AS "askedAt"
    FROM ${FROM}
    WHERE s.done_at IS NULL AND e.withdrawn_at IS NULL AND ${scope(actor, 'support.settle', PLACE)}
      AND (${slug}::text IS NULL OR c.slug = ${slug})
    ORDER BY s.asked_at, s.id LIMIT ${SHOWN}`)
  await recordAccessToMany(
    actor,
    'support',
    rows.map(({ id, who: [subjectId] }) => ({ subjectId, thingId: id })),
  )
  const nameOf = await namesApart(
    actor,
    rows.map(({ who }) => who),
  )
  return rows.map(({ who, ...task }) => ({ ...task, coachId: who[0], coachName: nameOf(who) }))
}

/** Marks a wish for support as done, or as open again. Throws NotFound for whoever does not facilitate there. */
export async function settleSupport(
  actor: Actor,
  id: string,
  { done, mutationId }: { done: boolean; mutationId: string },
): Promise<{ ok: true; cohort: string }> {
  const [found] = await readRows<{ slug: string }>(Prisma.sql`
    SELECT c.slug FROM ${FROM} WHERE s.id = ${id}::uuid AND ${scope(actor, 'support.settle', PLACE)}`)
  if (!found) throw new NotFound()
  return once(
    actor,
    mutationId,
    done ? 'support.settle' : 'support.reopen',
    async (tx) => {
      await tx.supportTask.updateMany({
        where: { id, doneAt: done ? null : { not: null } },
        data: done ? { doneAt: now(), doneById: actor.personId } : { doneAt: null, doneById: null },
      })
      return { ok: true as const, cohort: found.slug }
    },
    async () => false,
  )
}
