import {
  finishRun,
  getCalibrationRun,
  scoreScene,
  startRun,
} from '~/features/calibration/index.server'
import type { VignetteLevel } from '~/features/catalog/contract'
import { getVignettes } from '~/features/catalog/index.server'
import { atTime, now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { minutesAfter } from '../calendar'
import type { StaffKey } from '../cast/people'
import type { Step } from '../timeline'
import { done, ownStep, PROGRAM, type World } from '../world'

/** One run: who, and how many days before loading. */
interface Run {
  who: StaffKey
  ago: number
}

/**
 * The facilitators score before they observe anyone. Dana calibrates again in time; Linda, whose cohort has
 * finished, has let hers expire.
 */
const RUNS: readonly Run[] = [
  { who: 'dana', ago: 206 },
  { who: 'linda', ago: 203 },
  { who: 'tomas', ago: 49 },
  { who: 'dana', ago: 34 },
]

const MINUTES_A_SCENE = 6

/** One level in five is one off, up and down in turn: good observers are not machines. */
function scored(reference: VignetteLevel, at: number): VignetteLevel {
  if (reference === 'na' || at % 5 !== 3) return reference
  const off = at % 2 === 0 ? reference - 1 : reference + 1
  return Math.min(4, Math.max(1, off)) as VignetteLevel
}

/** Scores each scene as the page offers it; gives the minutes that it took. */
async function scoreScenes(actor: Actor, runId: string): Promise<number> {
  const began = now()
  const scenes = new Map([...getVignettes(PROGRAM).values()].map((one) => [one.hash, one]))
  let levels = 0
  let minutes = 0
  for (;;) {
    const page = await getCalibrationRun(actor, runId, null)
    if (page.kind !== 'scene') return minutes
    const { position, contentHash, skills } = page.scene
    const reference = scenes.get(contentHash)?.reference
    if (!reference) throw new Error(`no scene for ${contentHash}`)
    minutes += MINUTES_A_SCENE
    const given = skills.map(({ id }, at) => ({
      skill: id,
      level: scored(reference.levels[id] ?? 'na', levels + at),
    }))
    levels += skills.length
    await atTime(minutesAfter(began, minutes), async () => {
      const { prompt, carried } = reference
      const input = { position, contentHash, levels: given, prompt, carried, mutationId: newId() }
      done(await scoreScene(actor, runId, input))
    })
  }
}

const runStep = (world: World, { who, ago }: Run): Step =>
  ownStep(world, { who, ago, time: '13', name: `${who} calibrates ${ago}` }, async (actor) => {
    const began = now()
    const { id: runId } = done(await startRun(actor, { program: PROGRAM, mutationId: newId() }))
    const minutes = await scoreScenes(actor, runId)
    await atTime(minutesAfter(began, minutes + 2), async () => {
      done(await finishRun(actor, { runId, mutationId: newId() }))
    })
  })

/** The observers of the demo show that they score as the references do. */
export const calibrationSteps = (world: World): Step[] => RUNS.map((run) => runStep(world, run))
