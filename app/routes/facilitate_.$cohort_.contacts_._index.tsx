import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { undoContactSchema, undoContactWords } from '~/features/coaching/contract'
import { getContacts, undoContact } from '~/features/coaching/index.server'
import { ContactsView } from '~/features/coaching/ui/contacts-view'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const params = { cohort: param.slug }

export const meta: MetaFunction = () => [{ title: 'Contacts · Footbridge' }]

export const loader = guarded(
  { access: doorTo('cohort.practice.read'), params },
  async ({ actor, params }) => {
    const page = await getContacts(actor, params.cohort)
    const meetings = page.meetings.map((meeting) => ({ ...meeting, mutationId: newId() }))
    return { page: { ...page, meetings } }
  },
)

export const action = guarded(
  { access: doorTo('contact.record'), params },
  async ({ actor, params, request }) => {
    const submission = await parseForm(request, undoContactSchema)
    if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
    const undone = await undoContact(actor, submission.value)
    const done = undone.ok
      ? { title: 'Contact undone' }
      : { title: 'This contact stays', text: undoContactWords }
    return redirectDone(paths.contacts(params.cohort), done)
  },
)

export default function Contacts() {
  return <ContactsView {...useLoaderData<typeof loader>()} />
}
