import type { ModuleCheck } from '~/features/catalog/contract'
import { recordContentVersions } from '~/features/catalog/index.server'
import { holdModule } from '~/features/learning/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { understoodIn } from '../../domain/check-rules'
import { drawItems } from '../../domain/probe-rules'
import { type Attempt, readAttempts } from '../checks/attempts.server'
import { type ProbeRow, readProbes } from './probe-rows.server'

interface Opening {
  enrollmentId: string
  check: ModuleCheck
  /** 1 to 5 */
  number: number
}

/**
 * Chooses the questions of a probe whose day has come, and keeps the choice: it is the same on every
 * device and after every reload. Throws NotFound where there is nothing to choose from anymore.
 */
export const openProbe = ({ enrollmentId, check, number }: Opening): Promise<ProbeRow> =>
  inTransaction(async (tx) => {
    await holdModule(tx, enrollmentId, check.moduleKey)
    const probes = await readProbes(enrollmentId, check.moduleKey, tx)
    const probe = probes.find((one) => one.number === number)
    if (!probe) throw new NotFound()
    if (probe.items.length > 0) return probe
    const attempts = await readAttempts(enrollmentId, check.moduleKey, tx)
    const seed = `${enrollmentId}/${check.moduleKey}/${number}`
    const chosen = choose(check, probe, { attempts, probes, seed })
    if (chosen.length === 0) throw new NotFound()
    const [{ id }, openedAt, contentHash] = [probe, now(), check.hash]
    await recordContentVersions(tx, [contentHash])
    await tx.probe.updateMany({ where: { id }, data: { openedAt, contentHash } })
    await tx.probeItem.createMany({
      data: chosen.map((item, i) => ({
        ...{ probeId: id, position: i + 1, itemId: item.id, skillId: item.skill },
      })),
    })
    const items = chosen.map((item) => ({ itemId: item.id, option: null }))
    return { ...probe, openedAt, contentHash, items }
  })

interface Past {
  attempts: readonly Attempt[]
  probes: readonly ProbeRow[]
  seed: string
}

function choose({ items }: ModuleCheck, { skills }: ProbeRow, { attempts, probes, seed }: Past) {
  const last = attempts.at(-1)
  return drawItems({
    items,
    skills,
    seen: lastSeen(attempts, probes),
    understood: understoodIn(attempts.flatMap(({ results }) => results)),
    nextAttempt: !last ? 1 : last.handedInAt ? last.number + 1 : last.number,
    seed,
  })
}

/** When each question was last in front of the coach, in an attempt or in another probe. */
function lastSeen(attempts: Past['attempts'], probes: Past['probes']): Map<string, Date> {
  const shown = [
    ...attempts.flatMap(({ answers, startedAt }) =>
      Object.keys(answers).map((id) => ({ id, at: startedAt })),
    ),
    ...probes.flatMap(({ items, openedAt }) =>
      openedAt ? items.map(({ itemId }) => ({ id: itemId, at: openedAt })) : [],
    ),
  ]
  shown.sort((a, b) => a.at.getTime() - b.at.getTime())
  return new Map(shown.map(({ id, at }) => [id, at]))
}
