import type { OwnOrder } from '~/features/billing/contract'
import { type Day, formatDay } from '~/platform/shared/time'

/** Why the seat stays where it is, and the last day on which it could have left. */
type Stays = { why: 'none-left' | 'too-late'; lastDay: Day }

/** Something that a person bought for themselves, with the seat of it that they have. */
export type OwnPurchase = Omit<OwnOrder, 'seat'> & {
  seat: (NonNullable<OwnOrder['seat']> & { stays: Stays | null }) | null
}

/** Says why a seat does not move anymore. */
export const staysWords = (cohort: string, { why, lastDay }: Stays): string =>
  why === 'none-left'
    ? `You stay in ${cohort}: you have moved out of it once since it began, and a running cohort allows one move.`
    : `You stay in ${cohort}: the last day to move to another cohort was ${formatDay(lastDay, 'year')}.`

/** Says what a dispute does to the seat that someone has; null where there is none. */
export function disputedWords(state: OwnOrder['state'], cohort: string): string | null {
  if (state === 'disputed')
    return `Your bank is questioning this payment. You stay enrolled in ${cohort}, and can’t move to another cohort until the bank has decided.`
  if (state === 'dispute-lost')
    return `Your bank took this payment back. You stay enrolled in ${cohort}, but can’t move to another cohort.`
  return null
}
