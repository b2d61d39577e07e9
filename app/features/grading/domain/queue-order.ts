export type Age = 'new' | 'waiting' | 'due' | 'late'

/** How a wait is shown: due from the day before it is due back, late after that day. */
export function ageOf(daysWaiting: number, dueBackDays: number): Age {
  if (daysWaiting > dueBackDays) return 'late'
  if (daysWaiting >= dueBackDays - 1) return 'due'
  return daysWaiting >= 2 ? 'waiting' : 'new'
}

/** "today", "1 day", "6 days" */
export const daysInWords = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`
