import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import {
  contactRefusalWords,
  contactSavedWords,
  contactSchema,
  UNDO_CONTACT,
} from '~/features/coaching/contract'
import { getContacts, recordContact } from '~/features/coaching/index.server'
import { ContactForm } from '~/features/coaching/ui/contact-form'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'
import { Column, PageHeader } from '~/ui/page'

const access = doorTo('contact.record')
const params = { cohort: param.slug }

export const meta: MetaFunction = () => [{ title: 'Record a contact · Footbridge' }]

export const loader = guarded({ access, params }, async ({ actor, params, url }) => {
  const { cohort, today, coaches } = await getContacts(actor, params.cohort)
  const asked = url.searchParams.get('coach')
  const people = coaches
    .map(({ enrollmentId, name }) => ({ enrollmentId, name }))
    .sort((a, b) => a.name.localeCompare(b.name))
  const chosen = people.find(({ enrollmentId }) => enrollmentId === asked)?.enrollmentId ?? null
  return { cohort, form: { coaches: people, chosen, today, mutationId: newId() } }
})

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, contactSchema)
  if (submission.status !== 'success') return data({ lastResult: submission.reply() }, 400)
  const recorded = await recordContact(actor, params.cohort, submission.value)
  if (!recorded.ok) {
    const { field, words } = contactRefusalWords(recorded)
    return data({ lastResult: submission.reply({ fieldErrors: { [field]: [words] } }) }, 422)
  }
  const to = paths.contacts(params.cohort)
  return redirectDone(to, {
    ...contactSavedWords(recorded.again),
    undo: { to, fields: { intent: UNDO_CONTACT, meeting: recorded.meeting } },
  })
})

export default function NewContact() {
  const { cohort, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Column width="reading">
      <PageHeader
        title="Record a contact"
        eyebrow={cohort.title}
        back={{ to: paths.contacts(cohort.slug), label: 'Contacts' }}
        lead="That you met, and for how long. What you talked about stays between you."
      />
      <ContactForm {...form} lastResult={answer?.lastResult} />
    </Column>
  )
}
