import Stripe from 'stripe'
import { z } from '../shared/zod'
import {
  type InvoiceBegun,
  type InvoiceNow,
  type InvoiceProvider,
  type InvoiceRecipient,
  type InvoiceRequest,
  OtherTotal,
} from './invoice'
import { idOf } from './stripe-facts.server'

const MS_PER_SECOND = 1000
/** Characters that Stripe takes as the value of a custom field. */
const MAX_FIELD = 30
/** Stripe tells what was paid elsewhere only when it is asked for. */
const OUTSIDE = 'amount_paid_off_stripe'

/** Other invoices of the same account may call something else an order. */
const orderIdSchema = z.uuid()

const fromSeconds = (seconds: number | null | undefined) =>
  seconds ? new Date(seconds * MS_PER_SECOND) : null

const isMissing = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404

const keyOf = ({ orderId }: InvoiceRequest, step: string) => ({
  idempotencyKey: `${step}-${orderId}`,
})

const customerOf = ({ customer }: Stripe.Invoice): string | undefined =>
  typeof customer === 'string' ? customer : customer?.id

/**
 * Stripe's invoices, sent by email and paid within days. Every call has a key of its own that is made of the order,
 * so a repeated one is answered with what was made first; after a day, when Stripe has forgotten its keys, the
 * references that were kept lead on.
 */
export function stripeInvoices(stripe: Stripe): InvoiceProvider {
  const { customers, invoices, invoiceItems } = stripe

  async function correct({ customer, invoice }: InvoiceBegun, addressed: InvoiceRecipient) {
    if (customer) await customers.update(customer, correctedCustomer(addressed))
    if (!invoice) return
    const { status } = await invoices.retrieve(invoice)
    if (status === 'draft') await invoices.update(invoice, correctedNumbers(addressed))
  }

  /** Adds the lines that a draft has not got yet, and makes it final. */
  async function complete(draft: Stripe.Invoice, request: InvoiceRequest) {
    const there = new Set(draft.lines.data.map(({ metadata }) => metadata?.position))
    for (const [at, { text, amountMinor }] of request.lines.entries()) {
      if (there.has(String(at))) continue
      const line = {
        ...{ customer: customerOf(draft), invoice: draft.id, amount: amountMinor },
        ...{ currency: draft.currency, description: text, metadata: { position: String(at) } },
      }
      await invoiceItems.create(line, keyOf(request, `invoice-line-${at}`))
    }
    const counted = await invoices.retrieve(draft.id)
    if (counted.total !== request.totalMinor) throw new OtherTotal(invoiceNow(counted))
    const final = { auto_advance: false }
    return invoices.finalizeInvoice(draft.id, final, keyOf(request, 'invoice-finalize'))
  }

  /** @returns null where there is none: a draft may have been deleted */
  async function statusThere(reference: string) {
    try {
      return (await invoices.retrieve(reference)).status
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  return {
    async open(request, begun, keep) {
      const key = (step: string) => keyOf(request, step)
      const customer =
        begun.customer ?? (await customers.create(customerFor(request), key('customer'))).id
      if (!begun.customer) await keep({ customer })
      const made = begun.invoice
        ? await invoices.retrieve(begun.invoice)
        : await invoices.create(invoiceFor(request, customer), key('invoice'))
      if (!begun.invoice) await keep({ invoice: made.id })
      if (request.corrected) await correct({ customer, invoice: made.id }, request.corrected)
      const { status } = made.status === 'draft' ? await complete(made, request) : made
      if (status !== 'open') return invoiceNow(await invoices.retrieve(made.id))
      return invoiceNow(await invoices.sendInvoice(made.id, {}, keyOf(request, 'invoice-send')))
    },
    correct,
    async read(reference) {
      try {
        const asked = await invoices.retrieve(reference, { expand: [OUTSIDE] })
        const latest = idOf(asked.latest_revision)
        // Stripe voids an invoice once a revision of it is final, and names the newest one.
        if (!latest || latest === reference) return invoiceNow(asked)
        const standing = await invoices.retrieve(latest, { expand: [OUTSIDE] })
        return { ...invoiceNow(standing), replaces: reference }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async void(reference) {
      const status = await statusThere(reference)
      try {
        if (status === 'draft') await invoices.del(reference)
        if (status === 'open' || status === 'uncollectible') await invoices.voidInvoice(reference)
      } catch (error) {
        // Another press may have done it in the meantime.
        const after = await statusThere(reference)
        if (after !== null && after !== 'void') throw error
      }
    },
    async credit(reference, { requestId, amountMinor }) {
      // Stripe forgets a key after some days, so what was sent before is looked for first.
      for await (const { metadata, amount } of stripe.creditNotes.list({ invoice: reference }))
        if (metadata?.request === requestId) return amount
      const { status, amount_remaining } = await invoices.retrieve(reference)
      const isOwed = status === 'open' || status === 'uncollectible'
      const amount = isOwed ? Math.min(amountMinor, amount_remaining) : 0
      if (amount === 0) return 0
      const note = {
        ...{ invoice: reference, amount, reason: 'order_change' as const },
        ...{ email_type: 'none' as const, metadata: { request: requestId } },
      }
      try {
        await stripe.creditNotes.create(note, { idempotencyKey: `credit-${requestId}-${amount}` })
      } catch (error) {
        const { StripeInvalidRequestError } = Stripe.errors
        if (error instanceof StripeInvalidRequestError && error.statusCode === 400) return null
        throw error
      }
      return amount
    },
  }
}

const customerFor = ({
  billTo,
  email,
  orderId,
  taxExemptNumber,
}: InvoiceRequest): Stripe.CustomerCreateParams => ({
  name: billTo.organization,
  email,
  address: {
    line1: billTo.line1,
    ...(billTo.line2 && { line2: billTo.line2 }),
    city: billTo.city,
    state: billTo.region,
    postal_code: billTo.postalCode,
    country: billTo.country,
  },
  ...(taxExemptNumber && { tax_exempt: 'exempt' as const }),
  metadata: { order: orderId },
})

/** Stripe takes an empty text for nothing, and leaves as it is whatever is not named. */
const correctedCustomer = ({ billTo, email }: InvoiceRecipient): Stripe.CustomerUpdateParams => ({
  name: billTo.organization,
  email,
  address: {
    line1: billTo.line1,
    line2: billTo.line2 ?? '',
    city: billTo.city,
    state: billTo.region,
    postal_code: billTo.postalCode,
    country: billTo.country,
  },
})

const correctedNumbers = (addressed: InvoiceRecipient): Stripe.InvoiceUpdateParams => ({
  custom_fields: '',
  description: '',
  ...numbersOn(addressed),
})

/** The numbers that a finance office looks for; one that is too long for a field stands in the memo, whole. */
function numbersOn({
  purchaseOrder,
  taxExemptNumber,
}: InvoiceRecipient): Pick<Stripe.InvoiceCreateParams, 'custom_fields' | 'description'> {
  const given = [
    ...(purchaseOrder ? [{ name: 'Purchase order', value: purchaseOrder }] : []),
    ...(taxExemptNumber ? [{ name: 'Tax-exempt number', value: taxExemptNumber }] : []),
  ]
  const fields = given.filter(({ value }) => value.length <= MAX_FIELD)
  const long = given.filter(({ value }) => value.length > MAX_FIELD)
  return {
    ...(fields.length > 0 && { custom_fields: fields }),
    ...(long.length > 0 && {
      description: long.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    }),
  }
}

const invoiceFor = (request: InvoiceRequest, customer: string): Stripe.InvoiceCreateParams => ({
  customer,
  collection_method: 'send_invoice',
  days_until_due: request.daysUntilDue,
  currency: request.currency.toLowerCase(),
  auto_advance: false,
  pending_invoice_items_behavior: 'exclude',
  metadata: { order: request.orderId, number: request.number },
  ...numbersOn(request),
})

const invoiceNow = (invoice: Stripe.Invoice): InvoiceNow => ({
  reference: invoice.id,
  orderId: orderIdSchema.safeParse(invoice.metadata?.order).data ?? null,
  status: statusOf(invoice),
  number: invoice.number,
  pageUrl: invoice.hosted_invoice_url ?? null,
  pdfUrl: invoice.invoice_pdf ?? null,
  dueAt: fromSeconds(invoice.due_date),
  totalMinor: invoice.total,
  currency: invoice.currency.toUpperCase(),
  paidMinor: paidOn(invoice),
  outsideMinor: invoice.amount_paid_off_stripe ?? 0,
  creditedMinor: invoice.pre_payment_credit_notes_amount,
  paidAt: fromSeconds(invoice.status_transitions.paid_at),
  replaces: null,
})

const STATUSES = ['draft', 'open', 'paid', 'uncollectible', 'void'] as const

/** A status that is new to us is taken for a draft: nothing follows from it. */
const statusOf = ({ status }: Stripe.Invoice): InvoiceNow['status'] =>
  STATUSES.find((one) => one === status) ?? 'draft'

/** A paid invoice is paid in full, but for credit notes, also where the money never came to Stripe. */
const paidOn = (invoice: Stripe.Invoice) =>
  invoice.status === 'paid'
    ? invoice.total - invoice.pre_payment_credit_notes_amount
    : invoice.amount_paid
