export type Account = 'receivable' | 'cash' | 'revenue' | 'refund' | 'dispute'

export interface Posting {
  account: Account
  /** Debit positive, credit negative. */
  amountMinor: number
}

/** The postings of one transaction; they sum to zero. */
export interface Booking {
  reference: string
  postings: Posting[]
}

const booking = (
  reference: string,
  debit: Account,
  credit: Account,
  amountMinor: number,
): Booking => ({
  reference,
  postings:
    amountMinor === 0
      ? []
      : [
          { account: debit, amountMinor },
          { account: credit, amountMinor: -amountMinor },
        ],
})

/** A sale that is paid: what the agency owes is earned, then the money settles it. */
export const paidSale = (totalMinor: number, payment: string): Booking[] => [
  booking('sale', 'receivable', 'revenue', totalMinor),
  booking(`payment:${payment}`, 'cash', 'receivable', totalMinor),
]

/** Money that came and buys nothing: it is here, and owed back; nothing was earned. */
export const takenInVain = (totalMinor: number, payment: string): Booking[] => [
  booking(`payment:${payment}`, 'cash', 'refund', totalMinor),
]

/** The same money given back. */
export const givenBack = (totalMinor: number, payment: string): Booking[] => [
  booking(`refund:${payment}`, 'refund', 'cash', totalMinor),
]

/** A sale on invoice: earned, and owed by the agency until it pays. */
export const invoicedSale = (totalMinor: number): Booking[] => [
  booking('sale', 'receivable', 'revenue', totalMinor),
]

/** Money that came on an invoice, all of it or a part. */
export const paidOnInvoice = (amountMinor: number, payment: string): Booking[] =>
  amountMinor > 0 ? [booking(`payment:${payment}`, 'cash', 'receivable', amountMinor)] : []

/** A credit note took this off an invoice before it was paid: less is owed, and less was earned. */
export const creditedOnInvoice = (amountMinor: number, credit: string): Booking[] =>
  amountMinor > 0 ? [booking(`credit:${credit}`, 'revenue', 'receivable', amountMinor)] : []

/** An invoice that was taken back: what was still owed on it is not, and was not earned. */
export const takenBack = (amountMinor: number, invoice: string): Booking[] =>
  amountMinor > 0 ? [booking(`void:${invoice}`, 'revenue', 'receivable', amountMinor)] : []
