import {
  CLOSE_ORDER,
  CLOSE_REASONS,
  closeOrderSchema,
  PREVIEW_CLOSE,
} from '~/features/billing/contract'
import { counted } from '~/platform/shared/lists/counts'
import { formatMoney } from '~/platform/shared/money'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, type LastResult } from '~/ui/forms/form'
import { Notice, Section } from '~/ui/page'
import type { AdminOrderPage } from '../../contract'
import { PreviewedAction, Reason } from './previewed-action'

export interface CloseAnswer {
  lastResult?: LastResult
  /** Staff have asked what closing would do. */
  preview: boolean
}

interface Props {
  order: AdminOrderPage
  mutationId: string
  answer: CloseAnswer | undefined
}

/** Staff close an order that is not paid: they see what that does to seats and coaches, and only then do it. */
export function CloseOrder({ order, mutationId, answer }: Props) {
  const [form, fields] = useActionForm(closeOrderSchema, {
    id: 'close',
    lastResult: answer?.lastResult,
    defaultValue: { reason: '' },
  })
  const preview = answer?.preview ?? false
  const partPaid = order.invoice !== null && order.chargedMinor > 0
  const label = partPaid
    ? 'Take off the rest and close the order'
    : order.invoice
      ? 'Void the invoice and close the order'
      : 'Close the order'
  return (
    <Section
      title="Close this order"
      hint={`${partPaid ? 'What was paid on it went back.' : 'It is not paid.'} You see what happens to seats and coaches before anything does.`}
    >
      <ActionForm form={form} mutationId={mutationId} className="max-w-reading" preventScrollReset>
        <Reason field={fields.reason} reasons={CLOSE_REASONS} />
        {preview ? <Preview order={order} /> : null}
        <PreviewedAction
          intent={fields.intent.name}
          preview={{ value: PREVIEW_CLOSE, label: 'Preview closing' }}
          action={{ value: CLOSE_ORDER, label }}
          previewed={preview}
        />
      </ActionForm>
    </Section>
  )
}

function Preview({ order }: Pick<Props, 'order'>) {
  const { seats, invoice, currency, buyerEmail } = order
  const going = seats.filter(({ state }) => state !== 'held' && state !== 'canceled')
  const staying = seats.filter(({ state }) => state === 'held').length
  const offered = going.filter(({ state }) => state === 'offered').length
  return (
    <Notice
      tone="info"
      title={
        invoice
          ? `${formatMoney(invoice.owedMinor, currency)} will no longer be owed`
          : 'The payment page closes'
      }
      live
      focused
    >
      <input type="hidden" name="seenSeats" value={going.length} />
      <ul className="list-disc pl-5">
        {invoice ? (
          <>
            {order.chargedMinor > 0 ? (
              <li>
                The rest is taken off the invoice with a credit note, for good. What was paid on it
                went back already, so nothing more is refunded.
              </li>
            ) : (
              <li>The invoice is void for good. It cannot be opened again.</li>
            )}
            <li>
              {going.length === 0
                ? 'No seat is canceled.'
                : `${counted(going.length, 'seat')} that no one holds ${going.length === 1 ? 'is' : 'are'} canceled, and the places are free.`}
            </li>
            {offered > 0 ? <li>{counted(offered, 'open invitation')} ends.</li> : null}
            <li>
              {staying === 0
                ? 'No coach is enrolled through this order.'
                : `${staying === 1 ? '1 coach' : `${staying} coaches`} who ${staying === 1 ? 'is' : 'are'} in stay${staying === 1 ? 's' : ''} in.`}
            </li>
            <li>{buyerEmail} and accounts payable get an email.</li>
          </>
        ) : (
          <>
            <li>The places that were kept for it are free.</li>
            <li>A payment that still comes is refunded in full by itself.</li>
          </>
        )}
      </ul>
    </Notice>
  )
}
