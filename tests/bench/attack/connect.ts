import { type Level, withinLevel, withinRelation } from './levels'
import type { ToldDay, ToldPractice } from './read-told'
import type { ReleaseBounds } from './solve'
import { inside, sized, type Told, withinMean } from './universe'

/** Whatever can be drawn from what, between all sections of all releases. */
export type Conclusion = () => void

const TRIED = 4
const OBSERVED = 5
const FIRST_ROW = 2

/** A row of reach is about every skill that the coaches who count were taught. */
function toldOf(bounds: ReleaseBounds, step: number, level: Level): Told {
  const own = bounds.seen.counted.filter(({ pairs }) => pairs > 0)
  const has = new Map(own.map(({ coach, pairs }) => [coach.enrollmentId, 2 ** pairs - 1]))
  return { name: `peak ${step}`, universe: sized(has), level }
}

/** The same figure of the same pairs, or of those that both are about. */
const same = (one: Told, other: Told): Conclusion[] => [inside(one, other), inside(other, one)]

/**
 * One coach stands behind several figures: a skill that was in use at day 30 was tried, and if that was verified it was
 * observed. How a pair stood on a day of its own time never changes, so a later release repeats it.
 */
export function connect(
  lines: readonly { whole: ReleaseBounds; practice: ToldPractice }[],
): Conclusion[] {
  return lines.flatMap(({ whole, practice }, n) => {
    const rows = new Map(
      [TRIED, OBSERVED].flatMap((step) => {
        const level = whole.peak[step - FIRST_ROW]
        return level ? [[step, toldOf(whole, step, level)] as const] : []
      }),
    )
    const before = lines[n - 1]?.practice
    return [
      ...practice.days.flatMap((day) => ofDay(day, practice, rows)),
      ...practice.days.flatMap((day) => sinceThen(day, before)),
      ...ofFirstUse(practice, before, rows.get(TRIED)),
    ]
  })
}

function ofDay(
  own: ToldDay,
  { days, used }: ToldPractice,
  rows: ReadonlyMap<number, Told>,
): Conclusion[] {
  const { active, verified, seen, unverified } = own
  const [tried, observed] = [rows.get(TRIED), rows.get(OBSERVED)]
  const later = days.find(({ day }) => day > own.day)
  return [
    ...[active, verified, seen].flatMap((told) => [
      () => withinLevel(told.level, told.universe),
      () => withinMean(told),
    ]),
    () => withinRelation(unverified, active.universe),
    inside(verified, seen),
    ...(tried ? [inside(active, tried)] : []),
    ...(observed ? [inside(verified, observed)] : []),
    ...(used ? [inside(active, used.told)] : []),
    // A skill that was seen by day 30 was seen by day 60.
    ...(later ? [inside(seen, later.seen)] : []),
  ]
}

function sinceThen({ day, active, verified, seen }: ToldDay, before?: ToldPractice): Conclusion[] {
  const earlier = before?.days.find((each) => each.day === day)
  if (!earlier) return []
  return [
    ...same(active, earlier.active),
    ...same(verified, earlier.verified),
    ...same(seen, earlier.seen),
  ]
}

function ofFirstUse({ used }: ToldPractice, before?: ToldPractice, tried?: Told): Conclusion[] {
  if (!used) return []
  return [
    () => withinLevel(used.told.level, used.told.universe),
    ...(tried ? same(used.told, tried) : []),
    ...(before?.used ? [inside(before.used.told, used.told)] : []),
  ]
}
