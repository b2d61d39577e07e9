import type { VignetteLevel } from '~/features/catalog/contract'
import { CALIBRATION } from './calibration-rule'

/** A scene that could be scored in a run. */
export interface Scene {
  key: string
  instrument: string
  /** The reference's levels. */
  levels: readonly VignetteLevel[]
  /** A lesson shows its reference to anyone who scores it there. */
  inLesson: boolean
  /** When a run last showed this observer its reference, in milliseconds; null if none has. */
  shownAt: number | null
}

/** So many levels more than are needed: one that the observer sees no opportunity for is not compared. */
const SPARE_LEVELS = 2

const countLevels = (scenes: readonly Scene[]): number =>
  scenes.flatMap(({ levels }) => levels).filter((level) => level !== 'na').length

/**
 * The scenes of a new run, in order: those come first whose reference this observer has not been shown, then
 * those that only a lesson shows, then those that were shown longest ago. Among equals the one that adds
 * levels still missing comes first, then the instrument that has fewer scenes. Null if the program has too few.
 * @param rank breaks ties; the server makes it differ from run to run, so that two people do not get one order
 */
export function chooseScenes(
  scenes: readonly Scene[],
  rank: (key: string) => string,
): Scene[] | null {
  const chosen: Scene[] = []
  const enough = () =>
    chosen.length >= CALIBRATION.minScenes &&
    countLevels(chosen) >= Math.min(CALIBRATION.minItems + SPARE_LEVELS, countLevels(scenes))
  while (!enough()) {
    const left = scenes.filter((scene) => !chosen.includes(scene))
    const [next] = left.sort((a, b) => compare(a, b, chosen, rank))
    if (!next) return null
    chosen.push(next)
  }
  return countLevels(chosen) >= CALIBRATION.minItems ? chosen : null
}

/** 0 never shown, 1 shown in a lesson, from 2 on shown in a run. */
const staleness = ({ shownAt, inLesson }: Scene): number =>
  shownAt === null ? Number(inLesson) : 2 + shownAt

function compare(a: Scene, b: Scene, chosen: readonly Scene[], rank: (key: string) => string) {
  const seen = new Set(chosen.flatMap(({ levels }) => levels))
  const added = ({ levels }: Scene) => new Set(levels.filter((level) => !seen.has(level))).size
  const used = ({ instrument }: Scene) =>
    chosen.filter((one) => one.instrument === instrument).length
  return (
    staleness(a) - staleness(b) ||
    added(b) - added(a) ||
    used(a) - used(b) ||
    (rank(a.key) < rank(b.key) ? -1 : 1)
  )
}
