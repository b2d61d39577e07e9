import { paths } from '~/platform/shared/paths'

interface Order {
  /** Null: the buyer has the seat. */
  agencyId: string | null
  cohortSlug: string
}

/** Where the seats of a paid order are used. */
export const seatsPath = ({ agencyId, cohortSlug }: Order): string =>
  agencyId ? paths.agencySeats({ agency: agencyId }) : paths.learnCohort(cohortSlug)

/** Where the buyer finds all their orders. */
export const ordersPath = ({ agencyId }: Pick<Order, 'agencyId'>): string =>
  agencyId ? paths.agencyOrders({ agency: agencyId }) : paths.account()

/** Someone who has just paid for their own seat reads this. */
export const enrolledWords = (cohortTitle: string) => ({
  title: 'Payment received',
  text: `You’re enrolled in ${cohortTitle}.`,
})
