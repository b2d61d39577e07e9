import { counted } from '~/platform/shared/lists/counts'
import { type Day, formatDayIn } from '~/platform/shared/time'
import type { CohortState, Happened, Problem } from '../../contract/clock'
import { movedSessions } from './changes'

const places = (count: number) => (count === 1 ? '1 place is' : `${count} places are`)
const submissions = (count: number) => counted(count, 'submission')
const coaches = (count: number) => (count === 1 ? '1 coach' : `${count} coaches`)

/** The facts of a cohort forbid these changes of it. */
export function contradictions(
  before: CohortState,
  after: CohortState,
  happened: Happened,
  today: Day,
): Problem[] {
  return [
    ...aboutPlaces(before, after, happened),
    ...aboutVisibility(before, after, happened),
    ...aboutWindows(before, after, happened, today),
    ...aboutEnds(before, after, happened, today),
    ...aboutSessions(before, after, happened, today),
  ]
}

function aboutPlaces(before: CohortState, after: CohortState, { sold, kept }: Happened): Problem[] {
  const problems: Problem[] = []
  if (after.capacity < before.capacity && after.capacity < sold + kept) {
    const open = kept > 0 ? `, ${kept} of them kept for open payments, offers and gifts` : ''
    problems.push({
      field: 'capacity',
      text: `Enter at least ${sold + kept}: ${places(sold + kept)} taken${open}`,
    })
  }
  if (before.currency !== after.currency && sold + kept > 0)
    problems.push({
      field: 'currency',
      text: `Seats have been sold in ${before.currency}, so the currency stays`,
    })
  return problems
}

function aboutVisibility(
  before: CohortState,
  after: CohortState,
  { canceled }: Happened,
): Problem[] {
  if (before.visibility === 'draft') return []
  const problems: Problem[] = []
  if (after.visibility === 'draft')
    problems.push({
      field: 'visibility',
      text: 'This cohort has been opened, and what it asks for is frozen. Close it instead',
    })
  if (canceled && after.visibility !== 'closed' && after.visibility !== 'archived')
    problems.push({
      field: 'visibility',
      text: 'This cohort was canceled, so it can only be closed or archived',
    })
  if (before.slug !== after.slug)
    problems.push({
      field: 'slug',
      text: 'Links and emails lead to this address, so it stays once the cohort is open',
    })
  return problems
}

const isOnSale = (state: CohortState | null): boolean =>
  state?.visibility === 'open' || state?.visibility === 'by_invitation'

/** A cohort that no one could join anymore is not opened: it would be called open, and be neither listed nor sold. */
export function openedTooLate(
  before: CohortState | null,
  after: CohortState,
  today: Day,
): Problem[] {
  if (isOnSale(before) || !isOnSale(after) || after.enrollUntil >= today) return []
  const last = formatDayIn(after.enrollUntil, after.timeZone, 'year')
  return [
    {
      field: 'visibility',
      text: `The last day to enroll was ${last}, so no one could buy or join. Choose later dates, or another visibility`,
    },
  ]
}

/** A window in which people have submitted work holds that work, and stays as it was once it has closed. */
function aboutWindows(
  before: CohortState,
  after: CohortState,
  { submitted }: Happened,
  today: Day,
): Problem[] {
  return before.windows.flatMap((was): Problem[] => {
    const work = submitted.find(({ moduleKey }) => moduleKey === was.key)
    const is = after.windows.find(({ key }) => key === was.key)
    if (!work || !is || (was.opensOn === is.opensOn && was.closesOn === is.closesOn)) return []
    const { count, firstOn } = work
    const zone = before.timeZone
    if (was.closesOn < today)
      return [
        {
          field: 'anchor',
          text: `Module ${was.position} closed on ${formatDayIn(was.closesOn, zone)} with ${submissions(count)}, so its dates stay`,
        },
      ]
    if (is.opensOn <= firstOn) return []
    return [
      {
        field: 'anchor',
        text: `Module ${was.position} would open on ${formatDayIn(is.opensOn, zone)}, after its first submission on ${formatDayIn(firstOn, zone)}`,
      },
    ]
  })
}

function aboutEnds(
  before: CohortState,
  after: CohortState,
  { enrolled, checkIns }: Happened,
  today: Day,
): Problem[] {
  const say = (text: string): Problem[] => [{ field: 'anchor', text }]
  const zone = before.timeZone
  const begun = before.startsOn <= today
  const problems: Problem[] = []
  if (before.timeZone !== after.timeZone && begun && enrolled > 0)
    problems.push({
      field: 'timeZone',
      text: 'The cohort has begun and people rely on its deadlines, so its time zone stays',
    })
  if (before.endsOn !== after.endsOn && checkIns > 0)
    problems.push(
      ...say(
        'Check-ins after the course have begun, and count from its last day, so that day stays',
      ),
    )
  else if (after.endsOn < today && after.endsOn !== before.endsOn)
    problems.push(
      ...say(`The cohort would have ended on ${formatDayIn(after.endsOn, zone)} already`),
    )
  if (enrolled === 0 || before.startsOn === after.startsOn) return problems
  if (begun && after.startsOn > today)
    problems.push(
      ...say(
        `It began on ${formatDayIn(before.startsOn, zone)} with ${coaches(enrolled)}, so it can’t begin later`,
      ),
    )
  if (!begun && after.startsOn < today)
    problems.push(
      ...say(`It would have begun before today, and ${coaches(enrolled)} would have missed it`),
    )
  return problems
}

/** An opened cohort keeps its live sessions; only undoing the change that gave it some takes them away. */
export const lostSessions = (before: CohortState, after: CohortState): Problem[] =>
  before.visibility !== 'draft' && before.sessions.length > after.sessions.length
    ? [
        {
          field: 'meetingDay',
          text: 'Coaches have the live sessions in their calendars. Cancel each one that will not be held instead',
        },
      ]
    : []

/** A session that was held stays where it was, and none comes to lie in the past. */
function aboutSessions(
  before: CohortState,
  after: CohortState,
  { enrolled }: Happened,
  today: Day,
): Problem[] {
  if (enrolled === 0) return []
  const zone = before.timeZone
  return movedSessions(before, after).flatMap(({ was, is }): Problem[] => {
    const say = (text: string): Problem[] => [{ field: 'anchor', text }]
    if (was.day < today)
      return say(
        `Live session ${was.position} was on ${formatDayIn(was.day, zone)}, so it stays as it was`,
      )
    if (is.day < today)
      return say(
        `Live session ${is.position} would have been on ${formatDayIn(is.day, zone)} already`,
      )
    return []
  })
}
