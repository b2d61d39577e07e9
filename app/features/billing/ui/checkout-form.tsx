import type { ReactNode } from 'react'
import { KEEP_MINUTES } from '~/features/cohorts/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { useActionForm } from '~/ui/forms/checked-form'
import { RadioGroup, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Column, Notice, PageHeader, Stack } from '~/ui/page'
import { buySeatsSchema, type Checkout, MAX_SEATS, NEW_AGENCY, NONE_SEEN } from '../contract'
import { NoPayments } from './no-payments'
import { InvoiceChoice } from './order/invoice-choice'

interface CheckoutProps {
  checkout: Checkout
  /** How many the address asks for. */
  seats: number
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
        lead="One seat enrolls one person. You assign the seats by email afterward, and can move them."
      />
      <Stack gap="large">
        {facts}
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

function NotForSale({ checkout: { cohort } }: CheckoutProps) {
  const full = cohort.enrollment === 'full'
  return (
    <Notice
      tone="info"
      title={
        full
          ? 'All places are taken'
          : cohort.enrollment === 'by-invitation'
            ? 'This cohort is by invitation only'
            : 'Enrollment in this cohort is closed'
      }
    >
      {full
        ? `Places that others reserved but don’t pay for open up again within ${KEEP_MINUTES} minutes. Check again later.`
        : 'Have a look at the other open cohorts.'}
    </Notice>
  )
}

/** By the style sheet alone, so that it works without scripts. */
const ONLY_FOR_ANOTHER = 'hidden group-has-[input[value=new]:checked]/buy:flex'

function SeatsForm({ checkout, seats, sandbox, lastResult, mutationId }: CheckoutProps) {
  const { cohort, agencies } = checkout
  const first = agencies[0]
  const [form, fields] = useActionForm(buySeatsSchema, {
    id: 'buy',
    lastResult,
    defaultValue: {
      ...{ quantity: String(seats), agency: first?.id ?? NEW_AGENCY },
      ...{ method: 'card', country: 'US' },
    },
  })
  const quantity = Number(fields.quantity.value)
  const known = Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_SEATS
  return (
    <ActionForm form={form} mutationId={mutationId} className="group/buy max-w-reading">
      <input type="hidden" name={fields.seen.name} value={checkout.lastBought ?? NONE_SEEN} />
      <TextField
        field={fields.quantity}
        label="How many seats?"
        hint={`1 to ${Math.min(MAX_SEATS, cohort.placesLeft)}`}
        type="number"
        inputMode="numeric"
        width="short"
      />
      {first ? (
        <RadioGroup
          field={fields.agency}
          label="For which agency?"
          options={[
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
            { value: NEW_AGENCY, label: 'Another agency' },
          ]}
        />
      ) : (
        <input type="hidden" name={fields.agency.name} value={NEW_AGENCY} />
      )}
      <TextField
        field={fields.agencyName}
        label={first ? 'Name of the other agency' : 'Your agency’s name'}
        hint="As it should appear on the order. You become its lead here."
        autoComplete="organization"
        optional={false}
        className={first ? ONLY_FOR_ANOTHER : undefined}
      />
      <TextField
        field={fields.purchaseOrder}
        label="Purchase order number"
        hint="Appears on your invoice, for accounts payable."
        width="medium"
        optional
      />
      {checkout.invoice ? <InvoiceChoice fields={fields} terms={checkout.invoice} /> : null}
      <FormActions>
        <SubmitButton
          pendingLabel={quantity === 1 ? 'Reserving your seat' : 'Reserving your seats'}
        >
          {fields.method.value === 'invoice' ? 'Order by invoice' : 'Continue to payment'}
        </SubmitButton>
        {known ? (
          <p aria-live="polite">
            Total <strong>{formatMoney(quantity * cohort.seatPriceMinor, cohort.currency)}</strong>
          </p>
        ) : null}
      </FormActions>
      {sandbox ? (
        <Notice tone="info">The next page is a sandbox: no real money moves.</Notice>
      ) : null}
    </ActionForm>
  )
}
