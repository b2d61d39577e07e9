import { getVignettes } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import type { FinishRefusal } from '../contract'
import { holdRun } from './calibration-scope.server'

type Outcome = { ok: true } | ({ ok: false } & FinishRefusal)

/**
 * Hands a run in: from now on its scores stay, its references are shown, and the observer stands by it. One
 * that was finished already stays as it is. Throws NotFound for another's.
 */
export function finishRun(
  actor: Actor,
  { runId, mutationId }: { runId: string; mutationId: string },
): Promise<Outcome> {
  return once(actor, mutationId, `calibration.finish:${runId}`, async (tx): Promise<Outcome> => {
    const run = await holdRun(tx, actor, runId)
    if (run.finishedAt) return { ok: true }
    const known = getVignettes(run.program)
    const open = run.scenes.filter(({ scoredAt }) => scoredAt === null)
    const gone = open.filter(({ vignetteKey }) => !known.has(vignetteKey))
    if (open.length > gone.length || run.scenes.length === gone.length)
      return { ok: false, reason: 'unscored' }
    // No one can score a scene that was taken out of the program.
    if (gone.length > 0)
      await tx.calibrationScene.deleteMany({
        where: { runId, position: { in: gone.map(({ position }) => position) } },
      })
    await tx.calibrationRun.update({ where: { id: runId }, data: { finishedAt: now() } })
    return { ok: true }
  })
}
