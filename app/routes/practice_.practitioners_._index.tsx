import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { addPractitionerSchema, practitionerRefusalWords } from '~/features/practitioners/contract'
import { addPractitioner, getPractitionersPage } from '~/features/practitioners/index.server'
import { PractitionersView } from '~/features/practitioners/ui/practitioners-view'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

export const meta: MetaFunction = () => [{ title: 'Practitioners · Footbridge' }]

// Whoever was a coach keeps what they recorded; the verb finds nothing for anyone else.
export const loader = guarded({ access: doorTo('practitioner.keep') }, async ({ actor }) => ({
  page: await getPractitionersPage(actor),
  timeZone: actor.timeZone,
  mutationId: newId(),
}))

export const action = guarded(
  { access: doorTo('practitioner.observe') },
  async ({ actor, request }) => {
    const submission = await parseForm(request, addPractitionerSchema)
    if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
    const added = await addPractitioner(actor, submission.value)
    if (added.ok) return redirectDone(paths.practitioners(), { title: 'Practitioner added' })
    const { field, words } = practitionerRefusalWords(added)
    const at = field ? { fieldErrors: { [field]: [words] } } : { formErrors: [words] }
    return data({ lastResult: submission.reply(at) }, 422)
  },
)

export default function Practitioners() {
  const answer = useActionData<typeof action>()
  return <PractitionersView {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
