import { chanceOf } from '../timeline'

/**
 * How someone reads on after the first module. steady: through a module's two weeks. ahead: a few days
 * earlier with each module. bursts: all of it in two evenings. late: the same as steady, ten days later.
 * slow: nearly four weeks for two.
 */
export type Pace = 'steady' | 'ahead' | 'bursts' | 'late' | 'slow'

/** How someone came through the lessons. All numbers are days before loading. */
export interface Reading {
  /** When each lesson of the first module was finished: the plans and texts of those weeks go by it. */
  first: readonly number[]
  pace: Pace
  /** Lessons that were read on a day of their own, by id. */
  own?: Readonly<Record<string, number>>
  /** Lessons that were left out, by id: their module is still open. */
  skips?: readonly string[]
  /** Nothing has been finished since. */
  stops?: number
  /** When the next one was opened and left. */
  left?: number
}

/** A module as a cohort has it. */
export interface Stretch {
  /** 1 is the first. */
  number: number
  /** The first of its two weeks, in days before loading. */
  opens: number
  /** Lesson ids, in order. */
  lessons: readonly string[]
}

export interface ReadDay {
  lesson: string
  ago: number
  /** On that day's clock. */
  hour: number
}

/** `count` days from `from` on, over `days` days. */
const spread = (from: number, days: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => from - Math.round((at * days) / Math.max(1, count - 1)))

const PACES: Record<Pace, (stretch: Stretch, start: number) => number[]> = {
  steady: ({ opens, lessons }) => spread(opens - 1, 11, lessons.length),
  ahead: ({ opens, number, lessons }) => spread(opens - 1 + 3 * (number - 1), 8, lessons.length),
  bursts: ({ opens, lessons }) =>
    lessons.map((_, at) => opens - (at * 2 < lessons.length ? 9 : 12)),
  late: ({ opens, lessons }) => spread(opens - 11, 11, lessons.length),
  slow: ({ number, lessons }, start) => spread(start - 4 - 26 * (number - 1), 16, lessons.length),
}

/** The day of each lesson of a module by the reader's pace, not always the same for two of one pace. */
function pacedDays(who: string, reading: Reading, stretch: Stretch, start: number) {
  const { first, pace, own = {}, skips = [] } = reading
  const days = PACES[pace](stretch, start)
  return stretch.lessons.flatMap((lesson, at) => {
    if (skips.includes(lesson)) return []
    const late = chanceOf(`${who} ${pace === 'bursts' ? stretch.number : lesson} day`, 2)
    const paced = (days[at] ?? 0) - late
    const ago = stretch.number === 1 ? first[at] : (own[lesson] ?? paced)
    return ago === undefined ? [] : [{ lesson, ago, fixed: lesson in own }]
  })
}

/** Whether it has happened by now: tomorrow's lessons have not, nor those after someone stopped. */
const isPast = (ago: number, { stops = 1 }: Reading) => ago >= Math.max(1, stops)

/**
 * The lessons that someone has read and when, in the order of the course. No one reads a lesson before the
 * one that comes before it, except on a day of its own.
 */
export function readDays(who: string, reading: Reading, course: readonly Stretch[]): ReadDay[] {
  const start = course[0]?.opens ?? 0
  let before = { ago: Number.POSITIVE_INFINITY, hour: 0 }
  return course
    .flatMap((stretch) => pacedDays(who, reading, stretch, start))
    .flatMap(({ lesson, fixed, ...day }) => {
      const ago = fixed ? day.ago : Math.min(day.ago, before.ago)
      const hour = ago === before.ago ? before.hour + 1 : 7 + chanceOf(`${who} ${lesson} hour`, 12)
      if (!fixed) before = { ago, hour }
      return isPast(ago, reading) ? [{ lesson, ago, hour }] : []
    })
}
