import { withoutUnopened } from '~/features/observations/index.server'
import { type PairState, STATE_NAMES } from '~/features/transfer/contract'
import { type CoachLog, pathsOf } from '~/features/transfer/index.server'
import type { Actor } from '~/platform/shared/actor'
import { type Day, daysBetween } from '~/platform/shared/time'
import type { OwnSkills, StepNews } from '../contract'
import { newStep, reachedWords, sightingOf } from '../domain/evidence'
import { observerNames, readCoachContext, sightingsOf, todayOf } from './own-log.server'
import { ownSkill } from './own-skill.server'
import { type Rhythm, supportOf } from './own-support.server'

interface Mine {
  cohort: { slug: string; program: string }
  /** The log of the reader themselves. */
  log: CoachLog
  rhythm?: Rhythm
}

/**
 * The reader's own skills: what would move each on, what fades, and the steps that were reached since they last
 * looked. One statement beside the log, and one more for names where there is news. Reading changes nothing.
 */
export async function getOwnSkills(
  actor: Actor,
  { cohort, log, rhythm = null }: Mine,
): Promise<OwnSkills> {
  const beside = await readCoachContext(log.enrollmentId)
  const { unopened, shown } = beside
  const known = withoutUnopened(log, unopened)
  const paths = pathsOf(known, cohort.program)
  const underWay = paths
    .filter(({ path }) => path.peak > 0)
    .map((path) => ownSkill(known, path, cohort.program))
  return {
    cohort: cohort.slug,
    underWay: underWay.sort(byUrgency).map(({ view }) => view),
    ahead: paths.filter(({ path }) => path.peak === 0),
    news: await newsOf(actor, known, underWay, shown),
    ...supportOf(known, rhythm),
    unopened,
  }
}

interface One {
  view: OwnSkills['underWay'][number]
  state: PairState
}

const NEVER = '9999-12-31'
const isFlagged = ({ state: { flags } }: One): boolean => Object.values(flags).some(Boolean)

/** Whatever is fading comes first, then whatever fades next. */
const byUrgency = (a: One, b: One): number => {
  const [first, second] = [a, b].map((one) => (isFlagged(one) ? '' : (one.state.next?.on ?? NEVER)))
  return (first ?? '') < (second ?? '') ? -1 : (first ?? '') > (second ?? '') ? 1 : 0
}

async function newsOf(
  actor: Actor,
  log: CoachLog,
  skills: readonly One[],
  shown: Record<string, number>,
): Promise<StepNews[]> {
  const today = todayOf(log)
  const isRecent = (on: Day, days: number) => daysBetween(on, today) <= days
  const found = skills.flatMap(({ view: { skill }, state }) => {
    const step = newStep(state, shown[skill.id] ?? 0, isRecent)
    const entry = step && state.entered[step]
    if (!step || !entry) return []
    const sighting = sightingOf(step, entry.on, step < 5 ? [] : sightingsOf(log, skill.id))
    return [{ skill, step, entry, sighting }]
  })
  const names = await observerNames(
    actor,
    found.flatMap(({ sighting }) => sighting?.observerIds ?? []),
  )
  return found
    .sort((a, b) => (a.entry.on < b.entry.on ? 1 : -1))
    .map(({ skill, step, entry, sighting }) => ({
      ...{ skillId: skill.id, title: skill.title, step, stepName: STATE_NAMES[step] },
      words: reachedWords(
        step,
        entry.on,
        sighting && { names: names(sighting.observerIds), setting: sighting.setting },
      ),
      seen: entry.tier >= 3,
    }))
}
