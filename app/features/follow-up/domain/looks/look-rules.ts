import { addDays, type Day } from '~/platform/shared/time'
import { type Asking, LOOK_AFTER_DAYS, LOOK_AHEAD_DAYS } from '../../contract'

interface Look {
  byWhen: Day
  closedAs: string | null
}

/** A look is told of from some days before its day until it is closed, or long past. @param today where the coach lives */
export const isDue = ({ byWhen, closedAs }: Look, today: Day): boolean =>
  closedAs === null &&
  addDays(byWhen, -LOOK_AHEAD_DAYS) <= today &&
  today <= addDays(byWhen, LOOK_AFTER_DAYS)

type Request = Extract<Asking, { state: 'asked' }>['request']

/**
 * How a coach of the cohort can be asked for a look. A request that came to nothing can be sent again.
 * @param openDays a request is open for so many days, and names a day within them
 * @param kinds the kinds of the skills that it is about
 */
export function askingOf(
  { byWhen, request, kinds }: { byWhen: Day; request: Request | null; kinds: readonly string[] },
  { today, openDays }: { today: Day; openDays: number },
): Asking {
  if (request === 'waiting' || request === 'accepted' || request === 'done')
    return { state: 'asked', request }
  if (new Set(kinds).size > 1) return { state: 'two-kinds' }
  const from = addDays(byWhen, -openDays)
  return from > today ? { state: 'later', from } : { state: 'can' }
}

/** The day for the request: the planned one, or today where that has passed. */
export const proposedDay = (byWhen: Day, today: Day): Day => (byWhen < today ? today : byWhen)
