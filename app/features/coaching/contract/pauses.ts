import { MAX_PAUSED_DAYS, PAUSE_WORDS, type PauseReason } from '~/features/transfer/contract'
import { day, mutationId, slug, tick } from '~/platform/shared/form-fields'
import { type Day, formatDay } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import { END_PAUSE, RECORD_PAUSE } from './words'

/** A pause can be recorded so many days before it begins. */
export const PAUSE_AHEAD_DAYS = 90

const recordSchema = z.object({
  intent: z.literal(RECORD_PAUSE),
  mutationId,
  cohort: slug,
  reason: z.enum(Object.keys(PAUSE_WORDS) as [PauseReason, ...PauseReason[]], {
    error: 'Choose a reason',
  }),
  startsOn: day,
  /** The last day away; left out while it is open. */
  lastOn: day.optional(),
  /** The facilitators see the reason as well. */
  reasonShown: tick,
})
export type PauseInput = Omit<z.output<typeof recordSchema>, 'intent'>

export const pauseSchema = z.discriminatedUnion('intent', [
  recordSchema,
  z.object({ intent: z.literal(END_PAUSE), mutationId, cohort: slug, pause: z.uuid() }),
])
export { recordSchema as recordPauseSchema }

/** Why no pause was stored; the form still holds all of it. */
export type PauseRefusal =
  | { reason: 'too-early'; earliest: Day }
  | { reason: 'too-far'; latest: Day }
  | { reason: 'backward' }
  | { reason: 'overlap'; from: Day; lastOn: Day | null }
  | { reason: 'too-long'; days: number | null; left: number; latest: Day | null }

const COME_BACK =
  'For a longer time away, ask your agency lead to unassign your seat. Everything stays, and you can come back.'

export function pauseRefusalWords(refusal: PauseRefusal): {
  field: 'startsOn' | 'lastOn'
  words: string
} {
  switch (refusal.reason) {
    case 'too-early':
      return {
        field: 'startsOn',
        words: `You enrolled on ${formatDay(refusal.earliest, 'year')}. Enter that day or a later one.`,
      }
    case 'too-far':
      return {
        field: 'startsOn',
        words: `A pause can be recorded ${PAUSE_AHEAD_DAYS} days ahead. Enter ${formatDay(refusal.latest, 'year')} or earlier.`,
      }
    case 'backward':
      return {
        field: 'lastOn',
        words: 'The last day is before the first. Enter the same day or a later one.',
      }
    case 'overlap': {
      const until = refusal.lastOn ? `to ${formatDay(refusal.lastOn)}` : 'with an open end'
      return {
        field: 'startsOn',
        words: `You already have a pause from ${formatDay(refusal.from)} ${until}. Enter other days, or end that pause first.`,
      }
    }
    case 'too-long':
      return { field: 'lastOn', words: tooLong(refusal) }
  }
}

function tooLong({ days, left, latest }: Extract<PauseRefusal, { reason: 'too-long' }>): string {
  if (left <= 0 || !latest)
    return `You have used all ${MAX_PAUSED_DAYS} days that a pause can have in one cohort. ${COME_BACK}`
  const asked = days === null ? '' : `These are ${days} days. `
  return `${asked}You can pause for ${MAX_PAUSED_DAYS} days in all, and ${left} are left: enter ${formatDay(latest, 'year')} or earlier as the last day. ${COME_BACK}`
}

/** `canceled`: before any day of it was over. */
export type EndRefusal = { reason: 'ended'; backOn: Day; canceled: boolean }

export const endRefusalWords = ({ backOn, canceled }: EndRefusal): string =>
  canceled
    ? 'This pause was canceled before, and all of its days count.'
    : `This pause already ended: your first day back was ${formatDay(backOn, 'year')}. The first end counts.`
