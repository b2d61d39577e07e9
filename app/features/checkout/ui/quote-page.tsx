import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Column, DescriptionList, Name, Notice, PageHeader, Stack, Time } from '~/ui/page'
import { orderQuoteSchema, type QuoteView } from '../contract/quotes'
import { InvoiceChoice } from './order/invoice-choice'
import { LastDay } from './order/order-standing'
import { billingText } from './order/use-billing-of-chosen'
import { PriceLines } from './price-lines'

interface QuoteProps {
  quote: QuoteView
  sandbox: boolean
  mutationId: string
  timeZone: string
  lastResult: LastResult
}

/** A price that was offered to an agency, and the one step to its order. */
export function QuotePage(props: QuoteProps) {
  const { quote, timeZone } = props
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.agencyOrders({ agency: quote.agency.id }), label: 'Orders' }}
        title={`Quote ${quote.number}`}
        lead="The price stays as it is here until the quote expires. A quote keeps no places."
      />
      <Stack>
        <DescriptionList
          items={[
            { term: 'For', value: <Name>{quote.agency.name}</Name> },
            { term: 'Cohort', value: quote.cohort.title },
            { term: 'Asked for by', value: <Name>{quote.askedBy}</Name> },
            { term: 'Made', value: <Time at={quote.createdAt} zone={timeZone} /> },
            {
              term: 'Valid through',
              value: <LastDay at={quote.expiresAt} zone={quote.cohort.timeZone} />,
            },
            { term: 'Price', value: <PriceLines price={quote} /> },
            ...(quote.taxExemptNumber
              ? [{ term: 'Tax-exempt', value: quote.taxExemptNumber }]
              : []),
          ]}
        />
        <div>
          <ButtonLink to={paths.agencyQuoteFile(quote.id)} tone="secondary" reloadDocument>
            Download as PDF
          </ButtonLink>
        </div>
        <Order {...props} />
      </Stack>
    </Column>
  )
}

function Order(props: QuoteProps) {
  const { quote } = props
  if (quote.order)
    return (
      <Notice tone="success" title="This quote has been ordered">
        <ButtonLink to={paths.agencyOrder(quote.order.id)}>
          Go to order {quote.order.number}
        </ButtonLink>
      </Notice>
    )
  if (quote.state === 'expired')
    return (
      <Notice tone="info" title="This quote has expired">
        <ButtonLink to={paths.checkout(quote.cohort.slug, quote.quantity)}>
          Ask for a new one at the checkout
        </ButtonLink>
      </Notice>
    )
  return <OrderForm {...props} />
}

/** It begins with what was chosen and typed when the quote was asked for, and with what is known of the agency. */
const beginningOf = ({ method, known, purchaseOrder }: QuoteView) => ({
  ...{ method, ...billingText(known), purchaseOrder: purchaseOrder ?? '' },
})

function OrderForm({ quote, sandbox, mutationId, lastResult }: QuoteProps) {
  const [form, fields] = useActionForm(orderQuoteSchema, {
    id: 'order-quote',
    lastResult,
    defaultValue: beginningOf(quote),
  })
  return (
    <ActionForm form={form} mutationId={mutationId} className="group/buy">
      <TextField
        field={fields.purchaseOrder}
        label="Purchase order number"
        hint="Appears on your invoice, for accounts payable."
        width="medium"
        optional
      />
      {quote.invoice ? <InvoiceChoice fields={fields} terms={quote.invoice} /> : null}
      <FormActions>
        <SubmitButton>Order this</SubmitButton>
      </FormActions>
      {sandbox ? (
        <Notice tone="info">The payment page is a sandbox: no real money moves.</Notice>
      ) : null}
    </ActionForm>
  )
}
