import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { focusFormSchema } from '~/features/learning/contract'
import { actOnFocus, getFocusPage } from '~/features/learning/index.server'
import { FocusView } from '~/features/learning/ui/focus/focus-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('focus.choose')
const params = { cohort: param.slug }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.step === 'choose' ? 'Your focus' : 'Where you are now'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => ({
  page: await getFocusPage(actor, params.cohort, url.searchParams.get('step')),
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const { cohort } = params
  const submission = await parseForm(request, focusFormSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const done = await actOnFocus(actor, cohort, submission.value)
  if (!done.ok) return data({ lastResult: submission.reply({ formErrors: [done.message] }) }, 409)
  return done.next
    ? redirectDone(paths.focus(cohort, { step: done.next }), { title: 'Answers saved' })
    : redirectDone(paths.learn({ cohort }), { title: 'Focus saved' })
})

export default function Focus() {
  const answer = useActionData<typeof action>()
  return <FocusView {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
