import { may, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { nextRun } from '~/platform/jobs/next-run'
import { nudge } from '~/platform/jobs/sweeps.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { ListedSweep, SweepView } from '../../contract'

/** Every sweep with its last run and the next one. NotFound for everyone but program staff. */
export async function listSweeps(
  actor: Actor,
  sweeps: readonly ListedSweep[],
): Promise<SweepView[]> {
  if (!may(actor, 'work.retry')) throw new NotFound()
  const runs = new Map((await db().sweepRun.findMany()).map((run) => [run.name, run]))
  const currentDate = now()
  return sweeps.map(({ name, every, onlyInTime = false }) => {
    const run = runs.get(name)
    return {
      ...{ name, startedAt: run?.startedAt ?? null, failures: run?.failures ?? 0 },
      ms: run ? run.finishedAt.getTime() - run.startedAt.getTime() : null,
      ...{ failedAt: run?.failedAt ?? null, error: run?.lastError ?? null },
      nextAt: nextRun(every, currentDate),
      mayRun: !onlyInTime,
    }
  })
}

/** Starts a sweep before its time: it does what is due, as it would by itself. NotFound for any other name. */
export const runSweepNow = (
  actor: Actor,
  sweeps: readonly ListedSweep[],
  { name, mutationId }: { name: string; mutationId: string },
): Promise<{ ok: true }> =>
  once(actor, mutationId, 'work.run-now', async (tx): Promise<{ ok: true }> => {
    const sweep = sweeps.find((one) => one.name === name && !one.onlyInTime)
    if (!sweep || !may(actor, 'work.retry')) throw new NotFound()
    nudge(sweep.name)
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'job.started', subjectKind: 'job', subjectId: name },
    })
    return { ok: true }
  })
