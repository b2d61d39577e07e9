import { KEEP_MINUTES } from '~/features/cohorts/contract'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Column, DescriptionList, Name, Notice, PageHeader, Section, Stack, Time } from '~/ui/page'
import { orderQuoteSchema, type QuoteObstacle, type QuoteView } from '../../contract/quotes'
import { InvoiceChoice } from '../order/invoice-choice'
import { LastDay, Numbered } from '../order/order-standing'
import { billingText } from '../order/use-billing-of-chosen'
import { PriceLines } from '../price-lines'

interface QuoteProps {
  quote: QuoteView
  sandbox: boolean
  mutationId: string
  timeZone: string
  lastResult: LastResult
}

const HOLDS = 'The price stays as it is here until the quote expires. A quote keeps no places.'

/** A price that was offered to an agency, and the one step to its order. */
export function QuotePage(props: QuoteProps) {
  const { quote, timeZone } = props
  return (
    <Column width="reading">
      <PageHeader
        back={{ to: paths.agencyOrders({ agency: quote.agency.id }), label: 'Orders' }}
        title={<Numbered what="Quote" number={quote.number} />}
        lead={quote.state === 'open' ? HOLDS : undefined}
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
  // It answers a press: the form that was pressed is gone.
  const answer = props.lastResult ? { live: true, focused: true } : {}
  if (quote.order)
    return (
      <Notice tone="success" title="This quote has been ordered" {...answer}>
        <ButtonLink to={paths.agencyOrder(quote.order.id)}>
          Go to order {quote.order.number}
        </ButtonLink>
      </Notice>
    )
  if (quote.state === 'expired')
    return (
      <Notice
        tone="info"
        title="This quote has expired"
        {...answer}
        action={
          <ButtonLink to={paths.checkout(quote.cohort.slug, quote.quantity)}>
            Get a new quote
          </ButtonLink>
        }
      >
        <span>Its price held through </span>
        <LastDay at={quote.expiresAt} zone={quote.cohort.timeZone} />. A new quote has the price of
        today.
      </Notice>
    )
  if (quote.obstacle) return <Obstacle {...{ quote, answer }} obstacle={quote.obstacle} />
  return <OrderForm {...props} />
}

interface ObstacleProps {
  quote: QuoteView
  obstacle: QuoteObstacle
  answer: { live?: boolean; focused?: boolean }
}

/** The order would be refused: why, and what can be done instead. */
function Obstacle({ quote, obstacle, answer }: ObstacleProps) {
  const { slug } = quote.cohort
  const seats = counted(quote.quantity, 'seat')
  if (obstacle.reason === 'full')
    return (
      <Notice
        tone="info"
        {...answer}
        title="All places of this cohort are taken"
        action={<ButtonLink to={paths.waitingList(slug)}>Join the waiting list</ButtonLink>}
      >
        {`This quote can’t be ordered now. Places that come free are offered to the waiting list first. Once ${seats} are offered to you there, you can order this quote here at its price, until it expires.`}
      </Notice>
    )
  if (obstacle.reason === 'code')
    return (
      <Notice
        tone="info"
        {...answer}
        title="The discount code of this quote has been used up"
        action={<ButtonLink to={paths.checkout(slug, quote.quantity)}>Get a new quote</ButtonLink>}
      >
        This quote can’t be ordered now. A new quote has the price without that code.
      </Notice>
    )
  if (obstacle.reason === 'too-few')
    return (
      <Notice
        tone="info"
        {...answer}
        title={`Only ${counted(obstacle.placesLeft, 'place')} ${obstacle.placesLeft === 1 ? 'is' : 'are'} left in this cohort`}
        action={
          <ButtonLink to={paths.checkout(slug, obstacle.placesLeft)}>
            {`See the price of ${counted(obstacle.placesLeft, 'seat')}`}
          </ButtonLink>
        }
      >
        {`This quote is for ${seats}, so it can’t be ordered now. Places that others reserved but don’t pay for open up again within ${KEEP_MINUTES} minutes. If that makes room for this quote, this page offers the order again.`}
      </Notice>
    )
  return (
    <Notice
      tone="info"
      {...answer}
      title={OVER[obstacle.reason]}
      action={<ButtonLink to={paths.cohorts()}>See open cohorts</ButtonLink>}
    >
      This quote can’t be ordered anymore. Another cohort has its own price, so it needs its own
      quote.
    </Notice>
  )
}

const OVER = {
  canceled: 'This cohort was canceled',
  closed: 'Enrollment in this cohort is closed',
  'by-invitation': 'This cohort is now by invitation only',
} as const

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
    <Section title="Order at this price">
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
    </Section>
  )
}
