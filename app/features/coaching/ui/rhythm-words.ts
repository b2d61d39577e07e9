import { formatDay } from '~/platform/shared/time'
import type { CoachContacts, MeetingRhythm } from '../contract'

/** The same; while they are away, until when. */
export const nextOrAway = (coach: CoachContacts): string =>
  coach.awayUntil ? `Paused until ${formatDay(coach.awayUntil)}` : nextWords(coach)

/** "Due since Nov 12" or "Nov 30" */
export const nextWords = ({ nextOn, isDue }: Pick<MeetingRhythm, 'nextOn' | 'isDue'>): string =>
  isDue ? `Due since ${formatDay(nextOn)}` : formatDay(nextOn)
