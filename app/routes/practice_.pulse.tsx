import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pulseRefusalWords, pulseSchema, SKIP_PULSE } from '~/features/follow-up/contract'
import { getPulsePage, savePulse, skipPulse } from '~/features/follow-up/index.server'
import { PulseView } from '~/features/follow-up/ui/pulse/pulse-view'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('pulse.answer')

export const meta = () => [{ title: 'Work climate · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  page: await getPulsePage(actor, url.searchParams.get('cohort')),
  mutationId: newId(),
}))

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, pulseSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const form = submission.value
  const { cohort } = form
  if (form.intent === SKIP_PULSE) {
    await skipPulse(actor, form)
    const back = form.from === 'learn' ? paths.learn({ cohort }) : paths.practice({ cohort })
    return redirectDone(back, {
      title: 'OK, not this month',
      text: 'You’ll be asked again next month.',
    })
  }
  const saved = await savePulse(actor, form)
  if (saved.ok)
    return redirectDone(paths.practice({ cohort }), saved.answered > 0 ? SAVED : CLEARED)
  return data({ lastResult: submission.reply({ formErrors: [pulseRefusalWords(saved)] }) }, 422)
})

const SAVED = {
  title: 'Answers saved',
  text: 'Thank you. No one else sees them. You can change them until the month ends.',
}
const CLEARED = {
  title: 'Answers cleared',
  text: 'Nothing is kept of your answers for this month.',
}

export default function Pulse() {
  const { page, mutationId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <PulseView page={page} mutationId={mutationId} lastResult={answer?.lastResult} />
}
