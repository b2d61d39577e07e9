import { data } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { personDeskSchema } from '~/features/staff/contract'
import { actOnPerson, getPerson } from '~/features/staff/index.server'
import { PersonPage } from '~/features/staff/ui/people/person-page'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { newId } from '~/platform/ids.server'
import { paths } from '~/platform/shared/paths'

const access = doorTo('people.help')
const params = { person: param.uuid }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? 'Person'} · Footbridge` },
]

export const loader = guarded({ access, params }, async ({ actor, params }) => ({
  person: await getPerson(actor, params.person),
  mutationId: newId(),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access, params }, async ({ actor, params, request }) => {
  const submission = await parseForm(request, personDeskSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply(), choices: undefined }, { status: 400 })
  const answer = await actOnPerson(actor, params.person, submission.value)
  if (answer.ok) return redirectDone(paths.adminPerson(params.person), answer.done)
  const { field, text, choices } = answer
  const errors = field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }
  return data({ lastResult: submission.reply(errors), choices }, { status: 409 })
})

export default function Person() {
  const answer = useActionData<typeof action>()
  const { lastResult, choices } = answer ?? {}
  return <PersonPage {...{ ...useLoaderData<typeof loader>(), lastResult, choices }} />
}
