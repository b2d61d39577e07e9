import { addDays, type Day, minDay } from '~/platform/shared/time'

/** The day on which the first of these is so old; null where there is none. Pauses that are still to come may move it. */
export function firstDayAtAge(days: readonly (Day | null | undefined)[], age: number): Day | null {
  const known = days.flatMap((day) => day ?? [])
  return known.length === 0 ? null : addDays(known.reduce(minDay), age)
}
