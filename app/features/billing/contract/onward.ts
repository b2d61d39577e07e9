import { paths } from '~/platform/shared/paths'

interface Order {
  /** Null: the buyer has the seat. */
  agencyId: string | null
  cohortSlug: string
  /** The seat that it moved. The page of a seat is its agency's. */
  forSeatId?: string | null
}

/** Where the seats of a paid order are used. */
export const seatsPath = ({ agencyId, cohortSlug, forSeatId }: Order): string => {
  if (forSeatId && agencyId) return paths.agencySeat(forSeatId)
  return agencyId ? paths.agencySeats({ agency: agencyId }) : paths.learnCohort(cohortSlug)
}

/** Where the buyer finds all their orders. */
export const ordersPath = ({ agencyId }: Pick<Order, 'agencyId'>): string =>
  agencyId ? paths.agencyOrders({ agency: agencyId }) : paths.account()

/** Someone who has just paid for their own seat reads this. */
export const enrolledWords = (cohortTitle: string) => ({
  title: 'Payment received',
  text: `You’re enrolled in ${cohortTitle}.`,
})
