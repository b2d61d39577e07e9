import { CHANGE_BILLING, changeBillingSchema } from '~/features/billing/contract'
import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Name, Time } from '~/ui/page'
import { addressLines, type BillingView, type OrderPage } from '../../contract'
import { BillingFields } from './billing-fields'

/** The other copies of the invoice that there are. A sent one is final at Stripe, and no one can change it there. */
export type InvoiceCopy = 'not-sent' | 'ours' | 'stripe'

const COPY: Record<InvoiceCopy, string> = {
  'not-sent': 'The invoice has not been sent yet. It goes out with your changes.',
  ours: 'The invoice that you download here shows the change at once. The copy that was emailed stays as it was sent.',
  stripe:
    'The invoice that you download here shows the change at once, and Stripe uses the new details from now on. The invoice that Stripe sent was final when it was sent, so its page and its PDF at Stripe keep the earlier details.',
}

interface ChangeProps {
  copy: InvoiceCopy
  billing: BillingView
  mutationId: string
  lastResult: LastResult
}

/** A correction, as long as the invoice is open. */
export function ChangeBilling({ billing, mutationId, lastResult, copy }: ChangeProps) {
  const { version, emails, purchaseOrder, line2, ...same } = billing
  const [form, fields] = useActionForm(changeBillingSchema, {
    ...{ id: 'billing', lastResult, intent: CHANGE_BILLING },
    defaultValue: {
      ...same,
      ...{ purchaseOrder: purchaseOrder ?? '', line2: line2 ?? '', emails: emails.join('\n') },
      version: String(version),
    },
  })
  return (
    <details open={lastResult ? true : undefined} className="print:hidden">
      <summary className={buttonClass('secondary', 'small')}>
        Change purchase order or billing details
      </summary>
      <ActionForm form={form} intent={CHANGE_BILLING} mutationId={mutationId} className="mt-5">
        <p className="max-w-reading text-muted">{COPY[copy]}</p>
        <input type="hidden" name={fields.version.name} value={version} />
        <TextField
          field={fields.purchaseOrder}
          label="Purchase order number"
          width="medium"
          optional
        />
        <BillingFields fields={fields} />
        <FormActions>
          <SubmitButton>Save</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}

const earlierWords = (one: BillingView): string =>
  [
    ...(one.purchaseOrder ? [`Purchase order ${one.purchaseOrder}`] : []),
    addressLines(one).join(', '),
    one.emails.join(', '),
  ].join('; ')

/** The details that stood there before, and who changed them. */
export function EarlierBilling({
  history,
  timeZone,
}: {
  history: OrderPage['history']
  timeZone: string
}) {
  return (
    <details>
      <summary className="link min-h-11 cursor-pointer py-2">Earlier billing details</summary>
      <ul className="mt-2 flex flex-col gap-3 text-sm">
        {history.map((one) => (
          <li key={one.version} className="wrap-anywhere">
            <span>{earlierWords(one)}</span>
            <span className="block text-muted">
              <Time at={one.at} zone={timeZone} /> by <Name>{one.by}</Name>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
