import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { PRACTITIONER_DONE, practitionerActSchema } from '~/features/practitioners/contract'
import { actOnPractitioner, getPractitioner } from '~/features/practitioners/index.server'
import { PractitionerView } from '~/features/practitioners/ui/practitioner-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { pageOf } from '~/platform/http/query.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('practitioner.keep')
const params = { id: param.uuid }

export const meta: MetaFunction = () => [{ title: 'A practitioner · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => ({
  page: await getPractitioner(actor, params.id, pageOf(url, 1)),
  timeZone: actor.timeZone,
  mutationId: newId(),
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, practitionerActSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const done = await actOnPractitioner(actor, params.id, submission.value)
  if (done.ok)
    return redirectDone(paths.practitioner(params.id), PRACTITIONER_DONE[submission.value.intent])
  const { field, words } = done
  const at = field ? { fieldErrors: { [field]: [words] } } : { formErrors: [words] }
  return data({ lastResult: submission.reply(at) }, 422)
})

export default function Practitioner() {
  const answer = useActionData<typeof action>()
  return <PractitionerView {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
