import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import {
  END_PAUSE,
  endRefusalWords,
  pauseRefusalWords,
  pauseSchema,
} from '~/features/coaching/contract'
import { endPause, getPauses, recordPause } from '~/features/coaching/index.server'
import { PausesView } from '~/features/coaching/ui/pauses-view'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('pause.record')

export const meta: MetaFunction = () => [{ title: 'Pauses · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  page: await getPauses(actor, url.searchParams.get('cohort')),
  mutationId: newId(),
  endId: newId(),
}))

const ENDED = { title: 'Pause ended', text: 'Days count again.' }
const CANCELED = { title: 'Pause canceled', text: 'These days count.' }

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, pauseSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const form = submission.value
  const back = paths.pauses({ cohort: form.cohort })
  if (form.intent === END_PAUSE) {
    const ended = await endPause(actor, form)
    if (ended.ok) return redirectDone(back, ended.canceled ? CANCELED : ENDED)
    return redirectDone(back, {
      title: 'Nothing was changed',
      text: endRefusalWords(ended),
      tone: 'info',
    })
  }
  const recorded = await recordPause(actor, form)
  if (recorded.ok)
    return redirectDone(back, { title: 'Pause saved', text: 'These days don’t count.' })
  const { field, words } = pauseRefusalWords(recorded)
  return data({ lastResult: submission.reply({ fieldErrors: { [field]: [words] } }) }, 422)
})

export default function Pauses() {
  const answer = useActionData<typeof action>()
  return <PausesView {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
