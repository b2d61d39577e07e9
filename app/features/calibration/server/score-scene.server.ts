import type { Vignette, VignetteLevel } from '~/features/catalog/contract'
import { getVignettes, recordContentVersions } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SceneInput, SceneRefusal } from '../contract'
import { holdRun } from './calibration-scope.server'

export type ScoreInput = Omit<SceneInput, 'intent'>
type Outcome = { ok: true } | ({ ok: false } & SceneRefusal)

interface Row {
  item: string
  given: number | null
  reference: number | null
}

/**
 * Keeps the scores of one scene at once; until the run is finished they may be changed. The reference is
 * frozen beside them as it is now. Throws NotFound for another's run, a scene that is not in it, or scores
 * of other skills.
 */
export function scoreScene(actor: Actor, runId: string, input: ScoreInput): Promise<Outcome> {
  const { position, mutationId } = input
  const keep = async (tx: Tx): Promise<Outcome> => {
    const run = await holdRun(tx, actor, runId)
    const scene = run.scenes.find((one) => one.position === position)
    if (!scene) throw new NotFound()
    if (run.finishedAt) return { ok: false, reason: 'finished' }
    const vignette = getVignettes(run.program).get(scene.vignetteKey)
    if (vignette?.hash !== input.contentHash) return { ok: false, reason: 'reworded' }
    const rows = rowsOf(vignette, input)
    await recordContentVersions(tx, [vignette.hash])
    await tx.calibrationScore.deleteMany({ where: { runId, position } })
    await tx.calibrationScore.createMany({
      data: rows.map((row) => ({ runId, position, ...row })),
    })
    await tx.calibrationScene.update({
      where: { runId_position: { runId, position } },
      data: { contentHash: vignette.hash, scoredAt: now() },
    })
    return { ok: true }
  }
  const stands = async (tx: Tx) => {
    const run = await holdRun(tx, actor, runId)
    if (run.finishedAt) return true
    const scores = run.scenes.find((one) => one.position === position)?.scores ?? []
    const given = new Map(scores.map((score) => [score.item, score.given]))
    return givenIn(input).every(([item, value]) => given.get(item) === value)
  }
  return once(actor, mutationId, `calibration.score:${runId}:${position}`, keep, stands)
}

const stored = (level: VignetteLevel): number | null => (level === 'na' ? null : level)

const givenIn = ({ levels, prompt, carried }: ScoreInput): [string, number | null][] => [
  ...levels.map(({ skill, level }): [string, number | null] => [skill, stored(level)]),
  ['prompt', prompt],
  ['carried', carried],
]

/** Each skill of the scene once, then help and who led it. */
function rowsOf({ skills, reference }: Vignette, input: ScoreInput): Row[] {
  const given = new Map(givenIn(input))
  const fits = skills.every((skill) => given.has(skill)) && input.levels.length === skills.length
  if (!fits) throw new NotFound()
  const rungs = { prompt: reference.prompt, carried: reference.carried }
  return [...given].map(([item, value]) => ({
    ...{ item, given: value },
    reference:
      item in rungs ? rungs[item as keyof typeof rungs] : stored(reference.levels[item] ?? 'na'),
  }))
}
