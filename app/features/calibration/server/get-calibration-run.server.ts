import type { Vignette } from '~/features/catalog/contract'
import { getInstrument, getVignettes } from '~/features/catalog/index.server'
import type { Actor } from '~/platform/shared/actor'
import type { Rung } from '~/platform/shared/kernel'
import type { CalibrationRunPage, RunScenes, SceneToScore } from '../contract'
import { mayCalibrate, titleOf } from './calibration-scope.server'
import { findRun, type StoredScene } from './find-run.server'
import { reportOf } from './run-report.server'
import { isRung, levelOf } from './run-rows.server'

/**
 * A run of the actor's own: a scene to score, what is scored so far, or, once it is finished, its report with
 * the references. Throws NotFound for another's.
 * @param asked the position of a scene, as it stands in an address; null for the first that is not scored, and
 *   anything else for all of them
 */
export async function getCalibrationRun(
  actor: Actor,
  id: string,
  asked: string | null,
): Promise<CalibrationRunPage> {
  const run = await findRun(actor, id)
  const page = { id, program: { id: run.program, title: titleOf(run.program) } }
  if (run.finishedAt) return { ...page, kind: 'report', report: reportOf(run, actor.timeZone) }
  if (!mayCalibrate(actor)) return { ...page, kind: 'closed' }
  const known = getVignettes(run.program)
  // A scene that was taken out of the program since is gone from the run, unless it was scored.
  const rows = run.scenes.filter((one) => one.scoredAt !== null || known.has(one.vignetteKey))
  const scenes = rows.map(
    (row): RunScenes => ({
      position: row.position,
      title: known.get(row.vignetteKey)?.title ?? row.content?.title ?? row.vignetteKey,
      scored: row.scoredAt !== null,
    }),
  )
  const at = asked ?? String(scenes.find(({ scored }) => !scored)?.position)
  const row = rows.find(({ position }) => String(position) === at)
  const vignette = row && known.get(row.vignetteKey)
  if (!row || !vignette) return { ...page, kind: 'overview', scenes }
  return { ...page, kind: 'scene', scenes, scene: toScore(run.program, row, vignette) }
}

/** A scene without a word about its reference. */
function toScore(program: string, row: StoredScene, vignette: Vignette): SceneToScore {
  const { title, hash, scene, paragraphs } = vignette
  const instrument = getInstrument(program, vignette.instrument)
  return {
    ...{ position: row.position, title, contentHash: hash, scene, paragraphs },
    skills: instrument.skills.filter(({ id }) => vignette.skills.includes(id)),
    ...{ prompt: instrument.prompt, carried: instrument.carried },
    own: row.contentHash === hash ? ownScores(row) : null,
  }
}

function ownScores({ scores }: StoredScene): SceneToScore['own'] {
  const rung = (item: string) => (scores.find((one) => one.item === item)?.given ?? 0) as Rung
  return {
    levels: Object.fromEntries(
      scores.filter(({ item }) => !isRung(item)).map(({ item, given }) => [item, levelOf(given)]),
    ),
    ...{ prompt: rung('prompt'), carried: rung('carried') },
  }
}
