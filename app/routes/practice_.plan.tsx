import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { lookFormSchema, lookRefusalWords, SAVE_LOOK } from '~/features/follow-up/contract'
import { actOnLook, getLookPlan, saveLook } from '~/features/follow-up/index.server'
import { lookDone } from '~/features/follow-up/ui/looks/look-done'
import { LookPlanView } from '~/features/follow-up/ui/looks/look-plan-view'
import { doorTo } from '~/features/identity/contract'
import { askRefusalWords } from '~/features/peers/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('look.plan')

export const meta: MetaFunction = () => [{ title: 'My 180-day plan · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const slug = url.searchParams.get('cohort')
  const day = Number(url.searchParams.get('day')) || null
  return { page: await getLookPlan(actor, { slug, day }), mutationId: newId() }
})

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, lookFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { value } = submission
  const to = paths.lookPlan({ cohort: value.cohort })
  if (value.intent !== SAVE_LOOK) {
    const acted = await actOnLook(actor, value)
    if (acted.ok) return redirectDone(to, lookDone(value))
    return data({ lastResult: submission.reply(), refused: askRefusalWords(acted).words }, 409)
  }
  const saved = await saveLook(actor, value)
  if (saved.ok) return redirectDone(to, lookDone(value))
  const at =
    saved.reason === 'identifiers'
      ? { [saved.field]: [saved.message] }
      : { byWhen: [lookRefusalWords(saved)] }
  return data({ lastResult: submission.reply({ fieldErrors: at }) }, 422)
})

export default function LookPlan() {
  const answer = useActionData<{ lastResult?: never; refused?: string } | undefined>()
  const { page, mutationId } = useLoaderData<typeof loader>()
  return (
    <LookPlanView
      {...{ page, mutationId }}
      lastResult={answer?.lastResult}
      refused={answer?.refused ?? null}
    />
  )
}
