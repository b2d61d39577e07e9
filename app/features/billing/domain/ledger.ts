export type LedgerAccount = 'receivable' | 'cash' | 'revenue' | 'refund' | 'dispute'

export interface Posting {
  account: LedgerAccount
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
  debit: LedgerAccount,
  credit: LedgerAccount,
  amountMinor: number,
): Booking[] =>
  amountMinor === 0
    ? []
    : [
        {
          reference,
          postings: [
            { account: debit, amountMinor },
            { account: credit, amountMinor: -amountMinor },
          ],
        },
      ]

/** Seats that were sold: what the buyer owes is earned. */
export const saleBooking = (totalMinor: number): Booking[] =>
  booking('sale', 'receivable', 'revenue', totalMinor)

/** Money that came settles what is owed; where nothing was sold it is here and owed back. */
export const paymentBooking = (amountMinor: number, charge: string, sold: boolean): Booking[] =>
  booking(`payment:${charge}`, 'cash', sold ? 'receivable' : 'refund', amountMinor)

/** A credit note took this off an invoice before it was paid: less is owed, and less was earned. */
export const creditBooking = (amountMinor: number, invoice: string): Booking[] =>
  booking(`credit:${invoice}`, 'revenue', 'receivable', amountMinor)

/** An invoice that was taken back: what was still owed on it is not, and was not earned. */
export const voidBooking = (amountMinor: number, invoice: string): Booking[] =>
  booking(`void:${invoice}`, 'revenue', 'receivable', amountMinor)

/** Money that went back. */
export const refundBooking = (amountMinor: number, refund: string): Booking[] =>
  booking(`refund:${refund}`, 'refund', 'cash', amountMinor)

/** Money that a bank took back until it has decided, or for good. */
export const disputeBooking = (amountMinor: number, dispute: string): Booking[] =>
  booking(`dispute:${dispute}`, 'dispute', 'cash', amountMinor)

const CORRECTION = '#'

/** "refund:re_1#3" corrects what "refund:re_1" says. */
const subjectOf = (reference: string): string => reference.split(CORRECTION)[0] ?? reference

interface Booked extends Posting {
  reference: string
}

/**
 * The bookings that turn what is booked into what is wanted: new ones as they are, changed and vanished ones as a
 * correction with a number. Nothing where both agree, so doing it again books nothing.
 */
export function missingBookings(wanted: readonly Booking[], booked: readonly Booked[]): Booking[] {
  const subjects = new Set([...wanted, ...booked].map(({ reference }) => subjectOf(reference)))
  return [...subjects].flatMap((subject) => {
    const before = booked.filter(({ reference }) => subjectOf(reference) === subject)
    const after = wanted.find(({ reference }) => reference === subject)?.postings ?? []
    const postings = differences(after, before)
    if (postings.length === 0) return []
    const times = new Set(before.map(({ reference }) => reference)).size
    return [{ reference: times === 0 ? subject : `${subject}${CORRECTION}${times + 1}`, postings }]
  })
}

function differences(after: readonly Posting[], before: readonly Posting[]): Posting[] {
  const balance = new Map<LedgerAccount, number>()
  const add = (account: LedgerAccount, amountMinor: number) =>
    balance.set(account, (balance.get(account) ?? 0) + amountMinor)
  for (const { account, amountMinor } of after) add(account, amountMinor)
  for (const { account, amountMinor } of before) add(account, -amountMinor)
  return [...balance].flatMap(([account, amountMinor]) =>
    amountMinor === 0 ? [] : [{ account, amountMinor }],
  )
}
