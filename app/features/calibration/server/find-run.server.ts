import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { ownRuns } from './calibration-scope.server'

export type StoredRun = Awaited<ReturnType<typeof findRun>>
export type StoredScene = StoredRun['scenes'][number]

/** A run of the actor's own with its scores. Throws NotFound for another's. */
export async function findRun(actor: Actor, id: string) {
  const run = await db().calibrationRun.findFirst({
    where: { id, ...ownRuns(actor) },
    include: {
      scenes: {
        orderBy: { position: 'asc' },
        include: { scores: { orderBy: { item: 'asc' } }, content: { select: { title: true } } },
      },
    },
  })
  if (!run) throw new NotFound()
  return run
}
