import { Temporal } from 'temporal-polyfill'
import type { Day } from '../time'

/** The instant at which a wall clock in `zone` shows `time` ("09:00") on `day`; DST gaps move forward. */
export const instantAt = (day: Day, time: string, zone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from(time),
    }).epochMilliseconds,
  )

/** The last instant of `day` in `zone`. */
export const endOfDay = (day: Day, zone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1,
  )
