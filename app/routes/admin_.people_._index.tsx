import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { peopleListSchema } from '~/features/staff/contract'
import { inviteToRole, listPeople } from '~/features/staff/index.server'
import { PeopleList } from '~/features/staff/ui/people/people-list'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { newId } from '~/platform/ids.server'
import { readFind } from '~/platform/shared/lists/find'
import { paths } from '~/platform/shared/paths'

const access = doorTo('people.help')

export const meta = () => [{ title: 'People · Footbridge' }]

const DONE = {
  invited: {
    title: 'Invitation sent',
    text: 'The role is theirs when they sign in with this address and accept.',
  },
  canceled: { title: 'Invitation canceled', text: 'It can no longer be accepted.' },
  known: {
    title: 'This address has an account',
    text: 'Nothing was sent. Give them the role here; it is theirs at once.',
  },
}

export const loader = guarded({ access }, async ({ actor, url }) => ({
  ...(await listPeople(actor, readFind(url.searchParams))),
  mutationId: newId(),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access }, async ({ actor, request }) => {
  const submission = await parseForm(request, peopleListSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), choices: undefined }, { status: 400 })
  const answer = await inviteToRole(actor, submission.value)
  if (answer.ok) {
    const to = answer.did === 'known' ? paths.adminPerson(answer.personId) : paths.adminPeople()
    return redirectDone(to, DONE[answer.did])
  }
  const { field, text, choices } = answer
  const lastResult = submission.reply({ fieldErrors: { [field]: [text] } })
  return data({ lastResult, choices }, { status: 409 })
})

export default function People() {
  const { lastResult, choices } = useActionData<typeof action>() ?? {}
  return <PeopleList {...{ ...useLoaderData<typeof loader>(), lastResult, choices }} />
}
