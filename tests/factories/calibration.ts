import { randomUUID } from 'node:crypto'
import { finishRun, scoreScene, startRun } from '~/features/calibration/index.server'
import type { Vignette, VignetteLevel } from '~/features/catalog/contract'
import { getVignettes } from '~/features/catalog/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { PROGRAM } from './sample-course'

/** The level that someone gives where the reference is `reference`; `at` counts the levels of the run. */
type Giving = (reference: VignetteLevel, at: number) => VignetteLevel

export const exactly: Giving = (reference) => reference

/** One level above the reference wherever there is one. */
export const higher: Giving = (reference) =>
  reference === 'na' || reference === 4 ? reference : ((reference + 1) as VignetteLevel)

/** Begins a run, or goes on with the open one. */
export async function begun(actor: Actor): Promise<string> {
  const run = await startRun(actor, { program: PROGRAM, mutationId: randomUUID() })
  if (!run.ok) throw new Error(run.reason)
  return run.id
}

export const scenesOf = (runId: string) =>
  db().calibrationScene.findMany({
    where: { runId },
    orderBy: { position: 'asc' },
    include: { scores: true },
  })

export function vignetteOf(key: string): Vignette {
  const found = getVignettes(PROGRAM).get(key)
  if (!found) throw new Error(`no scene ${key}`)
  return found
}

/** The form for a scene, filled in. */
export const filledIn = (
  { hash: contentHash, skills, reference }: Vignette,
  position: number,
  giving: Giving = exactly,
  from = 0,
) => ({
  ...{ mutationId: randomUUID(), position, contentHash },
  levels: skills.map((skill, at) => ({
    skill,
    level: giving(reference.levels[skill] ?? 'na', from + at),
  })),
  ...{ prompt: reference.prompt, carried: reference.carried },
})

/** Scores all scenes of a run. */
export async function scoreAll(actor: Actor, runId: string, giving?: Giving): Promise<void> {
  let at = 0
  for (const { position, vignetteKey } of await scenesOf(runId)) {
    const vignette = vignetteOf(vignetteKey)
    const done = await scoreScene(actor, runId, filledIn(vignette, position, giving, at))
    if (!done.ok) throw new Error(done.reason)
    at += vignette.skills.length
  }
}

/** A whole run, submitted. Gives its id. */
export async function aFinishedRun(actor: Actor, giving?: Giving): Promise<string> {
  const runId = await begun(actor)
  await scoreAll(actor, runId, giving)
  const done = await finishRun(actor, { runId, mutationId: randomUUID() })
  if (!done.ok) throw new Error(done.reason)
  return runId
}
