import { emailSchema, isBeyondAscii } from '~/features/identity/contract'
import { atMost, mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

/**
 * making: it has not left yet. overdue: not paid in full on its due day, so it may be partly paid, too.
 * uncollectible: given up, but it can still be paid. void: taken back for good.
 */
export type InvoiceState =
  | 'making'
  | 'open'
  | 'partly-paid'
  | 'overdue'
  | 'paid'
  | 'paid-late'
  | 'paid-outside'
  | 'uncollectible'
  | 'void'

/** Characters; the database has the same limits. */
const MAX_PURCHASE_ORDER = 60
export const MAX_PAYABLE_EMAILS = 5

/** Countries to which an invoice can go. */
export const COUNTRIES: Record<string, string> = {
  ...{ US: 'United States', PR: 'Puerto Rico', GU: 'Guam', VI: 'U.S. Virgin Islands' },
  ...{ AS: 'American Samoa', MP: 'Northern Mariana Islands', CA: 'Canada', MX: 'Mexico' },
  ...{ AU: 'Australia', DE: 'Germany', GB: 'United Kingdom', IE: 'Ireland', IL: 'Israel' },
  ...{ JP: 'Japan', KR: 'South Korea', NL: 'Netherlands', NZ: 'New Zealand' },
}

const line = (words: string, most: number) =>
  z.string({ error: words }).overwrite(oneLine).min(1, words).max(most, atMost(most))
const optionalLine = (most: number) =>
  z
    .string()
    .overwrite(oneLine)
    .max(most, atMost(most))
    .transform((text) => text || undefined)
    .optional()

export const purchaseOrderField = optionalLine(MAX_PURCHASE_ORDER)

const MANY = `Enter at most ${MAX_PAYABLE_EMAILS} addresses`

/** Addresses that a comma, a semicolon or a line divides; the same one twice is one. */
const emails = z
  .string({ error: 'Enter the email address of accounts payable' })
  .max(2_000, MANY)
  .transform((text, context) => {
    const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
    const read = parts.map((part) => emailSchema.safeParse(part))
    const wrong = parts.find((_, at) => !read[at]?.success)
    if (wrong !== undefined)
      context.addIssue({
        code: 'custom',
        message: isBeyondAscii(wrong)
          ? `Footbridge can’t send to “${wrong}”, which has letters such as ü or é`
          : `“${wrong}” is not an email address`,
      })
    const found = [...new Set(read.flatMap(({ data }) => data ?? []))]
    if (parts.length === 0)
      context.addIssue({ code: 'custom', message: 'Enter the email address of accounts payable' })
    if (found.length > MAX_PAYABLE_EMAILS) context.addIssue({ code: 'custom', message: MANY })
    return found
  })

/** To whom an order is billed. */
export const billingFields = {
  organization: line('Enter the organization to bill', 200),
  line1: line('Enter a street address or PO box', 200),
  line2: optionalLine(200),
  city: line('Enter a city', 100),
  region: line('Enter a state', 100),
  postalCode: line('Enter a ZIP code', 20),
  country: z.string({ error: 'Choose a country' }).refine((code) => code in COUNTRIES, {
    error: 'Choose a country',
  }),
  emails,
}
export const billingSchema = z.object(billingFields)
export type BillingFields = z.infer<typeof billingSchema>

/** As they come with an order: only one by invoice needs them, and then `billingSchema` reads them. */
export const unreadBilling = Object.fromEntries(
  Object.keys(billingFields).map((name) => [name, z.string().max(2_000).optional()]),
) as Record<keyof typeof billingFields, z.ZodOptional<z.ZodString>>

/** Nothing was typed; the country is chosen from the start. */
export const isBillingEmpty = (order: Record<string, unknown>): boolean =>
  Object.keys(billingFields).every(
    (name) => name === 'country' || String(order[name] ?? '').trim() === '',
  )

/** Says what is missing from an order that is to be paid by invoice. */
export function checkBilling(
  order: { method: string } & Record<string, unknown>,
  context: z.core.$RefinementCtx,
): void {
  if (order.method !== 'invoice') return
  const { error } = billingSchema.safeParse(order)
  for (const { path, message } of error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [...path], message })
}

export const CHANGE_BILLING = 'change-billing'
export const changeBillingSchema = billingSchema.extend({
  intent: z.literal(CHANGE_BILLING),
  mutationId,
  purchaseOrder: purchaseOrderField,
  /** The version that the form began with. */
  version: z.coerce.number().int().min(1),
})
/** over: its invoice can no longer be paid. changed-meanwhile: someone else changed it. */
export type BillingRefusal = 'over' | 'changed-meanwhile'
export type ChangeBillingForm = z.infer<typeof changeBillingSchema>

/** The buttons of the sandbox's invoice. */
export const SANDBOX_INVOICE_ACTS = [
  ...(['paid', 'partly-paid', 'paid-outside', 'overdue', 'uncollectible', 'void'] as const),
]
export type SandboxInvoiceAct = (typeof SANDBOX_INVOICE_ACTS)[number]
export const sandboxInvoiceSchema = z.object({ mutationId, act: z.enum(SANDBOX_INVOICE_ACTS) })
