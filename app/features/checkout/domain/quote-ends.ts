import { addDays, dayOf } from '~/platform/shared/time'
import { endOfDay } from '~/platform/shared/zones/time-zones'
import { QUOTE_DAYS } from '../contract/quotes'

/** A quote is good to the end of a day, as the zone of its cohort counts days: the page and the paper name the same day. */
export const quoteEnds = (madeAt: Date, timeZone: string): Date =>
  endOfDay(addDays(dayOf(madeAt, timeZone), QUOTE_DAYS), timeZone)
