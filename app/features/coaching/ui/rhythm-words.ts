import { formatDay } from '~/platform/shared/time'
import type { MeetingRhythm } from '../contract'

/** "Due since Nov 12" or "Nov 30" */
export const nextWords = ({ nextOn, isDue }: Pick<MeetingRhythm, 'nextOn' | 'isDue'>): string =>
  isDue ? `Due since ${formatDay(nextOn)}` : formatDay(nextOn)
