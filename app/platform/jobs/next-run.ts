const MS_PER_MINUTE = 60_000
const MINUTES_PER_DAY = 1_440

/** A field is a star, a star with a step, or a number. */
const fits = (field: string, value: number): boolean =>
  field === '*' ||
  (field.startsWith('*/') ? value % Number(field.slice(2)) === 0 : value === Number(field))

/**
 * The first time after an instant at which a sweep runs, in UTC. Sweeps run daily or more often, so minutes and hours are
 * all that is read; a parser of every cron expression took half a page's time for a list of them.
 * @throws Error where days are named, too, or no time fits
 */
export function nextRun(every: string, after: Date): Date {
  const [minute = '', hour = '', ...days] = every.split(' ')
  const first = Math.floor(after.getTime() / MS_PER_MINUTE) + 1
  if (days.length === 3 && days.every((field) => field === '*'))
    for (let at = first; at < first + MINUTES_PER_DAY; at++) {
      const date = new Date(at * MS_PER_MINUTE)
      if (fits(minute, date.getUTCMinutes()) && fits(hour, date.getUTCHours())) return date
    }
  throw new Error(`"${every}" is no time at which a sweep runs`)
}
