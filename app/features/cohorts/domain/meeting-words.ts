import { formatWallTime, zoneName } from '~/platform/shared/time'
import type { Meeting } from '../contract/clock'

const WEEKDAYS = [
  ...['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
] as const

type Met = Omit<Meeting, 'place'>

export const weekdaysOf = ({ weekday }: Pick<Met, 'weekday'>): string => WEEKDAYS[weekday] ?? ''

const two = (number: number) => String(number).padStart(2, '0')

/** The hour on the wall at which a meeting is over: "13:15". */
function endOf({ time, minutes }: Met): string {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const end = (hours * 60 + past + minutes) % (24 * 60)
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`
}

/** "Wednesdays, 12:00 PM to 1:15 PM CT, once in each module" */
export const meetingWords = (met: Met, zone: string): string =>
  `${weekdaysOf(met)}, ${formatWallTime(met.time)} to ${formatWallTime(endOf(met))} ${zoneName(zone)}, once in each module`
