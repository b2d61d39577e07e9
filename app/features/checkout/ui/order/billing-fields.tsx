import { COUNTRIES, MAX_PAYABLE_EMAILS } from '~/features/billing/contract'
import { type FieldLike, Select, TextArea, TextField } from '~/ui/forms/field'
import { FieldGroup } from '~/ui/forms/form'

const COUNTRY_OPTIONS = Object.entries(COUNTRIES).map(([value, label]) => ({ value, label }))

type Named =
  | 'organization'
  | 'line1'
  | 'line2'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'country'
  | 'emails'

interface BillingFieldsProps {
  fields: Record<Named, FieldLike>
  /** The same form asks for a quote, which can do without them. */
  optionalForQuotes?: boolean
  className?: string | undefined
}

/** To whom an order is billed, and who pays the invoice. */
export function BillingFields({ fields, optionalForQuotes, className }: BillingFieldsProps) {
  return (
    <FieldGroup
      legend="Billing details"
      hint={`They appear on the invoice, as your finance office needs them.${optionalForQuotes ? ' For a quote you can leave them empty.' : ''}`}
      className={className}
    >
      <TextField
        field={fields.organization}
        label="Organization to bill"
        autoComplete="billing organization"
        optional={false}
      />
      <TextField
        field={fields.line1}
        label="Street address or PO box"
        autoComplete="billing address-line1"
        optional={false}
      />
      <TextField
        field={fields.line2}
        label="Suite, floor or department"
        autoComplete="billing address-line2"
        optional
      />
      <TextField
        field={fields.city}
        label="City"
        autoComplete="billing address-level2"
        width="medium"
        optional={false}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          field={fields.region}
          label="State"
          autoComplete="billing address-level1"
          optional={false}
        />
        <TextField
          field={fields.postalCode}
          label="ZIP code"
          autoComplete="billing postal-code"
          optional={false}
        />
      </div>
      <Select
        field={fields.country}
        label="Country"
        options={COUNTRY_OPTIONS}
        autoComplete="billing country"
        optional={false}
      />
      <TextArea
        field={fields.emails}
        label="Accounts payable emails"
        hint={`Up to ${MAX_PAYABLE_EMAILS}, one per line. The invoice goes to each of them.`}
        rows={2}
        optional={false}
      />
    </FieldGroup>
  )
}
