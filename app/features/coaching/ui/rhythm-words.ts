import { formatDay } from '~/platform/shared/time'
import type { CoachContacts, MeetingRhythm } from '../contract'

/** Gives when a coach is due to be met next, or until when they are away: "Due since Nov 12", "Paused until Dec 1". */
export const nextOrAway = (coach: CoachContacts): string =>
  coach.awayUntil ? `Paused until ${formatDay(coach.awayUntil)}` : nextWords(coach)

/** "Due since Nov 12" or "Nov 30" */
export const nextWords = ({ nextOn, isDue }: Pick<MeetingRhythm, 'nextOn' | 'isDue'>): string =>
  isDue ? `Due since ${formatDay(nextOn)}` : formatDay(nextOn)
