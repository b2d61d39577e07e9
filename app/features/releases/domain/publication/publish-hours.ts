import type { TransferPolicy } from '~/features/transfer/contract'
import type { ReleaseSection } from '../body'
import { titled } from '../finding'
import {
  coachesShown,
  distinctCoaches,
  fewerThan,
  type ShownShare,
  smallestGroup,
} from './small-numbers'

export interface HeldContact {
  coachId: string
  minutes: number
}

export interface HoursCounts {
  /** Coaches who count and had not left before the month, with and without a contact. */
  there: number
  /** Their contacts of the month, from the log. */
  contacts: readonly HeldContact[]
  /** The agency pledged this for each coach and month; null for nothing. */
  pledgedMinutes: number | null
}

/** An average is told to the next half hour. */
const ROUND_TO_MINUTES = 30
/** An average of which one coach is more than this share would be about that coach. */
const MOST_OF_ONE = 0.5

/**
 * Coaching hours pledged and held, for each coach and month. Held is an average over all who are there: told where k
 * coaches had a contact, not if these must be all there are, and none of them makes up most of it. Null where fewer than k
 * are there.
 */
export function publishHours(
  { there, contacts, pledgedMinutes }: HoursCounts,
  month: string,
  policy: TransferPolicy,
): ReleaseSection | null {
  const { shown, text } = coachesShown(there, policy)
  if (!shown) return null
  const rows = [
    { label: 'Pledged', figures: [pledged(pledgedMinutes)] },
    { label: 'Held', figures: [held(there, contacts, policy)] },
  ]
  return {
    ...titled('hours', rows),
    n: `${text} coaches, ${month}`,
    columns: ['For each coach'],
    evidence:
      'Pledged: entered by the agency. Held: coaching contacts on record, with their minutes.',
    definition:
      'All minutes of the month divided by the coaches who were there, to the next half hour.',
  }
}

const pledged = (minutes: number | null): ShownShare => ({
  text: minutes === null ? 'no pledge' : hoursInWords(minutes),
  bar: null,
})

function hoursInWords(minutes: number): string {
  if (minutes === 30) return 'half an hour'
  if (minutes > 0 && minutes < 60) return `${minutes} minutes`
  return minutes === 60 ? '1 hour' : `${Math.round(minutes / 0.6) / 100} hours`
}

function held(there: number, contacts: readonly HeldContact[], policy: TransferPolicy): ShownShare {
  const byCoach = new Map<string, number>()
  for (const { coachId, minutes } of contacts)
    byCoach.set(coachId, (byCoach.get(coachId) ?? 0) + minutes)
  const each = [...byCoach.values()]
  const all = each.reduce((sum, minutes) => sum + minutes, 0)
  const ofOne = Math.max(0, ...each) / all
  const k = smallestGroup(policy)
  if (there <= k || distinctCoaches(contacts) < k || !(ofOne <= MOST_OF_ONE))
    return {
      text: `not shown: it could point to ${fewerThan(policy)} coaches`,
      bar: null,
    }
  const rounded = Math.round(all / there / ROUND_TO_MINUTES) * ROUND_TO_MINUTES
  if (rounded === 0) return { text: 'under half an hour', bar: null }
  return { text: `about ${hoursInWords(rounded)}`, bar: null }
}
