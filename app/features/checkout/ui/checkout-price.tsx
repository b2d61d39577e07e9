import { type Checkout, MAX_SEATS, SELF, UPDATE_PRICE } from '~/features/billing/contract'
import { breakdown, type PriceRequest } from '~/features/pricing/contract'
import { SubmitButton } from '~/ui/forms/form'
import { PriceLines } from './price-lines'

const sameCode = (typed: string | undefined, code: string) =>
  typed?.replaceAll(/\s/g, '').toUpperCase() === code

interface CheckoutPriceProps {
  rules: Checkout['rules']
  /** The code that was typed, as it changes the price; null where there is none or it is refused. */
  code: PriceRequest['code']
  fields: Record<'agency' | 'quantity' | 'taxExemptNumber' | 'code', { value?: string | undefined }>
}

/** Every line, counted again as the form changes; a code counts once the server has found it good. */
export function CheckoutPrice({ rules, code, fields }: CheckoutPriceProps) {
  const own = fields.agency.value === SELF
  const quantity = own ? 1 : Number(fields.quantity.value)
  const known = Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_SEATS
  const exempt = !own && Boolean(fields.taxExemptNumber.value?.trim())
  const good = code && sameCode(fields.code.value, code.code) ? code : null
  const price = known ? breakdown(rules, { quantity, code: good, exempt }) : null
  return (
    <section aria-labelledby="price" className="flex flex-col gap-3">
      <h2 id="price" className="text-lg">
        Price
      </h2>
      {price ? (
        <div aria-live="polite">
          <PriceLines price={price} />
        </div>
      ) : (
        <p>Enter how many seats to see the price.</p>
      )}
      <div>
        <SubmitButton
          name="press"
          value={UPDATE_PRICE}
          tone="secondary"
          pendingLabel="Updating the price"
          formNoValidate
        >
          Update price
        </SubmitButton>
      </div>
    </section>
  )
}
