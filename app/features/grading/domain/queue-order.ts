export interface Waiting {
  id: string
  submittedAt: Date
}

/** The longest wait first; the same moment in the order of ids, so that nothing jumps. */
export const byWaiting = (a: Waiting, b: Waiting): number =>
  a.submittedAt.getTime() - b.submittedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

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
