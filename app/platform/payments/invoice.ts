/** To whom an invoice is addressed. */
export interface BillTo {
  organization: string
  line1: string
  line2: string | null
  city: string
  /** State or province. */
  region: string
  postalCode: string
  /** ISO 3166-1 alpha-2 */
  country: string
}

export interface InvoiceLine {
  text: string
  /** Negative where it takes something off. */
  amountMinor: number
}

/** To whom an invoice goes, and the numbers that a finance office looks for on it. */
export interface InvoiceRecipient {
  billTo: BillTo
  /** The provider itself writes to this one address. */
  email: string
  purchaseOrder: string | null
  /** Whoever has one pays no tax. */
  taxExemptNumber: string | null
}

/** An invoice that is to be made and sent: one order, with its lines. */
export interface InvoiceRequest extends InvoiceRecipient {
  /** Every idempotency key is made of it: asked for twice, it is one invoice. */
  orderId: string
  /** "FB-2026-0042" */
  number: string
  lines: readonly InvoiceLine[]
  /** The sum of the lines; an invoice of another amount never leaves. */
  totalMinor: number
  /** ISO 4217 */
  currency: string
  daysUntilDue: number
  /** A correction that was made since the order was placed: it is written over what was begun, before anything is final. */
  corrected: InvoiceRecipient | null
}

/** How far an invoice has been made: what the order knows of it. */
export interface InvoiceBegun {
  customer: string | null
  invoice: string | null
}

/** An invoice as its provider tells it now, whatever was said before. */
export interface InvoiceNow {
  reference: string
  /** The order that it was made for. */
  orderId: string | null
  /** draft: not sent yet. uncollectible: given up, but it can still be paid. */
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void'
  /** The provider's own number of it, once it is final. */
  number: string | null
  /** Where it can be read and paid: a path of ours, or an address of the provider. */
  pageUrl: string | null
  pdfUrl: string | null
  dueAt: Date | null
  totalMinor: number
  currency: string
  /** Everything that was paid on it, in whatever way. */
  paidMinor: number
  /** The part of it that did not go through the provider: a check, a transfer. */
  outsideMinor: number
  /** Taken off it by credit notes before it was paid. */
  creditedMinor: number
  paidAt: Date | null
  /** The earlier invoice that was asked for, where this one was made in its place; null for an invoice that stands itself. */
  replaces: string | null
}

/** The provider counts another total for a draft than the order says, such as with a tax that is set there. */
export class OtherTotal extends Error {
  override readonly name = 'OtherTotal'
  constructor(readonly draft: InvoiceNow) {
    super(`the provider counts ${draft.totalMinor} for invoice ${draft.reference}`)
  }
}

/** The seam: everything that the app asks of whoever sends invoices and is paid on them. */
export interface InvoiceProvider {
  /**
   * Makes the invoice of an order and sends it, or goes on where an earlier call broke off.
   * @param keep keeps a reference as soon as there is one, so that the next call finds it
   * @throws OtherTotal when the provider counts another total, and else when it cannot be reached; then nothing more was sent
   */
  open(
    request: InvoiceRequest,
    begun: InvoiceBegun,
    keep: (begun: Partial<InvoiceBegun>) => Promise<void>,
  ): Promise<InvoiceNow>
  /**
   * Writes a correction to the provider's customer, and to the invoice as long as it is a draft: a final one stays as
   * it was sent. Done twice, it is the same.
   */
  correct(begun: InvoiceBegun, addressed: InvoiceRecipient): Promise<void>
  /** null when the provider knows no such invoice. Of a revised one it tells the invoice that stands in its place. */
  read(reference: string): Promise<InvoiceNow | null>
  /** Takes it back for good, and deletes a draft; nothing happens when that was done before. One on which something was paid may be refused. */
  void(reference: string): Promise<void>
  /**
   * Takes an amount off what is still owed on it, once for each request: all that is left, where less is.
   * @returns how much was taken off; null when the provider refuses for good
   */
  credit(
    reference: string,
    credit: { requestId: string; amountMinor: number },
  ): Promise<number | null>
}
