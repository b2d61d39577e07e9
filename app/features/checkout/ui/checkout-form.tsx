import type { ReactNode } from 'react'
import {
  ASK_QUOTE,
  buySeatsSchema,
  type Checkout,
  MAX_SEATS,
  NEW_AGENCY,
  NONE_SEEN,
  SELF,
} from '~/features/billing/contract'
import type { PriceRequest } from '~/features/pricing/contract'
import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { RadioGroup, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Column, Name, Notice, PageHeader, Stack } from '~/ui/page'
import { KeptPlaces, NotForSale } from './checkout-places'
import { CheckoutPrice } from './checkout-price'
import { NoPayments } from './no-payments'
import { InvoiceChoice } from './order/invoice-choice'
import { billingText, useBillingOfChosen } from './order/use-billing-of-chosen'
import { useNumberOfChosen } from './use-number-of-chosen'

interface CheckoutProps {
  checkout: Checkout
  /** The address asks for so many, or the buyer typed this before signing in. */
  begun: Record<string, string>
  /** The code that was typed, as it changes the price; null where there is none or it is refused. */
  code: PriceRequest['code']
  signedIn: boolean
  sandbox: boolean
  lastResult: LastResult
  mutationId: string
}

export function CheckoutPage({ facts, ...props }: CheckoutProps & { facts: ReactNode }) {
  const { cohort } = props.checkout
  return (
    <Column>
      <PageHeader
        back={{ to: paths.cohort(cohort.slug), label: cohort.title }}
        title="Buy seats"
        lead="One seat enrolls one person. Buy seats for an agency and assign them by email, or buy one for yourself."
      />
      <Stack gap="large">
        {cohort.canceled ? null : facts}
        <KeptPlaces {...props} />
        {cohort.enrollment !== 'open' ? (
          <NotForSale {...props} />
        ) : props.checkout.payable ? (
          <SeatsForm {...props} />
        ) : (
          <NoPayments />
        )}
      </Stack>
    </Column>
  )
}

/** By the style sheet alone, so that it works without scripts. */
const ONLY_FOR_ANOTHER = 'hidden group-has-[input[value=new]:checked]/buy:flex'
const NOT_FOR_ONESELF = 'group-has-[input[value=self]:checked]/buy:hidden'

const ALREADY_IN = {
  'already-enrolled': 'You’re enrolled in this cohort already.',
  facilitates: 'You facilitate this cohort.',
} as const

/** For whom the seats are: the agencies that the buyer leads, another one, or the buyer. */
const buyersOf = ({ agencies, own }: Checkout) => [
  ...agencies.map(({ id, name }) => ({ value: id, label: name })),
  { value: NEW_AGENCY, label: agencies.length > 0 ? 'Another agency' : 'My agency' },
  {
    value: SELF,
    label: 'Myself',
    hint: own ? ALREADY_IN[own] : 'One seat, and you’re enrolled as soon as it’s paid.',
    disabled: own !== null,
  },
]

const sameName = (one: string, other = '') =>
  one.localeCompare(other.trim().replaceAll(/\s+/g, ' '), 'en-US', { sensitivity: 'accent' }) === 0

/** Whoever typed the name of an agency before signing in may turn out to have one. */
const typedNew = ({ checkout, begun }: Pick<CheckoutProps, 'checkout' | 'begun'>) =>
  begun.agency === NEW_AGENCY && checkout.agencies.length > 0

/** For whom places are kept: one without an agency is for the reader, several for an agency that is not here yet. */
function offeredTo({ offer, agencies, own }: Checkout): string | undefined {
  if (!offer) return undefined
  if (offer.agencyId) return agencies.find(({ id }) => id === offer.agencyId)?.id
  return offer.seats === 1 && own === null ? SELF : NEW_AGENCY
}

function useCheckoutForm({ checkout, begun, lastResult }: CheckoutProps) {
  const [agency] = checkout.agencies
  const chosen = begun.agency ?? offeredTo(checkout) ?? agency?.id ?? NEW_AGENCY
  const first = checkout.agencies.find(({ id }) => id === chosen) ?? agency
  const named =
    typedNew({ checkout, begun }) &&
    checkout.agencies.find(({ name }) => sameName(name, begun.agencyName))
  return useActionForm(buySeatsSchema, {
    id: 'buy',
    lastResult,
    defaultValue: {
      ...{ quantity: String(checkout.offer?.seats ?? 1), agency: chosen },
      ...{ method: 'card', ...billingText(first?.id === chosen ? first.billing : null) },
      ...{ taxExemptNumber: first?.taxExemptNumber ?? '', exemptFor: first?.id ?? NEW_AGENCY },
      billingFor: chosen,
      ...begun,
      ...(named && { agency: named.id, agencyName: '' }),
    },
  })
}

type Fields = ReturnType<typeof useCheckoutForm>[1]

function SeatsForm(props: CheckoutProps) {
  const { checkout, begun, signedIn, sandbox, mutationId } = props
  const [form, fields] = useCheckoutForm(props)
  useBillingOfChosen(checkout.agencies, fields)
  const one = fields.agency.value === SELF || fields.quantity.value === '1'
  return (
    <ActionForm form={form} mutationId={mutationId} className="group/buy max-w-reading">
      <input type="hidden" name={fields.seen.name} value={checkout.lastBought ?? NONE_SEEN} />
      <input type="hidden" name={fields.rules.name} value={checkout.mark} />
      <input type="hidden" name={fields.led.name} value={checkout.ledMark} />
      <input
        type="hidden"
        name={fields.billingFor.name}
        // Refused as another agency’s: pressing again means them.
        value={
          props.lastResult?.error?.[fields.organization.name]
            ? fields.agency.value
            : fields.billingFor.value
        }
      />
      {typedNew(props) && !props.lastResult && fields.agency.value === NEW_AGENCY ? (
        <Notice tone="info" title="You already have an agency here">
          If the seats are for it, choose it below. Otherwise “<Name>{begun.agencyName}</Name>”
          becomes another agency, with seats and orders of its own.
        </Notice>
      ) : null}
      <RadioGroup
        field={fields.agency}
        label="Who are the seats for?"
        options={buyersOf(checkout)}
      />
      <TextField
        field={fields.quantity}
        label="How many seats?"
        hint={`1 to ${Math.min(MAX_SEATS, checkout.cohort.placesLeft)}`}
        type="number"
        inputMode="numeric"
        width="short"
        className={NOT_FOR_ONESELF}
      />
      <AgencyFields
        checkout={checkout}
        fields={fields}
        refused={Boolean(props.lastResult?.error?.[fields.taxExemptNumber.name])}
      />
      <TextField
        field={fields.code}
        label="Discount code"
        hint="Press “Update price” to see what it takes off."
        autoComplete="off"
        width="medium"
        optional
      />
      {checkout.invoice ? (
        <div className={`flex flex-col gap-6 ${NOT_FOR_ONESELF}`}>
          <InvoiceChoice fields={fields} terms={checkout.invoice} quotes />
        </div>
      ) : null}
      <CheckoutPrice rules={checkout.rules} code={props.code} fields={fields} />
      <FormActions>
        <SubmitButton pendingLabel={one ? 'Reserving your seat' : 'Reserving your seats'}>
          {fields.method.value === 'invoice' && fields.agency.value !== SELF
            ? 'Order by invoice'
            : 'Continue to payment'}
        </SubmitButton>
        <SubmitButton
          name="press"
          value={ASK_QUOTE}
          tone="secondary"
          pendingLabel="Making the quote"
          className={NOT_FOR_ONESELF}
        >
          Get a quote
        </SubmitButton>
        {signedIn ? null : (
          <p className="text-muted text-sm">
            You sign in with your email first, and come back here with everything you typed.
          </p>
        )}
      </FormActions>
      {sandbox ? (
        <Notice tone="info">The payment page is a sandbox: no real money moves.</Notice>
      ) : null}
    </ActionForm>
  )
}

interface AgencyFieldsProps {
  checkout: Checkout
  fields: Fields
  /** The number was refused as another agency’s: pressing again means it. */
  refused: boolean
}

function AgencyFields({ checkout, fields, refused }: AgencyFieldsProps) {
  const first = checkout.agencies.length > 0
  const shownFor = useNumberOfChosen(checkout.agencies, fields)
  return (
    <>
      <TextField
        field={fields.agencyName}
        label={first ? 'Name of the other agency' : 'Your agency’s name'}
        hint="As it should appear on the order. You become its lead here."
        autoComplete="organization"
        optional={false}
        className={ONLY_FOR_ANOTHER}
      />
      <TextField
        field={fields.purchaseOrder}
        label="Purchase order number"
        hint="Appears on your invoice, for accounts payable."
        width="medium"
        optional
        className={NOT_FOR_ONESELF}
      />
      {checkout.rules.tax ? (
        <>
          <input
            type="hidden"
            name={fields.exemptFor.name}
            value={refused ? fields.agency.value : (shownFor ?? fields.exemptFor.value)}
          />
          <TextField
            field={fields.taxExemptNumber}
            label="Tax-exempt number"
            hint={`If the agency that buys has one, the order has no ${checkout.rules.tax.name}. Leave it empty to pay it.`}
            width="medium"
            optional
            className={NOT_FOR_ONESELF}
          />
        </>
      ) : null}
    </>
  )
}
