import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { beginObservingSchema } from '~/features/practitioners/contract'
import { beginObserving, getFocusPage } from '~/features/practitioners/index.server'
import { FocusForm } from '~/features/practitioners/ui/observing/focus-form'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { redirect } from '~/platform/http/responses.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('practitioner.observe')
const params = { id: param.uuid }

export const meta: MetaFunction = () => [{ title: 'Observe a practitioner · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  page: await getFocusPage(actor, params.id),
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, beginObservingSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const { id } = await beginObserving(actor, params.id, submission.value)
  return redirect(paths.practitionerDraft(id))
})

export default function ObservePractitioner() {
  const { page, mutationId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { id, pseudonym } = page.practitioner
  return (
    <Column width="reading">
      <PageHeader
        title={`Observe ${isolated(pseudonym)}`}
        eyebrow={page.instrumentTitle}
        back={{ to: paths.practitioner(id), label: isolated(pseudonym) }}
        lead="You watch them work with a family, and score what you saw. Only you can read it."
      />
      <FocusForm page={page} mutationId={mutationId} lastResult={answer?.lastResult} />
    </Column>
  )
}
