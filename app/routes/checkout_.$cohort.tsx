import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  ASK_QUOTE,
  buySeatsSchema,
  priceFormSchema,
  refusalField,
  refusalWords,
  UPDATE_PRICE,
} from '~/features/billing/contract'
import { buySeats } from '~/features/billing/index.server'
import { quoteNews } from '~/features/checkout/contract'
import {
  askQuote,
  checkCode,
  forgetTyped,
  getCheckout,
  keepTyped,
  readTyped,
} from '~/features/checkout/index.server'
import { CheckoutPage } from '~/features/checkout/ui/checkout-form'
import { CohortFacts } from '~/features/cohorts/ui/cohort-facts'
import { codeWords } from '~/features/pricing/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded, open } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const params = { cohort: param.slug }

export const meta = () => [{ title: 'Buy seats · Footbridge' }]

export const loader = open({ params }, async ({ request, params: { cohort }, url, context }) => {
  const actor = await context.actor()
  const seats = Number(url.searchParams.get('seats'))
  const { secure, sandboxPayments } = context.settings
  const typed = await readTyped(request, cohort, secure)
  const begun = Number.isInteger(seats) && seats > 0 ? { ...typed, quantity: String(seats) } : typed
  return {
    checkout: await getCheckout(actor, cohort),
    begun,
    code: (await checkCode(actor, { cohort, ...typed })).code,
    signedIn: actor !== null,
    sandbox: sandboxPayments,
    mutationId: newId(),
  }
})

/** The price again, for anyone: nothing is written. */
const updatePrice = open({ params }, async ({ request, params: { cohort }, context }) => {
  const submission = await parseForm(request, priceFormSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), code: null }, 400)
  const { code, refusal } = await checkCode(await context.actor(), { cohort, ...submission.value })
  if (!refusal) return data({ lastResult: submission.reply(), code })
  const lastResult = submission.reply({ fieldErrors: { code: [codeWords(refusal)] } })
  return data({ lastResult, code }, 409)
})

/** Whoever is not signed in does that first, and comes back to this form as they typed it. */
const signInFirst = open({ params }, async ({ request, params: { cohort }, context }) => {
  const submission = await parseForm(request, buySeatsSchema)
  const { payload } = submission
  const { code, refusal } = await checkCode(null, { cohort, code: String(payload.code ?? '') })
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), code }, 400)
  if (refusal) {
    const lastResult = submission.reply({ fieldErrors: { code: [codeWords(refusal)] } })
    return data({ lastResult, code }, 409)
  }
  const { networkHash, settings } = context
  const kept = await keepTyped({ cohort, form: payload, networkHash }, settings.secure)
  return redirect(paths.signIn(paths.checkout(cohort)), { headers: { 'Set-Cookie': kept } })
})

const buy = guarded(
  { access: 'signed-in', params },
  async ({ actor, params: { cohort }, request, context }) => {
    const submission = await parseForm(request, buySeatsSchema)
    if (submission.status !== 'success') {
      const typed = { cohort, code: String(submission.payload.code ?? '') }
      const { code } = await checkCode(actor, typed)
      return data({ lastResult: submission.reply(), code }, 400)
    }
    const done = async () => ({
      headers: { 'Set-Cookie': await forgetTyped(request, context.settings.secure) },
    })
    const input = { ...submission.value, cohort }
    const refused = async (why: Parameters<typeof refusalWords>[0]) => {
      const { code } = await checkCode(actor, input)
      const fieldErrors = { [refusalField(why)]: [refusalWords(why)] }
      return data({ lastResult: submission.reply({ fieldErrors }), code }, 409)
    }
    if (submission.payload.press === ASK_QUOTE) {
      const asked = await askQuote(actor, input)
      if (!asked.ok) return refused(asked)
      return redirectDone(paths.agencyQuote(asked.id), quoteNews(asked), await done())
    }
    const bought = await buySeats(actor, input)
    return bought.ok ? redirect(bought.payUrl, await done()) : refused(bought)
  },
)

export const action = open({ params }, async (args) => {
  const form = await args.request
    .clone()
    .formData()
    .catch(() => null)
  if (form?.get('press') === UPDATE_PRICE) return updatePrice(args)
  return (await args.context.actor()) ? buy(args) : signInFirst(args)
})

export default function Checkout() {
  const answer = useActionData<typeof action>()
  const page = useLoaderData<typeof loader>()
  const facts = <CohortFacts cohort={page.checkout.cohort} />
  return <CheckoutPage lastResult={undefined} {...page} {...answer} facts={facts} />
}
