import { useLoaderData } from '@remix-run/react'
import { OBSERVER_DONE, peopleFormSchema } from '~/features/agencies/contract'
import { getPeoplePage, nameObserver } from '~/features/agencies/index.server'
import { PeoplePage } from '~/features/agencies/ui/people-page'
import { doorTo } from '~/features/identity/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { BadRequest } from '~/platform/shared/app-error'
import { readFind } from '~/platform/shared/lists/find'
import { paths } from '~/platform/shared/paths'
import { isolated } from '~/platform/shared/text'

const access = doorTo('agency.people.read')

export const meta = () => [{ title: 'People · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  ...(await getPeoplePage(actor, url.searchParams.get('agency'), readFind(url.searchParams))),
  timeZone: actor.timeZone,
}))

export const action = guarded({ access }, async ({ actor, request, url }) => {
  const submission = await parseForm(request, peopleFormSchema)
  // Both forms are one button: only a made-up one does not parse.
  if (submission.status !== 'success') throw new BadRequest('This form isn’t one of this page.')
  const agency = url.searchParams.get('agency')
  const { outcome, name, undo } = await nameObserver(actor, agency, submission.value)
  // The lead goes on where they were: on the same page of the same search.
  const { search: find, page } = readFind(url.searchParams)
  const here = paths.agencyPeople({ agency, find, page: page > 1 ? page : null })
  return redirectDone(here, {
    ...OBSERVER_DONE[outcome](isolated(name)),
    ...(undo && { undo: { to: here, fields: undo } }),
  })
})

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />
}
