import { counted } from '~/platform/shared/lists/counts'
import { type FieldLike, RadioGroup } from '~/ui/forms/field'
import { BillingFields } from './billing-fields'

const METHODS = [
  { value: 'card', label: 'By card', hint: 'You pay on the next page.' },
  {
    value: 'invoice',
    label: 'By invoice, with a purchase order',
    hint: 'We send the invoice to accounts payable. Your seats are reserved for you from now on.',
  },
]

const SEATS_FROM = {
  order: 'You can assign the seats at once.',
  payment: 'You can assign the seats once it is paid.',
}

/** By the style sheet alone, so that it works without scripts. */
const ONLY_BY_INVOICE = 'hidden group-has-[input[value=invoice]:checked]/buy:flex'

type Fields = Parameters<typeof BillingFields>[0]['fields'] & { method: FieldLike }

interface InvoiceChoiceProps {
  fields: Fields
  /** The form asks for quotes, too. */
  quotes?: boolean
  /** Days in which an invoice is to be paid, and from when its seats can be assigned. */
  terms: { invoiceDays: number; seatsFrom: 'order' | 'payment' }
}

/** How an order is paid; what an invoice needs is asked only of whoever chooses it. */
export function InvoiceChoice({ fields, terms, quotes = false }: InvoiceChoiceProps) {
  return (
    <>
      <RadioGroup
        field={fields.method}
        label="How do you want to pay?"
        options={METHODS}
        optional={false}
      />
      <p className={`${ONLY_BY_INVOICE} text-muted`}>
        <span>
          {`The invoice is due in ${counted(terms.invoiceDays, 'day')}. ${SEATS_FROM[terms.seatsFrom]}`}
        </span>
      </p>
      <BillingFields fields={fields} optionalForQuotes={quotes} className={ONLY_BY_INVOICE} />
    </>
  )
}
