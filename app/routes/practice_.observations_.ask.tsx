import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { askPeerSchema, askRefusalWords } from '~/features/peers/contract'
import { askPeer, getAskPage } from '~/features/peers/index.server'
import { AskForm } from '~/features/peers/ui/ask-form'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('observation.ask')

export const meta: MetaFunction = () => [{ title: 'Ask a coach to observe you · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  page: await getAskPage(actor, url.searchParams.get('cohort')),
  mutationId: newId(),
}))

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, askPeerSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const asked = await askPeer(actor, submission.value)
  if (asked.ok)
    return redirectDone(paths.observations({ cohort: submission.value.cohort }), {
      title: 'Request sent',
      text: 'They’re told by email. You read their answer here.',
    })
  const { field, words } = askRefusalWords(asked)
  const at = field ? { fieldErrors: { [field]: [words] } } : { formErrors: [words] }
  return data({ lastResult: submission.reply(at) }, 409)
})

export default function Ask() {
  const { page, mutationId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="reading">
      <PageHeader
        title="Ask a coach to observe you"
        eyebrow={page.cohort.title}
        back={{ to: paths.observations({ cohort: page.cohort.slug }), label: 'Observations' }}
        lead="Another pair of eyes, from someone who learns the same. You both get better at seeing."
      />
      <AskForm {...page} mutationId={mutationId} lastResult={answer?.lastResult} />
    </Column>
  )
}
