import type { Day } from '~/platform/shared/time'

/** The money of one cohort in one currency, in minor units, and its seats. */
export interface RevenueRow {
  slug: string
  title: string
  startsOn: Day
  /** IANA, the cohort's. */
  timeZone: string
  currency: string
  /** All money that came, also such as went back. */
  paid: number
  refunded: number
  /** In disputes that are open: a bank has it until it decides, and it counts as earned so long. */
  disputed: number
  /** In disputes that were lost. */
  lost: number
  /** Sold on invoice and not paid yet. */
  owed: number
  /** Sold, less what was credited, refunded or lost in disputes: paid and owed, less refunded and lost. */
  earned: number
  /** Seats brought so much along from other cohorts, less what others took away; all cohorts together sum to zero. */
  moved: number
  bought: number
  claimed: number
  /** Bought and held by no one, whether available, invited or on hold. */
  unclaimed: number
  /** Seats of orders that cost nothing. */
  comp: number
}

export interface RevenuePage {
  rows: RevenueRow[]
  newer: number | null
  older: number | null
}
