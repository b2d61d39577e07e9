import { type Day, monthOf } from '~/platform/shared/time'

/** So many days of a month the pulse is offered on the first screens; its own page takes it all month. */
const OFFER_DAYS = 10

/** So long the answers of one person are kept, in days: thirteen months. Releases keep the figures. */
export const PULSE_KEPT_DAYS = 396

/** The month whose pulse is offered on this day; null once its first days are over. */
export const offeredMonth = (today: Day): Day | null =>
  Number(today.slice(8)) <= OFFER_DAYS ? monthOf(today) : null
