import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type BuySeatsRefusal, buySeatsSchema } from '~/features/billing/contract'
import { buySeats, getCheckout } from '~/features/billing/index.server'
import { CheckoutPage } from '~/features/billing/ui/checkout-form'
import { CohortFacts } from '~/features/cohorts/ui/cohort-facts'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'

const params = { cohort: param.slug }

export const meta = () => [{ title: 'Buy seats · Footbridge' }]

export const loader = guarded(
  { access: 'signed-in', params },
  async ({ actor, params, url, context }) => {
    const seats = Number(url.searchParams.get('seats'))
    return {
      checkout: await getCheckout(actor, params.cohort),
      seats: Number.isInteger(seats) && seats > 0 ? seats : 1,
      sandbox: context.settings.sandboxPayments,
      mutationId: newId(),
    }
  },
)

export const action = guarded(
  { access: 'signed-in', params },
  async ({ actor, params, request }) => {
    const submission = await parseForm(request, buySeatsSchema)
    if (submission.status !== 'success')
      return data({ lastResult: submission.reply() }, { status: 400 })
    const bought = await buySeats(actor, { ...submission.value, cohort: params.cohort })
    if (bought.ok) return redirect(bought.payUrl)
    const lastResult = submission.reply({ fieldErrors: { quantity: [said(bought)] } })
    return data({ lastResult }, { status: 409 })
  },
)

function said(refusal: BuySeatsRefusal): string {
  if (refusal.reason === 'not-open') return 'Enrollment in this cohort is closed'
  if (refusal.reason === 'no-payments')
    return 'Card payments are not set up here yet. Nothing was charged, no seats were taken.'
  if (refusal.reason === 'bought-meanwhile') {
    const { number, quantity } = refusal
    return `You bought ${quantity === 1 ? '1 seat' : `${quantity} seats`} here a moment ago (order ${number}). To buy more, press the button again`
  }
  const { placesLeft } = refusal
  return placesLeft === 0
    ? 'All places were taken in the meantime'
    : placesLeft === 1
      ? 'Choose 1: only 1 place is left'
      : `Choose at most ${placesLeft}: only ${placesLeft} places are left`
}

export default function Checkout() {
  const answer = useActionData<typeof action>()
  const page = useLoaderData<typeof loader>()
  const facts = <CohortFacts cohort={page.checkout.cohort} />
  return <CheckoutPage {...page} facts={facts} lastResult={answer?.lastResult} />
}
