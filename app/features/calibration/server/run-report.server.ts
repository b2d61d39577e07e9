import type { Vignette } from '~/features/catalog/contract'
import { getInstrument, getSkills, getVignettes } from '~/features/catalog/index.server'
import { LEVELS, type Rung } from '~/platform/shared/kernel'
import { agreementOf } from '~/platform/shared/statistics/agreement/agreement'
import { dayOf } from '~/platform/shared/time'
import type { RunReport, ScoredLine, SkillReport } from '../contract'
import { shortfallsOf } from '../domain/calibration-rule'
import type { StoredRun, StoredScene } from './find-run.server'
import { isRung, pairsOf } from './run-rows.server'

type Score = StoredScene['scores'][number]

/** A finished run beside the reference: the figures, the grid, skill by skill and scene by scene. */
export function reportOf(run: StoredRun, zone: string): RunReport {
  const scores = run.scenes.flatMap((scene) => scene.scores)
  const pairs = pairsOf(scores)
  const without = scores.filter(
    ({ item, given, reference }) => !isRung(item) && (given === null || reference === null),
  )
  return {
    ...{ id: run.id, number: run.number },
    finishedOn: dayOf(run.finishedAt ?? run.startedAt, zone),
    agreement: agreementOf(pairs),
    shortfalls: shortfallsOf({ scenes: run.scenes.length, pairs }),
    grid: LEVELS.map((reference) =>
      LEVELS.map(
        (own) => pairs.filter((one) => one.reference === reference && one.own === own).length,
      ),
    ),
    bySkill: skillReports(run.program, scores),
    opportunity: sameOf(without),
    prompt: sameOf(scores.filter(({ item }) => item === 'prompt')),
    carried: sameOf(scores.filter(({ item }) => item === 'carried')),
    scenes: run.scenes.map((scene) => sceneReport(run.program, scene)),
  }
}

const sameOf = (scores: readonly Score[]) => ({
  same: scores.filter(({ given, reference }) => given === reference).length,
  of: scores.length,
})

/** In the program's order; a skill without a level to compare is left out. */
function skillReports(program: string, scores: readonly Score[]): SkillReport[] {
  return getSkills(program).flatMap(({ id, title }) => {
    const pairs = pairsOf(scores.filter(({ item }) => item === id))
    return pairs.length > 0 ? [{ skillId: id, title, agreement: agreementOf(pairs) }] : []
  })
}

function sceneReport(program: string, { position, vignetteKey, scores, ...row }: StoredScene) {
  const today = getVignettes(program).get(vignetteKey)
  // The reasons belong to the wording that was scored.
  const read = today?.hash === row.contentHash ? today : null
  return {
    position,
    title: row.content?.title ?? vignetteKey,
    lines: [...scores].sort(inOrder).map((score) => lineOf(program, score, read)),
  }
}

/** The skills first, then help and who led it. */
const inOrder = (a: Score, b: Score): number =>
  Number(isRung(a.item)) - Number(isRung(b.item)) || (a.item < b.item ? -1 : 1)

const RUNG_LABELS: Record<string, string> = { prompt: 'Help', carried: 'Who led it' }

function lineOf(program: string, score: Score, read: Vignette | null): ScoredLine {
  const { item, given, reference } = score
  const words = (value: number | null): string => {
    if (value === null) return 'No opportunity'
    if (!isRung(item)) return `Level ${value}`
    const ladder = read && getInstrument(program, read.instrument)
    const texts = item === 'prompt' ? ladder?.prompt : ladder?.carried
    return texts?.[value as Rung] ?? String(value)
  }
  const skill = getSkills(program).find(({ id }) => id === item)
  return {
    label: RUNG_LABELS[item] ?? skill?.title ?? item,
    ...{ own: words(given), reference: words(reference), same: given === reference },
    because: read?.because[item] ?? null,
  }
}
