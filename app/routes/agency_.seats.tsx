import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { INVITE_EMAIL, SEAT_DONE } from '~/features/agencies/contract'
import { actOnSeats, getSeatsPage } from '~/features/agencies/index.server'
import { SeatsPage } from '~/features/agencies/ui/seats/seats-page'
import { doorTo } from '~/features/identity/contract'
import { seatsFormSchema } from '~/features/seats/contract'
import { redirectDone } from '~/platform/http/done.server'
import { parseForm } from '~/platform/http/forms.server'
import { guarded } from '~/platform/http/guards.server'
import { readFind } from '~/platform/shared/lists/find'
import { paths } from '~/platform/shared/paths'

const access = doorTo('agency.seats.read')

export const meta = () => [{ title: 'Seats · Footbridge' }]

export const loader = guarded({ access }, async ({ actor, url }) => ({
  ...(await getSeatsPage(actor, url.searchParams.get('agency'), readFind(url.searchParams))),
  timeZone: actor.timeZone,
  unfolded: url.searchParams.get('seat'),
}))

export const action = guarded({ access }, async ({ actor, request, url }) => {
  const submission = await parseForm(request, seatsFormSchema)
  if (submission.status !== 'success')
    return data({ lastResult: submission.reply() }, { status: 400 })
  const agency = url.searchParams.get('agency')
  const answer = await actOnSeats(actor, agency, submission.value)
  // The lead goes on where they were: on the same page of the same search.
  const { search: find, page } = readFind(url.searchParams)
  const here = paths.agencySeats({ agency, find, page: page > 1 ? page : null })
  if (answer.ok) {
    const { outcome, undo } = answer
    const to = outcome === 'invited' ? `${here}#${INVITE_EMAIL}` : here
    return redirectDone(to, {
      ...SEAT_DONE[outcome],
      ...(undo && { undo: { to: here, fields: undo } }),
    })
  }
  const { field, message } = answer
  const lastResult = submission.reply(
    field ? { fieldErrors: { [field]: [message] } } : { formErrors: [message] },
  )
  return data({ lastResult }, { status: 409 })
})

export default function Seats() {
  const answer = useActionData<typeof action>()
  return <SeatsPage {...useLoaderData<typeof loader>()} lastResult={answer?.lastResult} />
}
