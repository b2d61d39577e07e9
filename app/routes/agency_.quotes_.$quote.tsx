import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { orderQuoteSchema, quoteRefusalWords } from '~/features/checkout/contract'
import { getQuote, orderQuote } from '~/features/checkout/index.server'
import { QuotePage } from '~/features/checkout/ui/quotes/quote-page'
import { doorTo } from '~/features/identity/contract'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'

const access = doorTo('agency.orders.read')
const params = { quote: param.uuid }

export const meta = () => [{ title: 'Quote · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params, context }) => ({
  quote: await getQuote(actor, params.quote),
  sandbox: context.settings.sandboxPayments,
  mutationId: newId(),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  // A stranger is told nothing about the form.
  await getQuote(actor, params.quote)
  const submission = await parseForm(request, orderQuoteSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const ordered = await orderQuote(actor, { ...submission.value, quote: params.quote })
  if (ordered.ok) return redirect(ordered.payUrl)
  const lastResult = submission.reply({ formErrors: [quoteRefusalWords(ordered)] })
  return data({ lastResult }, 409)
})

export default function Quote() {
  const answer = useActionData<typeof action>()
  return <QuotePage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
