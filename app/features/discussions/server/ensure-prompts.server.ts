import { getProgram } from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import { leadFacilitatorOf } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'

/**
 * Each module's prompt has its thread from the day that the module's text exists; a program may be
 * written on while a cohort runs. Opened in the name of the lead facilitator, once, whoever comes first.
 */
export async function ensurePrompts({ id: cohortId, program }: CohortView): Promise<void> {
  const prompts = getProgram(program).modules.flatMap(({ key, discussion }) =>
    discussion ? [{ moduleKey: key, title: discussion.title }] : [],
  )
  const there = await readRows<{ moduleKey: string }>(Prisma.sql`
    SELECT module_key AS "moduleKey" FROM thread
     WHERE cohort_id = ${cohortId}::uuid AND kind = 'prompt'`)
  const missing = prompts.filter((p) => !there.some((t) => t.moduleKey === p.moduleKey))
  if (missing.length === 0) return
  const createdById = await leadFacilitatorOf(cohortId)
  if (!createdById) return
  const createdAt = now()
  await db().thread.createMany({
    data: missing.map((prompt) => ({
      ...prompt,
      id: newId(),
      cohortId,
      kind: 'prompt' as const,
      createdById,
      createdAt,
    })),
    skipDuplicates: true,
  })
}
