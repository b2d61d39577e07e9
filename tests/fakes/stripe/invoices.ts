import { randomUUID } from 'node:crypto'
import { type Customer, metadataOf } from './customers'
import { page } from './lists'
import {
  type Answer,
  type CreditNote,
  invalid,
  missing,
  newStripeId,
  ok,
  type World,
} from './world'

interface Line {
  id: string
  object: 'line_item'
  amount: number
  currency: string
  description: string
  metadata: Record<string, string>
}

export interface Invoice {
  id: string
  object: 'invoice'
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void'
  customer: string
  customer_name?: string
  customer_email?: string
  customer_address?: Record<string, string>
  currency: string
  collection_method: 'send_invoice'
  auto_advance: boolean
  number: string | null
  total: number
  amount_due: number
  amount_paid: number
  amount_remaining: number
  amount_paid_off_stripe: number
  pre_payment_credit_notes_amount: number
  post_payment_credit_notes_amount: number
  due_date: number | null
  hosted_invoice_url: string | null
  invoice_pdf: string | null
  metadata: Record<string, string>
  from_invoice: { action: string; invoice: string } | null
  latest_revision: string | null
  custom_fields: { name: string; value: string }[] | null
  description: string | null
  lines: { object: 'list'; data: Line[]; has_more: boolean; url: string }
  status_transitions: Record<
    'finalized_at' | 'marked_uncollectible_at' | 'paid_at' | 'voided_at',
    number | null
  >
  livemode: boolean
  /** Not a field of Stripe's invoice. */
  daysUntilDue: number
  /** Not a field of Stripe's invoice: how often it was sent by email. */
  sent: number
}

export interface InvoiceWorld
  extends Pick<World, 'intents' | 'charges' | 'invoicePayments' | 'creditNotes'> {
  customers: Map<string, Customer>
  invoices: Map<string, Invoice>
  /** A tax that is set at Stripe: it comes on top of every draft. */
  taxMinor: number
  /** The clock of Stripe's side, in seconds. */
  seconds: () => number
}

const SECONDS_PER_DAY = 86_400
const refuse = invalid

const shape = ({ daysUntilDue: _, sent: __, amount_paid_off_stripe: ___, ...shown }: Invoice) =>
  structuredClone(shown)

/** Stripe counts a draft whenever it is looked at. */
function lookAt(world: InvoiceWorld, id: string): Invoice | undefined {
  const invoice = world.invoices.get(id)
  if (invoice?.status === 'draft') count(world, invoice)
  return invoice
}

export function retrieveInvoice(world: InvoiceWorld, query: URLSearchParams, id: string): Answer {
  const invoice = lookAt(world, id)
  if (!invoice) return missing('invoice')
  const expand = [...query.values()]
  if (expand.some((value) => value !== 'amount_paid_off_stripe'))
    return refuse('This property cannot be expanded')
  const { amount_paid_off_stripe } = invoice
  return ok({ ...shape(invoice), ...(expand.length > 0 && { amount_paid_off_stripe }) })
}

/** The custom fields of an invoice. */
const fieldsOf = (params: URLSearchParams): NonNullable<Invoice['custom_fields']> =>
  [0, 1, 2, 3].flatMap((at) => {
    const name = params.get(`custom_fields[${at}][name]`)
    return name === null ? [] : [{ name, value: params.get(`custom_fields[${at}][value]`) ?? '' }]
  })

/** Numbers and memo are written over as long as it is a draft; an empty text takes them away. */
export function updateInvoice(world: InvoiceWorld, params: URLSearchParams, id: string): Answer {
  const invoice = lookAt(world, id)
  if (!invoice) return missing('invoice')
  if (invoice.status !== 'draft')
    return refuse('Finalized invoices can no longer be updated in this way')
  const fields = fieldsOf(params)
  const description = params.get('description')
  if (fields.length > 0 || params.has('custom_fields'))
    invoice.custom_fields = fields.length > 0 ? fields : null
  if (description !== null) invoice.description = description || null
  return ok(shape(invoice))
}

export function createInvoice(world: InvoiceWorld, params: URLSearchParams): Answer {
  const customer = params.get('customer') ?? ''
  if (!world.customers.has(customer)) return missing('customer')
  const days = Number(params.get('days_until_due') ?? Number.NaN)
  if (params.get('collection_method') !== 'send_invoice') return refuse('collection_method')
  if (!Number.isInteger(days)) return refuse('days_until_due')
  const fields = fieldsOf(params)
  const id = `in_${randomUUID().replaceAll('-', '')}`
  const none = { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null }
  const invoice: Invoice = {
    ...{ id, object: 'invoice', status: 'draft', customer, currency: params.get('currency') ?? '' },
    ...{ collection_method: 'send_invoice', auto_advance: params.get('auto_advance') === 'true' },
    ...{ number: null, total: 0, amount_due: 0, amount_paid: 0, amount_remaining: 0 },
    ...{ amount_paid_off_stripe: 0, pre_payment_credit_notes_amount: 0 },
    ...{ post_payment_credit_notes_amount: 0, due_date: null, hosted_invoice_url: null },
    ...{ invoice_pdf: null, metadata: metadataOf(params), livemode: false },
    ...{ from_invoice: null, latest_revision: null },
    custom_fields: fields.length > 0 ? fields : null,
    description: params.get('description'),
    lines: { object: 'list', data: [], has_more: false, url: `/v1/invoices/${id}/lines` },
    status_transitions: none,
    ...{ daysUntilDue: days, sent: 0 },
  }
  world.invoices.set(id, invoice)
  return ok(shape(invoice))
}

export function createLine(world: InvoiceWorld, params: URLSearchParams): Answer {
  const invoice = world.invoices.get(params.get('invoice') ?? '')
  const amount = Number(params.get('amount'))
  if (!invoice) return missing('invoice')
  if (invoice.status !== 'draft') return refuse('This invoice can no longer be changed')
  if (params.get('customer') !== invoice.customer) return refuse('customer')
  if (params.get('currency') !== invoice.currency) return refuse('currency')
  const line: Line = {
    ...{ id: `il_${randomUUID()}`, object: 'line_item', amount, currency: invoice.currency },
    ...{ description: params.get('description') ?? '', metadata: metadataOf(params) },
  }
  invoice.lines.data.push(line)
  count(world, invoice)
  return ok({ ...line, object: 'invoiceitem', invoice: invoice.id })
}

export function deleteInvoice(world: InvoiceWorld, id: string): Answer {
  const invoice = world.invoices.get(id)
  if (!invoice) return missing('invoice')
  if (invoice.status !== 'draft') return refuse('You can only delete draft invoices')
  world.invoices.delete(id)
  return ok({ id, object: 'invoice', deleted: true })
}

function count({ taxMinor }: InvoiceWorld, invoice: Invoice): void {
  const lines = invoice.lines.data.reduce((sum, each) => sum + each.amount, 0)
  const total = lines === 0 ? 0 : lines + taxMinor
  Object.assign(invoice, { total, amount_due: total, amount_remaining: total })
}

type Act = 'finalize' | 'send' | 'void' | 'mark_uncollectible'

export function changeInvoice(world: InvoiceWorld, id: string, act: Act): Answer {
  const invoice = lookAt(world, id)
  return invoice ? change(world, invoice, act) : missing('invoice')
}

function change(world: InvoiceWorld, invoice: Invoice, act: Act): Answer {
  const at = world.seconds()
  const { status, status_transitions: moved } = invoice
  if (act === 'finalize') {
    if (status !== 'draft') return refuse('This invoice is already finalized')
    moved.finalized_at = at
    // From here on it keeps the customer as they are now, whatever becomes of them.
    const { name, email, address } = world.customers.get(invoice.customer) ?? {}
    Object.assign(invoice, {
      ...{ customer_name: name, customer_email: email, customer_address: address },
      ...{ status: 'open', number: `HOUSE-${String(world.invoices.size).padStart(4, '0')}` },
      due_date: at + invoice.daysUntilDue * SECONDS_PER_DAY,
      hosted_invoice_url: `https://invoice.stripe.com/i/acct_house/${invoice.id}`,
      invoice_pdf: `https://pay.stripe.com/invoice/acct_house/${invoice.id}/pdf`,
    })
  } else if (act === 'send') {
    if (status !== 'open') return refuse('You can only send an open invoice')
    invoice.sent += 1
  } else if (act === 'void') {
    if (status !== 'open' && status !== 'uncollectible')
      return refuse('You can only void an open invoice')
    if (invoice.amount_paid > 0) return refuse('This invoice has payments, so it can’t be voided')
    moved.voided_at = at
    Object.assign(invoice, { status: 'void', amount_remaining: 0 })
  } else {
    if (status !== 'open') return refuse('You can only mark an open invoice')
    moved.marked_uncollectible_at = at
    invoice.status = 'uncollectible'
  }
  return ok(shape(invoice))
}

/** Money comes on an invoice, all that remains or a part, through Stripe or past it. */
export function payOnInvoice(
  world: InvoiceWorld,
  id: string,
  { amount, outside = false }: { amount?: number; outside?: boolean } = {},
): void {
  const invoice = world.invoices.get(id)
  if (!invoice || (invoice.status !== 'open' && invoice.status !== 'uncollectible'))
    throw new Error(`invoice ${id} cannot be paid`)
  const paying = amount ?? invoice.amount_remaining
  invoice.amount_paid += paying
  invoice.amount_remaining -= paying
  if (outside) invoice.amount_paid_off_stripe += paying
  else receive(world, invoice, paying)
  if (invoice.amount_remaining > 0) return
  invoice.status = 'paid'
  invoice.status_transitions.paid_at = world.seconds()
}

/** A payment, its charge, and the note that it came on this invoice. */
function receive(world: InvoiceWorld, { id: invoice, currency }: Invoice, amount: number): void {
  const created = world.seconds()
  const [intent, charge, payment] = [newStripeId('pi'), newStripeId('ch'), newStripeId('inpay')]
  world.intents.set(intent, {
    ...{ id: intent, object: 'payment_intent', created, status: 'succeeded', amount, currency },
    latest_charge: charge,
  })
  world.charges.set(charge, {
    ...{ id: charge, object: 'charge', created, status: 'succeeded', amount, currency },
    ...{ amount_refunded: 0, payment_intent: intent, disputed: false },
  })
  world.invoicePayments.set(payment, {
    ...{ id: payment, object: 'invoice_payment', created, status: 'paid', invoice },
    ...{ amount_paid: amount, payment: { type: 'payment_intent', payment_intent: intent } },
  })
}

/** The seller does this in Stripe's own dashboard. */
export const actOnInvoice = (
  world: InvoiceWorld,
  id: string,
  act: 'void' | 'mark_uncollectible',
) => {
  const invoice = world.invoices.get(id)
  const answer = invoice && change(world, invoice, act)
  if (answer?.status !== 200) throw new Error(`invoice ${id}: ${act} was refused`)
}

/** A credit note is asked for: on an open invoice less is to be paid. */
export function createCreditNote(world: World, params: URLSearchParams): Answer {
  const invoice = world.invoices.get(params.get('invoice') ?? '')
  const amount = Number(params.get('amount'))
  if (!invoice) return missing('invoice')
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible')
    return refuse('This invoice takes no credit note without a refund')
  if (amount > invoice.amount_remaining) return refuse('More than remains on this invoice')
  return ok(creditInvoice(world, invoice.id, amount, metadataOf(params)))
}

export function listCreditNotes({ creditNotes }: World, params: URLSearchParams): Answer {
  const invoice = params.get('invoice')
  const mine = [...creditNotes.values()].filter(
    (one) => invoice === null || one.invoice === invoice,
  )
  return page('/v1/credit_notes', mine, params)
}

/**
 * The seller revises an invoice in the dashboard: a copy with the same metadata is made, perhaps of another amount, and
 * once it is final the first one is void and names it.
 */
export function reviseInvoice(
  world: InvoiceWorld,
  id: string,
  { total, currency }: { total?: number; currency?: string } = {},
): Invoice {
  const first = world.invoices.get(id)
  if (first?.status !== 'open') throw new Error(`invoice ${id} is not open`)
  const revision = duplicateInvoice(world, id, { total, currency })
  revision.from_invoice = { action: 'revision', invoice: id }
  change(world, first, 'void')
  for (const each of world.invoices.values())
    if (each.id === id || each.latest_revision === id) each.latest_revision = revision.id
  return revision
}

/** The seller makes a second invoice like the first: it has its metadata, and Stripe does not connect the two. */
export function duplicateInvoice(
  world: InvoiceWorld,
  id: string,
  { total, currency }: { total?: number; currency?: string } = {},
): Invoice {
  const first = world.invoices.get(id)
  if (!first) throw new Error(`no invoice ${id}`)
  const copy: Invoice = {
    ...structuredClone(first),
    ...{ id: newStripeId('in'), status: 'draft', amount_paid: 0, amount_paid_off_stripe: 0 },
    ...{ pre_payment_credit_notes_amount: 0, latest_revision: null, from_invoice: null, sent: 0 },
    currency: currency ?? first.currency,
  }
  const amount = total ?? first.total
  Object.assign(copy, { total: amount, amount_due: amount, amount_remaining: amount })
  world.invoices.set(copy.id, copy)
  change(world, copy, 'finalize')
  return copy
}

/** A credit note on an open invoice: less is to be paid. */
export function creditInvoice(
  world: InvoiceWorld,
  id: string,
  amount: number,
  metadata: Record<string, string> = {},
): CreditNote {
  const invoice = world.invoices.get(id)
  if (invoice?.status !== 'open' && invoice?.status !== 'uncollectible')
    throw new Error(`invoice ${id} is not open`)
  const made: CreditNote = {
    ...{ id: newStripeId('cn'), object: 'credit_note', created: world.seconds() },
    ...{ amount, invoice: id, metadata },
  }
  world.creditNotes.set(made.id, made)
  invoice.pre_payment_credit_notes_amount += amount
  invoice.amount_due -= amount
  invoice.amount_remaining -= amount
  if (invoice.amount_remaining > 0) return made
  invoice.status = 'paid'
  invoice.status_transitions.paid_at = world.seconds()
  return made
}
