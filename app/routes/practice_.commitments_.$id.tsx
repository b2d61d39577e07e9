import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { answerRefusalWords, isOutcome, planAnswerSchema, UNDO } from '~/features/practice/contract'
import { answerPlan, getPlan, undoAnswer } from '~/features/practice/index.server'
import { afterPlanAnswer } from '~/features/practice/ui/plan-answered'
import { PlanView } from '~/features/practice/ui/plan-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('commitment.make')
const params = { id: param.uuid }

export const meta: MetaFunction = () => [{ title: 'Your plan · Footbridge' }]

// A link in an email only opens the page: programs that look into emails open it, too.
export const loader = guarded({ access, params }, async ({ actor, params, url }) => {
  const { plan, ...page } = await getPlan(actor, params.id)
  const answer = url.searchParams.get('answer')
  const focus = isOutcome(answer) ? answer : null
  return { ...page, plan: { ...plan, mutationId: newId() }, focus }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, planAnswerSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  const about = { planId: params.id, mutationId: value.mutationId }
  const refuse = (message: string) =>
    data({ lastResult: submission.reply({ formErrors: [message] }) }, 409)
  if (value.intent === UNDO) {
    const undone = await undoAnswer(actor, about)
    if (!undone.ok) return refuse(answerRefusalWords(undone))
    return redirectDone(paths.commitment(params.id), { title: 'Your plan is open again' })
  }
  const { outcome, heard, from } = value
  const answered = await answerPlan(actor, { ...about, outcome, heard })
  if (!answered.ok) return refuse(answerRefusalWords(answered))
  return redirectDone(...afterPlanAnswer(params.id, answered, from))
})

export default function Plan() {
  const answer = useActionData<typeof action>()
  return <PlanView {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
