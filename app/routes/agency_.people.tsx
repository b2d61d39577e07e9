import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { INVITE_LEAD, peopleFormSchema } from '~/features/agencies/contract'
import { actOnPeople, getPeoplePage } from '~/features/agencies/index.server'
import { PeoplePage } from '~/features/agencies/ui/people-page'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { BadRequest } from '~/platform/shared/app-error'
import { readFind } from '~/platform/shared/lists/find'
import { paths } from '~/platform/shared/paths'

const access = doorTo('agency.people.read')

export const meta = () => [{ title: 'People · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => {
  const { searchParams: asked } = url
  const find = readFind(asked)
  const page = await getPeoplePage(actor, asked.get('agency'), find, asked.get('end'))
  return { ...page, timeZone: actor.timeZone }
})

export const action = guarded({ access }, async ({ actor, request, url }) => {
  const submission = await parseForm(request, peopleFormSchema)
  if (submission.status !== 'success') {
    if (submission.payload.intent === INVITE_LEAD)
      return data({ lastResult: submission.reply() }, { status: 400 })
    // Every other form is one button: only a made-up one does not parse.
    throw new BadRequest('This form isn’t one of this page.')
  }
  const agency = url.searchParams.get('agency')
  // The lead goes on where they were: on the same page of the same search.
  const { search: find, page } = readFind(url.searchParams)
  const here = paths.agencyPeople({ agency, find, page: page > 1 ? page : null })
  const answer = await actOnPeople(actor, agency, submission.value, here)
  if (answer.ok) return redirectDone(answer.to, answer.done)
  const { field, text } = answer
  const errors = field ? { fieldErrors: { [field]: [text] } } : { formErrors: [text] }
  return data({ lastResult: submission.reply(errors) }, { status: 409 })
})

export default function People() {
  const answer = useActionData<typeof action>()
  return <PeoplePage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
